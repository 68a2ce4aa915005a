import type { ResultStore, StoredResult } from '../store/results.js';
import { readExportQuery, readListQuery, writeCursor } from './list-query.js';
import { HttpProblem } from './problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** GET /results: what has arrived, newest first, without anybody's answers. */
export async function giveList(url: URL, store: ResultStore): Promise<Response> {
  const { items, next } = await store.list(readListQuery(url.searchParams));
  return Response.json({ items, next: next ? writeCursor(next) : null });
}

/** GET /overview: how many voices were heard, and what can be asked for; counts alone. */
export async function giveOverview(url: URL, store: ResultStore): Promise<Response> {
  return Response.json(await store.overview(readExportQuery(url.searchParams)));
}

/**
 * GET /results/{id}: one result as it was shared. Whoever can reach this receiver can post to it, so no sender is
 * confirmed until a host signs for one. Recorded before it is given.
 */
export async function giveOne(
  id: string,
  store: ResultStore,
  record: (id: string) => Promise<void>,
): Promise<Response> {
  const stored = UUID.test(id) ? await store.read(id) : undefined;
  if (!stored) throw new HttpProblem(404, 'not-found', 'There is no result with this id.');
  if (stored.status !== 'withdrawn') await record(id);
  return Response.json(given(id, stored));
}

/** A stored result as it is given out: whole, sealed as it came, or the little that a withdrawal leaves. */
export function given(id: string, stored: StoredResult): object {
  if (stored.status === 'withdrawn') return { id, ...stored };
  if (stored.status === 'sealed') return { id, ...stored, sender: 'not-confirmed' };
  const { status, result, receivedAt } = stored;
  return { status, result, receivedAt, sender: 'not-confirmed' };
}
