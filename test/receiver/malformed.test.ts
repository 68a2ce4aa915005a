import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parseResult } from 'talk-it-through/result-schema';
import type { LogEntry, Receiver } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import { freshReceiver, get, jsonOf, post } from './harness.js';

const RUNS = 300;

/** A valid result with one thing in it, anywhere, replaced, removed or added. */
const nearly = fc
  .tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), fc.jsonValue(), fc.string())
  .map(([which, what, value, key]) => {
    const result = JSON.parse(JSON.stringify(exampleResult())) as Record<string, unknown>;
    const places = placesIn(result);
    const [holder, name] = places[which % places.length]!;
    if (what === 'remove') delete holder[name];
    else if (what === 'replace') holder[name] = value;
    else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
    return result;
  })
  .filter((value) => !parseResult(value).ok)
  .map((value) => JSON.stringify(value));

const malformed = fc.oneof(
  { weight: 5, arbitrary: nearly },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  { weight: 1, arbitrary: fc.nat(400).map((length) => JSON.stringify(exampleResult()).slice(0, length)) },
);

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [
    [holder, name] as [Record<string, unknown>, string],
    ...placesIn(holder[name]),
  ]);
}

describe('malformed bodies', () => {
  let receiver: Receiver;
  const log: LogEntry[] = [];
  before(async () => void (receiver = await freshReceiver({ log: (entry) => log.push(entry) })));
  after(() => receiver.close());

  it(`are refused with problem details, ${RUNS} of ${RUNS}, and leave nothing behind`, async () => {
    let seen = 0;
    const check = fc.asyncProperty(malformed, async (body) => {
      const response = await post(receiver.fetch, body);
      assert.equal(response.status, 400);
      const { problems, code } = await jsonOf<{
        problems: { path: string; code: string; message: string }[];
        code: string;
      }>(response);
      assert.ok(code);
      for (const problem of problems) assert.match(problem.path, /^(\/[A-Za-z0-9_$*-]{0,64})*$/);
      seen += 1;
    });
    await fc.assert(check, { numRuns: RUNS });
    assert.equal(seen, RUNS);
    assert.deepEqual(await jsonOf(get(receiver.fetch, '/results')), { items: [], next: null });
    assert.deepEqual(
      log.filter(({ event }) => event === 'fault'),
      [],
    );
  });
});
