import type { Draft } from '../core/index.js';
import type { Device } from './device.js';

/** How long a draft is kept after its last Next: 14 days, in milliseconds. The screen says so. */
export const DRAFT_KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

/** What was found when a drafts place was opened. */
export type Found =
  | { state: 'none' }
  | { state: 'draft'; draft: Draft }
  /** Another tab of this browser is writing it. */
  | { state: 'busy' }
  /** Storage is blocked or broken here: memory only. */
  | { state: 'blocked' };

/** One conversation's place on this device. */
export interface Drafts {
  open(): Promise<Found>;
  /** `full` and `blocked` mean that nothing was kept this time; the words are still in memory. */
  save(draft: Draft): Promise<'kept' | 'full' | 'blocked' | 'busy'>;
  remove(): Promise<void>;
  /** Lets another tab write. */
  release(): void;
}

/** `scope` tells conversations apart (guide, page, reference); it is never stored in the clear. */
export function draftsOn(device: Device, scope: string, now: () => number): Drafts {
  const name = `d:${scope}`;
  let release: (() => void) | undefined;
  let busy = false;
  return {
    async open() {
      // An element that has just gone, or a page just left, lets go a moment later.
      const lock = (await hold(scope)) ?? (await breath(), await hold(scope));
      busy = !lock;
      if (!lock) return { state: 'busy' };
      release = lock;
      try {
        const draft = await device.get(name, now());
        return isDraft(draft) ? { state: 'draft', draft } : { state: 'none' };
      } catch {
        return { state: 'blocked' };
      }
    },
    async save(draft) {
      if (busy) return 'busy';
      try {
        await device.put(name, draft, now() + DRAFT_KEPT_FOR);
        return 'kept';
      } catch (reason) {
        return reason instanceof Error && reason.name === 'QuotaExceededError' ? 'full' : 'blocked';
      }
    },
    async remove() {
      if (!busy) await device.remove(name).catch(() => undefined);
    },
    release: () => release?.(),
  };
}

const breath = () => new Promise((done) => setTimeout(done, 300));

/** One writer for one draft, across tabs. The name of a lock lives only as long as the tab. */
async function hold(scope: string): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return () => undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(scope));
  const name = `notes-${new Uint8Array(digest, 0, 8).join('-')}`;
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((done) => {
          resolve(done);
        });
      })
      // Where storage is blocked, as in many frames, locks are too. There is nothing to write then, and nobody to wait for.
      .catch(() => resolve(() => undefined));
  });
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && (value as { v?: unknown }).v === 1 && 'answers' in value;
}
