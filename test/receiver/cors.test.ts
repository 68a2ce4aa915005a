import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Receiver } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import { freshReceiver, get, ORIGIN, post } from './harness.js';

const FAMILY = 'https://family.example';

describe('pages elsewhere', () => {
  let receiver: Receiver;
  before(async () => void (receiver = await freshReceiver({ allowedOrigins: [FAMILY, 'http://localhost:5173'] })));
  after(() => receiver.close());

  const preflight = (origin: string, path = '/results') =>
    receiver.fetch(
      new Request(`${ORIGIN}${path}`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key,talk-receipt',
        },
      }),
    );

  it('may post from the allowed origins', async () => {
    const response = await preflight(FAMILY);
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), FAMILY);
    assert.equal(response.headers.get('Access-Control-Allow-Methods'), 'POST');
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'Content-Type, Idempotency-Key, Talk-Receipt');
    assert.ok(Number(response.headers.get('Access-Control-Max-Age')) > 0);
    assert.match(response.headers.get('Vary') ?? '', /Origin/);
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
  });

  it('may read every answer, errors too', async () => {
    const origin = { Origin: FAMILY };
    const big = ' '.repeat(300_000);
    const answers = [
      await post(receiver.fetch, exampleResult(), origin),
      await post(receiver.fetch, '{', origin),
      await post(receiver.fetch, big, origin),
      await post(receiver.fetch, '{}', { ...origin, 'Content-Type': 'text/plain' }),
      await get(receiver.fetch, '/results', origin),
      await get(receiver.fetch, '/nothing', origin),
      await receiver.fetch(new Request(`${ORIGIN}/results`, { method: 'PUT', headers: origin })),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 400, 413, 415, 401, 404, 405],
    );
    for (const { headers } of answers) {
      assert.equal(headers.get('Access-Control-Allow-Origin'), FAMILY);
      assert.match(headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
      assert.match(headers.get('Vary') ?? '', /Origin/);
    }
  });

  it('hears also that the receiver is broken or closing', async () => {
    const doomed = await freshReceiver({ allowedOrigins: [FAMILY] });
    await doomed.close();
    const response = await post(doomed.fetch, exampleResult(), { Origin: FAMILY });
    assert.equal(response.status, 503);
    assert.ok(Number(response.headers.get('Retry-After')) > 0);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), FAMILY);
  });

  it('is told nothing where it is not allowed, and * never', async () => {
    for (const origin of ['https://elsewhere.example', 'null', `${FAMILY}.evil.example`, 'http://family.example']) {
      assert.equal((await preflight(origin)).headers.get('Access-Control-Allow-Origin'), null);
      const response = await post(receiver.fetch, '{', { Origin: origin });
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
      assert.match(response.headers.get('Vary') ?? '', /Origin/);
    }
  });
});
