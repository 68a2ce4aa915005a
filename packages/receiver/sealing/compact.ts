import { createHash } from 'node:crypto';
import { RESULT_MAX_BYTES } from 'talk-it-through/result-schema';
import { keyProblems } from '../http/json-keys.js';
import { HttpProblem } from '../http/problem.js';
import type { Curve } from './keys.js';

const HEADER_MAX = 4096;
const PADDED_LEAST = 4096;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KNOWN = ['alg', 'enc', 'kid', 'id', 'epk'];

/** What stands outside a sealed result, for anybody to read. */
export interface SealedHeader {
  id: string;
  kid: string;
  /** The curve of the key that was made for this one result. */
  crv: Curve;
}

/** A sealed result in its outer form. */
export interface Compact extends SealedHeader {
  text: string;
  /** Of what is sealed, without the header: it tells the same ciphertext under another id. */
  cipherSha256: Buffer;
}

/**
 * Reads the outside of a compact JWE as contract section 7 has it: ECDH-ES direct, A256GCM, `kid`, `id`, `epk`, and nothing
 * else. A header that we do not know may change what the rest means, so it is refused.
 *
 * @throws HttpProblem `not-sealed`, `seal-not-allowed`, `seal-padding` or `too-large`.
 */
export function readCompact(text: string): Compact {
  const [header = '', key, iv = '', cipher = '', tag = '', ...more] = text.split('.');
  const isCompact = more.length === 0 && iv.length === 16 && tag.length === 22 && header.length <= HEADER_MAX;
  if (!isCompact || key === undefined || ![header, iv, cipher, tag].every(isBase64url))
    throw notSealed('This is not a compact JWE.');
  const { alg, enc, kid, id, epk, ...others } = headerOf(header);
  const crv = curveOf(epk);
  const isOurs = alg === 'ECDH-ES' && enc === 'A256GCM' && key === '' && Object.keys(others).length === 0;
  if (!isOurs || crv === undefined)
    throw new HttpProblem(
      400,
      'seal-not-allowed',
      `Sealed results are ECDH-ES on P-256 or X25519 with A256GCM, and their header holds ${KNOWN.join(', ')} alone.`,
    );
  if (typeof id !== 'string' || !UUID.test(id)) throw notSealed('The protected header names no result.');
  if (typeof kid !== 'string' || kid === '') throw notSealed('The protected header names no key.');
  const sealed = [iv, cipher, tag].map((part) => Buffer.from(part, 'base64url'));
  refuseOtherSizes(sealed[1]?.length ?? 0);
  const hash = createHash('sha256');
  for (const part of sealed) hash.update(part);
  return { id, kid, crv, text, cipherSha256: hash.digest() };
}

/** One text for one set of bytes: bits at the end that are not read must not be free to change. */
function isBase64url(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

/** The ciphertext is as long as what is in it: what tells by its length how much was shared is refused unopened. */
function refuseOtherSizes(length: number): void {
  if (length > RESULT_MAX_BYTES)
    throw new HttpProblem(413, 'too-large', `A result may have at most ${RESULT_MAX_BYTES} bytes.`);
  // A power of two has one bit.
  if (length < PADDED_LEAST || (length & (length - 1)) !== 0)
    throw new HttpProblem(
      400,
      'seal-padding',
      'What is sealed must be filled up with spaces to a power of two from 4 KiB.',
    );
}

function headerOf(encoded: string): Record<string, unknown> {
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(encoded, 'base64url'));
    const header: unknown = JSON.parse(json);
    if (typeof header === 'object' && header !== null && !Array.isArray(header) && keyProblems(json).length === 0)
      return header as Record<string, unknown>;
  } catch {
    // Said below: the parser's own message quotes what was sent.
  }
  throw notSealed('The protected header is not a JSON object.');
}

function curveOf(epk: unknown): Curve | undefined {
  if (typeof epk !== 'object' || epk === null) return undefined;
  const { kty, crv, x, y, ...others } = epk as Record<string, unknown>;
  if (typeof x !== 'string' || Object.keys(others).length > 0) return undefined;
  if (kty === 'EC' && crv === 'P-256' && typeof y === 'string') return crv;
  return kty === 'OKP' && crv === 'X25519' && y === undefined ? crv : undefined;
}

function notSealed(detail: string): HttpProblem {
  return new HttpProblem(400, 'not-sealed', detail);
}
