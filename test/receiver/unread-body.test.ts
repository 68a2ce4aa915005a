import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataFolder, startCommand, TOKEN } from './harness.js';
import { chunked, overTheWire, plain } from './hostile/wire.js';

const TIMES = 60;
const AT_ONCE = 8;
const LARGE = Buffer.alloc(3 * 2 ** 20, 'x');
const JSON_TYPE = [['Content-Type', 'application/json']] as const;

describe('a body that nobody reads to its end, on a connection that is closed after the answer', () => {
  it(`does not take the answer with it, ${TIMES} times and more in each way`, async () => {
    const env = { PORT: '0', DATA_DIR: await dataFolder(), STAFF_TOKEN: TOKEN, RATE_RESULTS: '0' };
    const started = await startCommand([], env);
    const port = Number(new URL(started.url).port);
    const ways = {
      'too large, in chunks': [413, chunked('POST', '/results', JSON_TYPE, LARGE, 16_384)],
      'too large, and says so': [413, plain('POST', '/results', JSON_TYPE, LARGE)],
      'of a type that is not taken': [415, plain('POST', '/results', [['Content-Type', 'text/plain']], LARGE)],
      'to nothing': [404, plain('POST', '/nothing', JSON_TYPE, LARGE)],
    } as const;
    for (const [way, [status, wire]] of Object.entries(ways)) {
      const all: number[] = [];
      const sender = async () => {
        for (let times = 0; times < TIMES / AT_ONCE; times += 1)
          all.push((await overTheWire(port, wire)).statuses[0] ?? 0);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, sender));
      assert.deepEqual([...new Set(all)], [status], way);
    }
    assert.equal((await started.end()).code, 0);
  });

  it('is not waited for without end', async () => {
    const started = await startCommand([], { PORT: '0', DATA_DIR: await dataFolder(), STAFF_TOKEN: TOKEN });
    const { pieces } = plain('POST', '/nothing', [...JSON_TYPE], LARGE);
    // It promises three megabytes, sends a few bytes, and goes on saying nothing.
    const wire = { pieces: [pieces[0]!, LARGE.subarray(0, 10)], then: 'waits' as const };
    const { statuses } = await overTheWire(Number(new URL(started.url).port), wire);
    assert.deepEqual(statuses, [404]);
    assert.equal((await started.end()).code, 0);
  });
});
