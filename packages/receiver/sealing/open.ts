import { compactDecrypt, importJWK, type JWK } from 'jose';
import type { Problem, Result } from 'talk-it-through/core';
import { HttpProblem } from '../http/problem.js';
import { readResult } from '../http/read-result.js';
import { readCompact, type Compact } from './compact.js';
import { isRetiredTooLong, type SealingKey, type SealingKeys } from './keys.js';

const SPACE = 0x20;

/** What was sealed: the result's JSON as it was shared, without what filled it up, and what it says. */
export interface Unsealed {
  json: Uint8Array;
  result: Result;
}

/** What became of opening one: the result, or why not. Nothing in a refusal is a person's words. */
export type Opening =
  { ok: true; value: Result } | { ok: false; code: string; message: string; problems: readonly Problem[] };

/**
 * Opens one sealed result with the private keys and checks it as the receiver would. For agencies that keep the keys
 * elsewhere (closed mode). Retired keys open for as long as their private part is there. Throws nothing.
 */
export async function openSealed(sealed: string, keys: SealingKeys): Promise<Opening> {
  try {
    return { ok: true, value: (await unseal(readCompact(sealed.trim()), keys)).result };
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return { ok: false, code: error.code, message: error.message, problems: error.problems };
  }
}

/**
 * The key that a sealed result names.
 *
 * @throws HttpProblem `unknown-key`, or `key-retired` where it was retired too long ago for anything to arrive.
 */
export function keyNamed({ kid }: Compact, { keys }: SealingKeys): SealingKey {
  const key = keys.find((one) => one.kid === kid);
  if (!key) throw new HttpProblem(400, 'unknown-key', 'This is sealed to a key that is not known here.');
  if (isRetiredTooLong(key)) throw retired();
  return key;
}

/**
 * Opens with the key that is named, whenever it was retired, and proves what was inside.
 *
 * @throws HttpProblem with a code for each thing that can be wrong.
 */
export async function unseal(compact: Compact, keys: SealingKeys): Promise<Unsealed> {
  const key = keys.keys.find(({ kid }) => kid === compact.kid);
  if (!key) throw new HttpProblem(400, 'unknown-key', 'This is sealed to a key that is not known here.');
  if (key.d === undefined) throw retired();
  const padded = await decrypt(compact, key);
  if (!padded) throw await whyNot(compact, key, keys);
  const json = withoutPadding(padded);
  const result = readResult(json);
  if (result.id !== compact.id)
    throw new HttpProblem(400, 'id-mismatch', 'The protected header and the result name different ids.', {
      problems: [{ path: '/id', code: 'id-mismatch', message: 'The protected header names another id.' }],
    });
  return { json, result };
}

function retired(): HttpProblem {
  return new HttpProblem(400, 'key-retired', 'This is sealed to a key that was retired too long ago.');
}

async function decrypt({ text, crv }: Compact, key: SealingKey): Promise<Uint8Array | undefined> {
  if (key.crv !== crv || key.d === undefined) return undefined;
  const { kty, x, y, d } = key;
  const jwk: JWK = { kty, crv, x, d, ...(y === undefined ? {} : { y }) };
  try {
    const { plaintext } = await compactDecrypt(text, await importJWK(jwk, 'ECDH-ES'), {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return plaintext;
  } catch {
    return undefined;
  }
}

/** The seal itself cannot tell a changed byte from a wrong key; that another of our keys opens it can. */
async function whyNot(compact: Compact, named: SealingKey, { keys }: SealingKeys): Promise<HttpProblem> {
  for (const key of keys)
    if (key !== named && (await decrypt(compact, key)))
      return new HttpProblem(400, 'wrong-key', 'This names one key and is sealed to another.');
  if (compact.crv !== named.crv)
    return new HttpProblem(400, 'wrong-key', 'The key that this names is on another curve.');
  return new HttpProblem(400, 'seal-broken', 'This does not open: something in it was changed on the way.');
}

function withoutPadding(padded: Uint8Array): Uint8Array {
  let end = padded.length;
  while (end > 0 && padded[end - 1] === SPACE) end -= 1;
  return padded.subarray(0, end);
}
