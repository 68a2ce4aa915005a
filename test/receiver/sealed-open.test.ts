import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hashReceipt } from 'talk-it-through/delivery';
import { makeSealingKey, type ListedResult, type Receiver, type SealingKeys } from 'talk-it-through-receiver';
import { onEveryStore } from './every-store.js';
import { EXAMPLE_WORDS, exampleResult } from './example-result.js';
import { get, jsonOf, ORIGIN, post, STAFF } from './harness.js';
import { changed, oddly, postSealed, retiredFor, sealedTo } from './sealed.js';

const own = await makeSealingKey('P-256');
const old = retiredFor(89, await makeSealingKey('X25519'));
const tooOld = retiredFor(91, await makeSealingKey('P-256'));
const forgotten = { ...retiredFor(91, await makeSealingKey('P-256')) };
delete forgotten.d;
const stranger = await makeSealingKey('P-256');
const keys: SealingKeys = { keys: [own, old, tooOld, forgotten] };
const seal = { mode: 'open', keys } as const;

const listed = async ({ fetch }: Receiver) => (await jsonOf<{ items: ListedResult[] }>(get(fetch, '/results'))).items;

async function expectRefusal(answer: Response | Promise<Response>, status: number, code: string): Promise<void> {
  const response = await answer;
  const details = await jsonOf<{ code: string; detail: string }>(response);
  assert.deepEqual([response.status, details.code], [status, code], details.detail);
  for (const words of EXAMPLE_WORDS) assert.ok(!JSON.stringify(details).includes(words), 'no words in a refusal');
}

onEveryStore('sealed results, the key at hand', (store) => {
  it('opens, checks and stores what it says, whichever curve the key is on', async () => {
    const receiver = await store.receiver({ seal });
    for (const key of [own, old]) {
      const result = exampleResult();
      const answer = await postSealed(receiver.fetch, await sealedTo(key, result), result);
      assert.equal(answer.status, 201);
      assert.deepEqual(await jsonOf(answer), { id: result.id, state: 'stored' });
      assert.deepEqual((await jsonOf(get(receiver.fetch, `/results/${result.id}`)))['result'], result);
    }
    const csv = await (await get(receiver.fetch, '/exports/results.csv')).text();
    assert.ok(csv.includes(EXAMPLE_WORDS[0]));
    assert.equal((await post(receiver.fetch, exampleResult())).status, 201, 'unsealed ones are taken beside');
  });

  it('knows the same bytes again, and nothing else under their id, also after a withdrawal', async () => {
    const receiver = await store.receiver({ seal });
    const code = 'heron maple ladder cup 0417';
    const example = exampleResult();
    const result = { ...example, provenance: { ...example.provenance, receiptHash: await hashReceipt(code) } };
    const [sealed, again] = [await sealedTo(own, result), await sealedTo(own, result)];
    assert.equal((await postSealed(receiver.fetch, sealed, result)).status, 201);
    assert.equal((await postSealed(receiver.fetch, sealed, result)).status, 200);
    await expectRefusal(postSealed(receiver.fetch, again, result), 409, 'conflict');
    await expectRefusal(post(receiver.fetch, result), 409, 'conflict');
    const body = JSON.stringify({ receipt: code });
    const headers = { 'Content-Type': 'application/json' };
    await receiver.fetch(new Request(`${ORIGIN}/withdrawals`, { method: 'POST', headers, body }));
    const retry = await postSealed(receiver.fetch, sealed, result);
    assert.equal(retry.status, 200);
    assert.deepEqual(await jsonOf(retry), { id: result.id, state: 'withdrawn' });
    assert.deepEqual(
      (await listed(receiver)).map(({ status }) => status),
      ['withdrawn'],
    );
  });

  it('lets exactly one of many senders at the same moment be the first', async () => {
    const receiver = await store.receiver({ seal });
    const result = exampleResult();
    const [one, other] = [await sealedTo(own, result), await sealedTo(own, result)];
    const answers = await Promise.all(
      [one, other, one, other, one].map((sealed) => postSealed(receiver.fetch, sealed, result)),
    );
    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 201).length, 1);
    const isFirst = statuses.indexOf(201) % 2 === 0;
    assert.equal(statuses.filter((status) => status === 200).length, isFirst ? 2 : 1);
    assert.equal(statuses.filter((status) => status === 409).length, isFirst ? 2 : 3);
  });

  it('refuses each wrong thing by a code of its own, and stores nothing', async () => {
    const receiver = await store.receiver({ seal });
    const result = exampleResult();
    const { id } = result;
    const sealed = await sealedTo(own, result);
    const refuse = (text: string, code: string, status = 400, headers = {}) =>
      expectRefusal(postSealed(receiver.fetch, text, result, headers), status, code);

    await refuse(await sealedTo(stranger, result), 'unknown-key');
    for (const key of [tooOld, forgotten]) await refuse(await sealedTo(key, result), 'key-retired');
    await refuse(await oddly(own, JSON.stringify(result), { id, kid: old.kid }), 'wrong-key');
    await refuse(await oddly(stranger, JSON.stringify(result), { id, kid: old.kid }), 'wrong-key');
    for (const part of [2, 3, 4]) await refuse(changed(sealed, part), 'seal-broken');
    await refuse(await oddly(stranger, JSON.stringify(result), { id, kid: own.kid }), 'seal-broken');

    for (const text of [
      '',
      'x',
      JSON.stringify(result),
      `${sealed}.x`,
      sealed.slice(0, -1),
      sealed.replace('..', '.'),
      ` ${sealed}`,
      `${sealed}\n`,
    ])
      await refuse(text, 'not-sealed');
    await refuse(changed(sealed, 0, 0), 'not-sealed');
    // The last character of a tag holds four bits that nobody reads.
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(sealed.at(-1)!);
    await refuse(sealed.slice(0, -1) + 'BRhx'[last >> 4], 'not-sealed');
    await refuse(await oddly(own, JSON.stringify(result), {}), 'not-sealed');
    await refuse(await oddly(own, JSON.stringify(result), { id, alg: 'ECDH-ES+A256KW' }), 'seal-not-allowed');
    await refuse(await oddly(own, JSON.stringify(result), { id, enc: 'A128GCM' }), 'seal-not-allowed');
    await refuse(await oddly(own, JSON.stringify(result), { id, typ: 'x' }), 'seal-not-allowed');
    const curve = { ...(await makeSealingKey('X25519')), kid: own.kid };
    await refuse(await oddly(curve, JSON.stringify(result), { id }), 'wrong-key');

    const spaces = (length: number) => new TextEncoder().encode(JSON.stringify(result).padEnd(length));
    for (const length of [4095, 4097, 6144]) await refuse(await oddly(own, spaces(length), { id }), 'seal-padding');
    await refuse(await oddly(own, new TextEncoder().encode('{}'.padEnd(2048)), { id }), 'seal-padding');
    await refuse(await oddly(own, spaces(2 ** 18 + 1), { id }), 'too-large', 413);
    await refuse(await oddly(own, spaces(2 ** 19), { id }), 'too-large', 413);
    await refuse(await oddly(own, 'no JSON', { id }), 'invalid-json');
    await refuse(await oddly(own, new Uint8Array(4096).fill(0xff), { id }), 'invalid-json');
    await refuse(await oddly(own, '{}', { id }), 'invalid-result');

    const other = exampleResult();
    await refuse(sealed, 'id-mismatch', 400, { 'Idempotency-Key': other.id });
    await refuse(await sealedTo(own, result, other.id), 'id-mismatch', 400, { 'Idempotency-Key': other.id });
    await refuse(sealed, 'receipt-mismatch', 400, { 'Talk-Receipt': 'x'.repeat(43) });
    await refuse(sealed, 'unsupported-encoding', 415, { 'Content-Encoding': 'gzip' });
    assert.deepEqual(await listed(receiver), []);
    assert.equal((await postSealed(receiver.fetch, sealed, result)).status, 201, 'the right one goes in');
  });

  it('takes the same ciphertext under no other id', async () => {
    const receiver = await store.receiver({ seal });
    const [result, other] = [exampleResult(), exampleResult()];
    const sealed = await sealedTo(own, result);
    assert.equal((await postSealed(receiver.fetch, sealed, result)).status, 201);
    const [header = '', ...rest] = sealed.split('.');
    const decoded = Buffer.from(header, 'base64url').toString().replace(result.id, other.id);
    const moved = [Buffer.from(decoded).toString('base64url'), ...rest].join('.');
    await expectRefusal(postSealed(receiver.fetch, moved, other), 400, 'seal-broken');
  });

  it('publishes the current keys alone, and nothing that is not for the public', async () => {
    const Origin = 'https://family.example';
    const receiver = await store.receiver({ seal, allowedOrigins: [Origin] });
    const answer = await receiver.fetch(new Request(`${ORIGIN}/keys`, { headers: { Origin } }));
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), Origin);
    assert.equal(answer.headers.get('Content-Type'), 'application/jwk-set+json');
    const { kty, crv, x, y, kid } = own;
    assert.deepEqual(await jsonOf(answer), { keys: [{ kty, crv, x, y, kid, use: 'enc', alg: 'ECDH-ES' }] });
  });

  it('without keys takes none, and publishes an empty set', async () => {
    const receiver = await store.receiver();
    const result = exampleResult();
    await expectRefusal(postSealed(receiver.fetch, await sealedTo(own, result), result), 415, 'sealed-not-taken');
    assert.deepEqual(await jsonOf(get(receiver.fetch, '/keys', STAFF)), { keys: [] });
  });
});
