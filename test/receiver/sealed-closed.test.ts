import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { hashReceipt } from 'talk-it-through/delivery';
import {
  makeSealingKey,
  openSealed,
  publicKeysOf,
  SettingError,
  type ListedResult,
  type Receiver,
} from 'talk-it-through-receiver';
import { onEveryStore, query } from './every-store.js';
import { exampleResult } from './example-result.js';
import { get, jsonOf, ORIGIN, post } from './harness.js';
import { changed, postSealed, retiredFor, sealedTo } from './sealed.js';

const own = await makeSealingKey('P-256');
const tooOld = retiredFor(91, await makeSealingKey('P-256'));
const keys = { keys: [own, tooOld] };
const seal = { mode: 'closed', keys: publicKeysOf(keys) } as const;

interface Sealed {
  id: string;
  status: string;
  sealed: string;
  kid: string;
  receiptHash: string;
  receivedAt: string;
}

const codeOf = async (answer: Response) => [answer.status, (await jsonOf<{ code: string }>(answer)).code];

onEveryStore('sealed results, the key elsewhere', (store) => {
  const stored = async (receiver: Receiver, result = exampleResult()) => {
    const sealed = await sealedTo(own, result);
    assert.equal((await postSealed(receiver.fetch, sealed, result)).status, 201);
    return { result, sealed };
  };

  it('keeps the JWE with its id, its receipt hash and when it came, and gives it back as it was', async () => {
    const receiver = await store.receiver({ seal });
    const { result, sealed } = await stored(receiver);
    const { receivedAt, ...given } = await jsonOf<Sealed>(get(receiver.fetch, `/results/${result.id}`));
    assert.deepEqual(given, {
      id: result.id,
      status: 'sealed',
      sealed,
      kid: own.kid,
      receiptHash: result.provenance.receiptHash,
      sender: 'not-confirmed',
    });
    const { items } = await jsonOf<{ items: ListedResult[] }>(get(receiver.fetch, '/results'));
    assert.deepEqual(items, [{ status: 'sealed', id: result.id, receivedAt, kid: own.kid, sender: 'not-confirmed' }]);
    assert.deepEqual(await openSealed(given.sealed, keys), { ok: true, value: result });
  });

  it('says plainly which exports cannot show them, and gives them all as NDJSON', async () => {
    const receiver = await store.receiver({ seal });
    const { result, sealed } = await stored(receiver);
    for (const file of ['results.csv', 'results.fhir.ndjson']) {
      for (const question of ['', '?status=sealed'])
        assert.deepEqual(
          await codeOf(await get(receiver.fetch, `/exports/${file}${question}`)),
          [409, 'sealed-results'],
          file + question,
        );
      assert.equal((await get(receiver.fetch, `/exports/${file}?status=final`)).status, 200);
    }
    const line = JSON.parse(
      await (await get(receiver.fetch, '/exports/results.ndjson?status=sealed')).text(),
    ) as Sealed;
    assert.deepEqual([line.id, line.sealed, line.status], [result.id, sealed, 'sealed']);
    assert.equal(await (await get(receiver.fetch, '/exports/results.ndjson?status=final')).text(), '');
    const { items } = await jsonOf<{ items: { id: string; what: string }[] }>(get(receiver.fetch, '/audit'));
    assert.deepEqual(
      items.map(({ id, what }) => [id, what]),
      [[result.id, 'export']],
      'recorded as any other',
    );
  });

  it('knows the same bytes again, refuses others under their id, and the same ciphertext under another', async () => {
    const receiver = await store.receiver({ seal });
    const { result, sealed } = await stored(receiver);
    assert.equal((await postSealed(receiver.fetch, sealed, result)).status, 200);
    assert.deepEqual(await codeOf(await postSealed(receiver.fetch, await sealedTo(own, result), result)), [
      409,
      'conflict',
    ]);
    const other = exampleResult();
    const [header = '', ...rest] = sealed.split('.');
    const renamed = Buffer.from(header, 'base64url').toString().replace(result.id, other.id);
    const moved = [Buffer.from(renamed).toString('base64url'), ...rest].join('.');
    assert.deepEqual(await codeOf(await postSealed(receiver.fetch, moved, other)), [409, 'seal-reused']);
  });

  it('refuses what it can tell from outside: other ids, keys and forms, no receipt, and what is not sealed', async () => {
    const receiver = await store.receiver({ seal });
    const result = exampleResult();
    const sealed = await sealedTo(own, result);
    const refuse = async (text: string, code: string, headers = {}) =>
      assert.deepEqual(await codeOf(await postSealed(receiver.fetch, text, result, headers)), [400, code]);
    await refuse(sealed, 'id-mismatch', { 'Idempotency-Key': exampleResult().id });
    await refuse(sealed, 'receipt-missing', { 'Talk-Receipt': 'short' });
    await refuse(await sealedTo(await makeSealingKey('P-256'), result), 'unknown-key');
    await refuse(await sealedTo(tooOld, result), 'key-retired');
    await refuse(sealed.slice(0, -3), 'not-sealed');
    await refuse(sealed.replace(/\.[^.]+(\.[^.]+)$/, '.QUJD$1'), 'seal-padding');
    assert.deepEqual(await codeOf(await post(receiver.fetch, result)), [415, 'unsealed-not-taken']);
    assert.deepEqual((await jsonOf<{ items: unknown[] }>(get(receiver.fetch, '/results'))).items, []);
  });

  it('purges the sealed text of one that is withdrawn, by its receipt alone', async () => {
    const place = await store.place();
    const receiver = await store.receiver({ seal }, place);
    const code = 'heron maple ladder cup 0417';
    const example = exampleResult();
    const { result, sealed } = await stored(receiver, {
      ...example,
      provenance: { ...example.provenance, receiptHash: await hashReceipt(code) },
    });
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ receipt: code });
    await receiver.fetch(new Request(`${ORIGIN}/withdrawals`, { method: 'POST', headers, body }));
    const given = await jsonOf(get(receiver.fetch, `/results/${result.id}`));
    assert.deepEqual(Object.keys(given).sort(), ['id', 'receiptHash', 'receivedAt', 'status', 'withdrawnAt']);
    const retry = await postSealed(receiver.fetch, sealed, result);
    assert.deepEqual([retry.status, (await jsonOf(retry))['state']], [200, 'withdrawn']);
    if (!('databaseUrl' in place)) return;
    const rows = await query(place.databaseUrl, 'select body, sealed_kid, cipher_sha256 from talk_results');
    assert.deepEqual(rows, [{ body: null, sealed_kid: null, cipher_sha256: null }]);
  });

  it('does not start with a private key, nor in open mode without one', async () => {
    const starts = (options: Parameters<typeof store.receiver>[0]) => store.receiver(options);
    await assert.rejects(starts({ seal: { mode: 'closed', keys } }), (error) => {
      assert.ok(error instanceof SettingError);
      assert.equal(error.setting, 'SEAL_PUBLIC_KEYS');
      assert.match(error.message, /key 1 has its private part/);
      assert.ok(!error.message.includes(own.d ?? '-'));
      return true;
    });
    await assert.rejects(starts({ seal: { mode: 'open', keys: publicKeysOf(keys) } }), /key 1 lacks its private part/);
    await assert.rejects(starts({ seal: { mode: 'open', keys: { keys: [tooOld] } } }), /no current key/);
  });
});

test('openSealed opens with a retired key too, and says why another does not open', async () => {
  const result = exampleResult();
  assert.deepEqual(await openSealed(`${await sealedTo(tooOld, result)}\n`, keys), { ok: true, value: result });
  const wrong: [string, string][] = [
    ['x', 'not-sealed'],
    [changed(await sealedTo(own, result), 3), 'seal-broken'],
    [await sealedTo(await makeSealingKey('P-256'), result), 'unknown-key'],
    [await sealedTo(own, { ...result, language: 7 as unknown as string }), 'invalid-result'],
    [await sealedTo(own, result, exampleResult().id), 'id-mismatch'],
  ];
  for (const [text, code] of wrong) {
    const opening = await openSealed(text, keys);
    assert.equal(opening.ok ? 'opened' : opening.code, code);
  }
});
