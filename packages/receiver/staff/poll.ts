import type { ListedResult } from '../store/results.js';
import { askList, type Filters, type ListPage, type Reply } from './api.js';

/** Pages that are asked for at once, at most, to close a gap between what is new and what is known. */
const PAGES_MOST = 20;

/** What has arrived, as far as this page has seen it. Outlives the screens that show it. */
export interface Inbox {
  /** Newest first. */
  readonly items: readonly ListedResult[];
  /** Ids of what came while this page was open. */
  readonly fresh: ReadonlySet<string>;
  readonly isLoaded: boolean;
  readonly hasOlder: boolean;
  /** What it is narrowed to. */
  readonly filters: Filters;
  /** Begins anew with what fits. */
  narrow(filters: Filters): void;
  /** Looks for what is new, and answers with it. */
  refresh(): Promise<Reply<ListedResult[]>>;
  /** Goes on towards the past, and answers with what was added. */
  older(): Promise<Reply<ListedResult[]>>;
}

/** An inbox that has seen nothing yet. */
export function emptyInbox(): Inbox {
  const items: ListedResult[] = [];
  const known = new Set<string>();
  const fresh = new Set<string>();
  // Where the older ones begin; null where there are none, undefined before the first look.
  let next: string | null | undefined;
  let filters: Filters = {};
  // Asked again when they are added: two questions may have been under way at once.
  const learn = (given: readonly ListedResult[]) => {
    for (const item of given) if (item.status === 'withdrawn') forget(item, items);
    const found = given.filter(({ id }) => !known.has(id));
    for (const { id } of found) known.add(id);
    return found;
  };
  return {
    items,
    fresh,
    get filters() {
      return filters;
    },
    narrow(chosen) {
      filters = chosen;
      next = undefined;
      items.length = 0;
      known.clear();
      fresh.clear();
    },
    get isLoaded() {
      return next !== undefined;
    },
    get hasOlder() {
      return typeof next === 'string';
    },
    async refresh() {
      const asked = filters;
      const reply = next !== undefined ? await askUntil(asked, (id) => known.has(id)) : await askList(asked);
      // Meanwhile something else was asked for, and this is no answer to it.
      if (reply.kind !== 'ok' || asked !== filters) return reply.kind === 'ok' ? { kind: 'ok', value: [] } : reply;
      const found = learn(reply.value.items);
      items.unshift(...found);
      if (next === undefined) next = reply.value.next;
      else for (const { id } of found) fresh.add(id);
      await forgetWithdrawn(items);
      return { kind: 'ok', value: found };
    },
    async older() {
      const asked = filters;
      if (typeof next !== 'string') return { kind: 'ok', value: [] };
      const reply = await askList(asked, next);
      if (reply.kind !== 'ok') return reply;
      if (asked !== filters) return { kind: 'ok', value: [] };
      next = reply.value.next;
      const found = learn(reply.value.items);
      items.push(...found);
      return { kind: 'ok', value: found };
    },
  };
}

/** Its words must not stay on the screen, nor in memory. */
function forget(item: ListedResult, items: ListedResult[]): void {
  const index = items.findIndex(({ id }) => id === item.id);
  if (index >= 0) items[index] = item;
}

/** Wherever in the list they stand, and though they fit no choice any more. */
async function forgetWithdrawn(items: ListedResult[]): Promise<void> {
  const since = items.at(-1)?.receivedAt;
  if (since === undefined) return;
  const reply = await askUntil({ status: 'withdrawn', since }, () => false);
  if (reply.kind === 'ok') for (const item of reply.value.items) forget(item, items);
}

/** From the top down to something known: where more came at once than one page holds, the list must have no hole. */
async function askUntil(filters: Filters, isKnown: (id: string) => boolean): Promise<Reply<ListPage>> {
  const items: ListedResult[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < PAGES_MOST; pages++) {
    const reply = await askList(filters, cursor);
    if (reply.kind !== 'ok') return reply;
    items.push(...reply.value.items);
    if (reply.value.next === null || reply.value.items.some(({ id }) => isKnown(id))) break;
    cursor = reply.value.next;
  }
  return { kind: 'ok', value: { items, next: null } };
}
