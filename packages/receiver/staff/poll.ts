import type { ListedResult } from '../store/results.js';
import { askList, type ListPage, type Reply } from './api.js';

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
  // Its words must not stay on the screen, nor in memory.
  const forget = (item: ListedResult) => {
    const index = items.findIndex(({ id }) => id === item.id);
    if (index >= 0) items[index] = item;
  };
  // Asked again when they are added: two questions may have been under way at once.
  const learn = (given: readonly ListedResult[]) => {
    for (const item of given) if (item.status === 'withdrawn') forget(item);
    const found = given.filter(({ id }) => !known.has(id));
    for (const { id } of found) known.add(id);
    return found;
  };
  return {
    items,
    fresh,
    get isLoaded() {
      return next !== undefined;
    },
    get hasOlder() {
      return typeof next === 'string';
    },
    async refresh() {
      const reply = next !== undefined ? await askUntil((id) => known.has(id)) : await askList();
      if (reply.kind !== 'ok') return reply;
      const found = learn(reply.value.items);
      items.unshift(...found);
      if (next === undefined) next = reply.value.next;
      else for (const { id } of found) fresh.add(id);
      return { kind: 'ok', value: found };
    },
    async older() {
      if (typeof next !== 'string') return { kind: 'ok', value: [] };
      const reply = await askList(next);
      if (reply.kind !== 'ok') return reply;
      next = reply.value.next;
      const found = learn(reply.value.items);
      items.push(...found);
      return { kind: 'ok', value: found };
    },
  };
}

/** From the top down to something known: where more came at once than one page holds, the list must have no hole. */
async function askUntil(isKnown: (id: string) => boolean): Promise<Reply<ListPage>> {
  const items: ListedResult[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < PAGES_MOST; pages++) {
    const reply = await askList(cursor);
    if (reply.kind !== 'ok') return reply;
    items.push(...reply.value.items);
    if (reply.value.next === null || reply.value.items.some(({ id }) => isKnown(id))) break;
    cursor = reply.value.next;
  }
  return { kind: 'ok', value: { items, next: null } };
}
