import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { LogEntry, Receiver } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import { freshReceiver, get, jsonOf, post } from './harness.js';
import { nearly } from './hostile/bodies.js';

const RUNS = 300;

const malformed = fc.oneof(
  { weight: 5, arbitrary: nearly },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  { weight: 1, arbitrary: fc.nat(400).map((length) => JSON.stringify(exampleResult()).slice(0, length)) },
);

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
