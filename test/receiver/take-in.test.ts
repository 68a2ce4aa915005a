import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem, Result } from 'talk-it-through/core';
import { RESULT_MAX_BYTES } from 'talk-it-through/result-schema';
import type { Receiver } from 'talk-it-through-receiver';
import { EXAMPLE_WORDS, exampleResult } from './example-result.js';
import { freshReceiver, get, jsonOf, ORIGIN, post } from './harness.js';

interface Details {
  type: string;
  title: string;
  status: number;
  code: string;
  problems: Problem[];
}

describe('POST /results', () => {
  let receiver: Receiver;
  before(async () => void (receiver = await freshReceiver()));
  after(() => receiver.close());

  const refused = async (body: Parameters<typeof post>[1], status: number, code: string, headers = {}) => {
    const response = await post(receiver.fetch, body, headers);
    assert.equal(response.status, status);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
    const details = await jsonOf<Details>(response);
    assert.equal(details.code, code);
    assert.equal(details.status, status);
    assert.equal(details.type, 'about:blank');
    assert.ok(details.title);
    return details;
  };
  const paths = ({ problems }: Details) => problems.map(({ path, code }) => `${path} ${code}`);
  const isStored = async ({ id }: Result) => (await get(receiver.fetch, `/results/${id}`)).status === 200;

  it('stores a new result with 201, the same bytes again with 200, other bytes with 409', async () => {
    const result = exampleResult();
    const headers = { 'Idempotency-Key': result.id, 'Talk-Receipt': result.provenance.receiptHash };
    const first = await post(receiver.fetch, result, headers);
    assert.equal(first.status, 201);
    assert.deepEqual(await jsonOf(first), { id: result.id, state: 'stored' });
    const again = await post(receiver.fetch, result, headers);
    assert.equal(again.status, 200);
    assert.deepEqual(await jsonOf(again), { id: result.id, state: 'stored' });
    await refused({ ...result, language: 'cy' }, 409, 'conflict', headers);
    // The same result in other bytes is other bytes.
    await refused(JSON.stringify(result, null, 1), 409, 'conflict', headers);
    const { result: kept } = await jsonOf<{ result: Result }>(get(receiver.fetch, `/results/${result.id}`));
    assert.deepEqual(kept, result);
  });

  it('lets exactly one of many senders at the same moment be the first', async () => {
    const result = exampleResult();
    const other = { ...result, language: 'cy' };
    const bodies = [result, result, other, result, other, result, result, other];
    const statuses = (await Promise.all(bodies.map((body) => post(receiver.fetch, body)))).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 201).length, 1);
    assert.equal(statuses.filter((status) => status === 200).length, 4);
    assert.equal(statuses.filter((status) => status === 409).length, 3);
  });

  it('says where a result is wrong, without a word of it', async () => {
    const result = exampleResult() as unknown as Record<string, unknown>;
    const wrong = { ...result, language: 7, sharedAt: 'yesterday', wish: EXAMPLE_WORDS[0], [EXAMPLE_WORDS[1]]: 1 };
    const details = await refused(JSON.stringify(wrong), 400, 'invalid-result');
    assert.deepEqual(paths(details).sort(), [
      '/* unknown-key',
      '/language wrong-type',
      '/sharedAt wrong-form',
      '/wish unknown-key',
    ]);
    for (const words of EXAMPLE_WORDS) assert.ok(!JSON.stringify(details).includes(words));
    const stranger = exampleResult();
    stranger.answers[0] = { ...stranger.answers[0]!, share: { with: ['worker'], decidedBy: 'p2' } };
    assert.deepEqual(paths(await refused(stranger, 400, 'invalid-result')), [
      '/answers/0/share/decidedBy not-own-decision',
    ]);
  });

  it('refuses what is no JSON, not UTF-8, or empty', async () => {
    for (const body of ['', '{', 'null x', '\ufeff{}', new Uint8Array([0x22, 0xff, 0x22])])
      await refused(body, 400, 'invalid-json');
    for (const body of ['null', '[]', '7', '"x"']) await refused(body, 400, 'invalid-result');
  });

  it('refuses keys that reach a prototype, and keys that stand twice, at any depth', async () => {
    const text = JSON.stringify(exampleResult());
    const withExtra = (extra: string) => text.replace('"extra":{', `"extra":{${extra},`);
    assert.deepEqual(paths(await refused(withExtra('"constructor":"x"'), 400, 'invalid-result')), [
      '/context/extra/constructor forbidden-key',
    ]);
    assert.deepEqual(paths(await refused(withExtra('"prototype":"x"'), 400, 'invalid-result')), [
      '/context/extra/prototype forbidden-key',
    ]);
    assert.deepEqual(paths(await refused(withExtra('"__proto\\u005f_":"x"'), 400, 'invalid-result')), [
      '/context/extra/__proto__ forbidden-key',
    ]);
    assert.deepEqual(paths(await refused(withExtra('"room":"Red"'), 400, 'invalid-result')), [
      '/context/extra/room duplicate-key',
    ]);
    const inList = text.replace('"people":[{', '"people":[{"__proto__":{"pid":"p9"},');
    assert.deepEqual(paths(await refused(inList, 400, 'invalid-result')), ['/people/0/__proto__ forbidden-key']);
    await refused('['.repeat(100_000) + ']'.repeat(100_000), 400, 'invalid-result');
    // A value may say anything.
    assert.equal((await post(receiver.fetch, withExtra('"note":"__proto__ \\" , { constructor"'))).status, 201);
  });

  it('says unsupported-version at the top, since the sender waits for that one', async () => {
    const details = await refused(JSON.stringify({ ...exampleResult(), schemaVersion: 2 }), 400, 'unsupported-version');
    assert.deepEqual(paths(details), ['/schemaVersion unsupported-version']);
  });

  it('refuses an id or a receipt that differs between outside and inside', async () => {
    const result = exampleResult();
    await refused(result, 400, 'id-mismatch', { 'Idempotency-Key': exampleResult().id });
    await refused(result, 400, 'receipt-mismatch', { 'Talk-Receipt': 'x'.repeat(43) });
    assert.equal(await isStored(result), false);
  });

  it('refuses what is withdrawn, and days that do not exist', async () => {
    const withdrawn = exampleResult({ status: 'withdrawn', answers: [] });
    delete withdrawn.summary;
    assert.deepEqual(paths(await refused(withdrawn, 400, 'not-final')), ['/status not-final']);
    assert.deepEqual(paths(await refused(exampleResult({ sharedAt: '2026-02-31T10:00Z' }), 400, 'invalid-result')), [
      '/sharedAt wrong-form',
    ]);
  });

  it('takes application/json alone', async () => {
    const result = exampleResult();
    await refused(result, 415, 'sealed-not-taken', { 'Content-Type': 'application/jose' });
    for (const type of ['text/plain', 'application/json; charset=latin1', 'application/ld+json', 'multipart/form-data'])
      await refused(result, 415, 'unsupported-type', { 'Content-Type': type });
    await refused(result, 415, 'unsupported-encoding', { 'Content-Encoding': 'gzip' });
    assert.equal(await isStored(result), false);
    assert.equal(
      (await post(receiver.fetch, result, { 'Content-Type': 'Application/JSON; charset="UTF-8"' })).status,
      201,
    );
  });

  it('stops reading a body that is too long, whatever was said of its length', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        // Bounded, so that a receiver that reads on without end fails this test and not the machine.
        if (sent > 16 * RESULT_MAX_BYTES) {
          controller.close();
          return;
        }
        sent += 16_384;
        // Not for ever: whoever breaks the limit should see a failing test, not a machine without memory.
        if (sent > 16 * RESULT_MAX_BYTES) controller.close();
        else controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request(`${ORIGIN}/results`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    const response = await receiver.fetch(request);
    assert.equal(response.status, 413);
    assert.equal((await jsonOf<Details>(response)).code, 'too-large');
    assert.ok(sent <= RESULT_MAX_BYTES + 4 * 16_384, `${sent} bytes were read`);
    await refused(' '.repeat(RESULT_MAX_BYTES + 1), 413, 'too-large');
    const text = JSON.stringify(exampleResult());
    assert.equal((await post(receiver.fetch, text.padEnd(RESULT_MAX_BYTES))).status, 201);
  });

  it('keeps words that no database text can hold', async () => {
    const result = exampleResult();
    const odd = 'nul \u0000, half \ud83d, whole \ud83d\ude42, \u202e right to left, \u2028';
    result.answers[0] = { ...result.answers[0]!, value: { type: 'text', text: odd } };
    result.context = { ...result.context, site: 'dock\u0000 \udc00' };
    assert.equal((await post(receiver.fetch, result)).status, 201);
    const { result: kept } = await jsonOf<{ result: Result }>(get(receiver.fetch, `/results/${result.id}`));
    assert.deepEqual(kept, result);
    const found = await jsonOf<{ items: { id: string }[] }>(
      get(receiver.fetch, `/results?site=${encodeURIComponent('dock\u0000 \ufffd')}`),
    );
    assert.deepEqual(
      found.items.map(({ id }) => id),
      [result.id],
    );
  });
});
