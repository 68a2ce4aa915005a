import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair, type JWK } from 'jose';
import { isTalkError } from '../../packages/core/index.js';
import { seal, sealingKey, type SealKey } from '../../packages/delivery/index.js';
import { exampleResult } from '../receiver/example-result.js';
import { concatKdf } from '../../packages/delivery/seal.js';

const CURVES = ['P-256', 'X25519'] as const;

async function pair(crv: (typeof CURVES)[number], more: JWK = {}) {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv, extractable: true });
  const open = await exportJWK(publicKey);
  return {
    open: { ...open, ...more } as SealKey,
    privateKey,
    whole: await exportJWK(privateKey),
    print: await calculateJwkThumbprint(open),
  };
}

const opened = async (sealed: string, key: CryptoKey) => {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return { text: new TextDecoder().decode(plaintext), bytes: plaintext.length, protectedHeader };
};

const refusal = (code: string) => (reason: unknown) => {
  assert.ok(isTalkError(reason));
  assert.deepEqual([reason.code, reason.path], [code, '/seal-to']);
  return true;
};

test('the Concat KDF gives the key of RFC 7518, appendix C', async () => {
  const Z = [
    158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163, 218, 128, 106, 72,
    246, 218, 167, 121, 140, 254, 144, 196,
  ];
  const otherInfo = '\0\0\0\x07A128GCM\0\0\0\x05Alice\0\0\0\x03Bob\0\0\0\x80';
  const derived = Buffer.from(await concatKdf(new Uint8Array(Z).buffer, Buffer.from(otherInfo, 'latin1')));
  assert.equal(derived.subarray(0, 16).toString('base64url'), 'VqqN6vgjbSBcIijNcacQGg');
});

for (const crv of CURVES)
  test(`jose opens what was sealed to a key on ${crv}`, async () => {
    const { open, privateKey, print } = await pair(crv);
    const key = await sealingKey({ keys: [open] });
    assert.equal(key.kid, print);
    const json = JSON.stringify({ said: 'Tŷ bach, 🙂 and a "quote"' });
    const id = randomUUID();
    const { text, bytes, protectedHeader } = await opened(await seal(json, id, key), privateKey);
    assert.equal(text, json + ' '.repeat(text.length - json.length));
    assert.equal(bytes, 4096);
    const { epk, ...header } = protectedHeader;
    assert.deepEqual(header, { alg: 'ECDH-ES', enc: 'A256GCM', kid: print, id });
    assert.deepEqual(Object.keys(epk as JWK).sort(), crv === 'P-256' ? ['crv', 'kty', 'x', 'y'] : ['crv', 'kty', 'x']);
  });

test('whatever is sealed fills a power of two from 4 KiB, as small as it can be, and opens', async () => {
  const { open, privateKey } = await pair('P-256', { kid: 'k' });
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 3000 }),
    fc.integer({ min: 0, max: 30_000 }).map((length) => 'x'.repeat(length)),
    // Around the edges, where one byte doubles it.
    fc.constantFrom(4094, 4095, 4096, 4097, 8192, 8193, 262_144).map((length) => 'x'.repeat(length)),
  );
  await fc.assert(
    fc.asyncProperty(text, async (json) => {
      const { text: inside, bytes } = await opened(await seal(json, 'an-id', open), privateKey);
      const needed = Buffer.byteLength(json);
      assert.equal(inside.trimEnd(), json.trimEnd());
      assert.ok(inside.startsWith(json));
      assert.ok(Number.isInteger(Math.log2(bytes)) && bytes >= 4096, `${bytes} bytes`);
      assert.ok(bytes >= needed && (bytes === 4096 || bytes / 2 < needed), `${bytes} for ${needed}`);
    }),
    { numRuns: 150 },
  );
});

test('one answer and five are sealed to the same length; the same words never to the same text', async () => {
  const { open } = await pair('X25519', { kid: 'k' });
  const id = randomUUID();
  const share = (count: number) => {
    const answers = Array.from({ length: count }, (_, index) => ({ ...exampleResult().answers[index % 4]! }));
    return seal(JSON.stringify({ ...exampleResult({ id }), answers }), id, open);
  };
  const [one, five, again] = await Promise.all([share(1), share(5), share(1)]);
  assert.equal(one.length, five.length);
  assert.notEqual(one, again);
});

test('of a set the first key that can be used is taken, and with a thumbprint the one that has it', async () => {
  const [first, second, other] = await Promise.all([
    pair('P-256', { kid: 'one' }),
    pair('X25519', { kid: 'two' }),
    pair('P-256'),
  ]);
  const keys = [
    null,
    7,
    { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    { ...other.open, use: 'sig' },
    { ...other.open, alg: 'ECDH-ES+A256KW' },
    { ...other.open, key_ops: ['verify'] },
    { ...other.open, key_ops: 'deriveBits' },
    { ...other.open, crv: 'P-384' },
    { ...other.open, kty: 'OKP' },
    { ...other.open, y: other.open.x },
    other.whole,
    { ...first.open, use: 'enc', alg: 'ECDH-ES', key_ops: [] },
    { ...second.open, key_ops: ['deriveBits', 'deriveKey'] },
  ];
  assert.equal((await sealingKey({ keys })).kid, 'one');
  assert.equal((await sealingKey({ keys }, second.print)).kid, 'two');
  assert.equal((await sealingKey(first.open)).kid, 'one', 'a key alone');
  await assert.rejects(sealingKey({ keys }, other.print), refusal('seal-key-mismatch'));
  await assert.rejects(sealingKey(first.open, second.print), refusal('seal-key-mismatch'));
});

test('where no key can be used, none is', async () => {
  const { open, whole } = await pair('P-256');
  const worthless = [
    undefined,
    null,
    7,
    'key',
    [],
    {},
    { keys: [] },
    { keys: null },
    { keys: { ...open, use: 'sig' } },
    whole,
  ];
  for (const given of worthless)
    await assert.rejects(sealingKey(given), refusal('seal-key-invalid'), JSON.stringify(given));
});
