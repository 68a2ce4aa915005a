import type { Result } from '../../packages/core/result.js';
import { expect, type Demo } from './house.js';
import type { Person } from './person.js';

/** What staff can read of a share that this person's browser has sent. */
export async function arrived(demo: Demo, person: Person, which = 0): Promise<Result> {
  const id = person.watch.shares[which]?.headers['idempotency-key'] ?? '';
  const headers = { Authorization: `Bearer ${demo.token}` };
  const list = (await (await fetch(`${demo.origin}/results`, { headers })).json()) as { items: { id: string }[] };
  expect(list.items.filter((one) => one.id === id)).toHaveLength(1);
  const answer = await fetch(`${demo.origin}/results/${id}`, { headers });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { result: Result }).result;
}

/** How many results this receiver holds. */
export async function countAll(demo: Demo): Promise<number> {
  const headers = { Authorization: `Bearer ${demo.token}` };
  const list = (await (await fetch(`${demo.origin}/results?limit=100`, { headers })).json()) as { items: unknown[] };
  return list.items.length;
}
