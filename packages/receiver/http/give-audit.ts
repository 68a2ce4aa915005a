import type { Audit } from '../store/audit.js';
import { limitOf, readParameters, wrong } from './list-query.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** GET /audit: who was given what, newest first. */
export async function giveAudit(url: URL, audit: Audit): Promise<Response> {
  const asked = readParameters(url.searchParams, ['limit', 'cursor', 'id']);
  const [before, id] = [asked.get('cursor'), asked.get('id')];
  if (before !== undefined && !/^\d{1,18}$/.test(before))
    throw wrong('cursor', 'wrong-form', 'This is not a cursor that was given out here.');
  if (id !== undefined && !UUID.test(id)) throw wrong('id', 'wrong-form', 'This must be the id of a result.');
  const { items, next } = await audit.list({
    limit: limitOf(asked.get('limit')),
    ...(before === undefined ? {} : { before }),
    ...(id === undefined ? {} : { id }),
  });
  return Response.json({ items, next: next ?? null });
}
