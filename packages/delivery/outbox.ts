import type { Attempt, Delivery, Parcel } from './parcel.js';

/** Where parcels wait. Handed in, so that this room knows no storage. */
export interface OutboxStore {
  list(): Promise<Parcel[]>;
  put(parcel: Parcel): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface OutboxOptions {
  store: OutboxStore;
  send: (parcel: Parcel) => Promise<Attempt>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Calls back after a while; answers with the way to call it off. */
  later: (run: () => void, milliseconds: number) => () => void;
  isOnline: () => boolean;
  onDelivery: (delivery: Delivery) => void;
  /** Online and six times without an answer. */
  onUnreachable: (id: string) => void;
}

export interface Outbox {
  /** Stores the parcel, then tries at once. Rejects where it could not be stored: then nothing was sent. */
  add(parcel: Parcel): Promise<void>;
  /** Tries everything that waits now, whatever its turn: at start, and when back online. */
  flush(): Promise<void>;
  /** Moves what waits into another store, so that it outlives the page. */
  moveTo(store: OutboxStore): Promise<void>;
  stop(): void;
}

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60 * 1000;
const UNANSWERED_BEFORE_TELLING = 6;

/** Peek, send, remove after the 2xx: nothing is removed before it has arrived or was refused. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { now, random, later, onDelivery } = options;
  let store = options.store;
  let stopped = false;
  let cancel: () => void = () => undefined;
  let turn: Promise<void> = Promise.resolve();

  const attempt = async (parcel: Parcel) => {
    const outcome = await options.send(parcel);
    if (stopped) return;
    if (outcome.state === 'queued') await postpone(parcel, outcome);
    else {
      await store.remove(parcel.id);
      onDelivery({ id: parcel.id, ...outcome });
    }
  };

  const postpone = async (parcel: Parcel, outcome: Extract<Attempt, { state: 'queued' }>) => {
    const attempts = parcel.attempts + 1;
    const unanswered = outcome.answered ? 0 : parcel.unanswered + (options.isOnline() ? 1 : 0);
    const grown = Math.min(FIRST_WAIT * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT);
    const wait = Math.max(outcome.retryAfter ?? 0, grown * (0.5 + random() / 2));
    await store.put({ ...parcel, attempts, unanswered, notBefore: now() + wait });
    if (attempts === 1) onDelivery({ id: parcel.id, state: 'queued' });
    if (unanswered === UNANSWERED_BEFORE_TELLING) options.onUnreachable(parcel.id);
  };

  const round = (everything: boolean) => {
    turn = turn.then(async () => {
      if (stopped) return;
      for (const parcel of await store.list()) {
        if (parcel.to !== 'page' && (everything || parcel.notBefore <= now())) await attempt(parcel);
        if (stopped) return;
      }
      await planNext();
    });
    return turn;
  };

  const planNext = async () => {
    cancel();
    const times = (await store.list()).filter((parcel) => parcel.to !== 'page').map((parcel) => parcel.notBefore);
    if (times.length === 0 || stopped) return;
    cancel = later(() => void round(false), Math.max(0, Math.min(...times) - now()));
  };

  return {
    async add(parcel) {
      await store.put(parcel);
      if (parcel.to === 'page') onDelivery({ id: parcel.id, state: 'queued' });
      else await round(false);
    },
    flush: () => round(true),
    async moveTo(next) {
      turn = turn.then(async () => {
        for (const parcel of await store.list()) {
          await next.put(parcel);
          await store.remove(parcel.id);
        }
        store = next;
      });
      await turn;
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
