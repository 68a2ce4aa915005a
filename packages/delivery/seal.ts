import { TalkError } from '../core/index.js';
import { base64url, hashOf } from './receipt.js';

/** A public key that results are sealed to, as a JWK (RFC 7517). */
export interface SealKey {
  kty: string;
  crv: string;
  x: string;
  y?: string;
  kid?: string;
  use?: string;
  alg?: string;
  key_ops?: string[];
}

/** The smallest size of what is sealed, in bytes; the next ones are its doubles. */
const LEAST = 4096;
/** RFC 7518, 4.6.2: for A256GCM, without names of the parties, 256 bits. */
export const FOR_A256GCM = '\0\0\0\x07A256GCM\0\0\0\0\0\0\0\0\0\0\x01\0';

const encode = (text: string) => new TextEncoder().encode(text);
const curveOf = (crv: string) => ({ name: crv === 'X25519' ? crv : 'ECDH', namedCurve: crv });
const publicPartOf = ({ crv, kty, x, y }: JsonWebKey) => ({ crv, kty, x, y }) as JsonWebKey;

/**
 * Seals a result's JSON to an agency's key: a compact JWE (RFC 7516), ECDH-ES direct with A256GCM, `kid` and the result's id
 * in the protected header. Spaces fill it up to a power of two from 4 KiB, so that its length does not tell how much was
 * shared. Why this is not a library: docs/decisions/0009.
 */
export async function seal(json: string, id: string, key: SealKey): Promise<string> {
  const { subtle } = crypto;
  const curve = curveOf(key.crv);
  const ours = await subtle.generateKey(curve, false, ['deriveBits']);
  const theirs = await subtle.importKey('jwk', publicPartOf(key), curve, false, []);
  const secret = await subtle.deriveBits({ ...curve, public: theirs }, ours.privateKey, 256);
  const content = await subtle.importKey('raw', await concatKdf(secret, encode(FOR_A256GCM)), 'AES-GCM', false, [
    'encrypt',
  ]);
  const epk = publicPartOf(await subtle.exportKey('jwk', ours.publicKey));
  const header = base64url(encode(JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', kid: key.kid, id, epk })));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv, additionalData: encode(header) };
  const sealed = new Uint8Array(await subtle.encrypt(how, content, padded(json)));
  const [text, tag] = [sealed.subarray(0, -16), sealed.subarray(-16)].map(base64url);
  return `${header}..${base64url(iv)}.${text}.${tag}`;
}

/** The one round of the Concat KDF that SHA-256 needs for up to 256 bits (RFC 7518, 4.6.2). */
export function concatKdf(secret: ArrayBuffer, otherInfo: Uint8Array): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new Uint8Array([0, 0, 0, 1, ...new Uint8Array(secret), ...otherInfo]));
}

function padded(json: string): Uint8Array<ArrayBuffer> {
  const { length } = encode(json);
  let size = LEAST;
  while (size < length) size *= 2;
  return encode(json + ' '.repeat(size - length));
}

/**
 * The key to seal to: of a JWK Set the first that can be used or, where a thumbprint (RFC 7638) is named, the one that has
 * it. It can be used where it is public, on P-256 or X25519, and not meant for something else.
 *
 * @throws TalkError `seal-key-invalid`, or `seal-key-mismatch` where none of them has the thumbprint.
 */
export async function sealingKey(given: unknown, thumbprint?: string): Promise<SealKey> {
  for (const one of [(given as { keys?: unknown } | null)?.keys ?? given].flat()) {
    try {
      const key = one as SealKey & { d?: string };
      const { crv, kid, use = 'enc', alg = 'ECDH-ES', key_ops: uses = [], d } = key;
      const isMeant = !d && use + alg === 'encECDH-ES' && uses.every((use) => use.startsWith('derive'));
      if (!isMeant || !['P-256', 'X25519'].includes(crv)) continue;
      const part = publicPartOf(key);
      // Whatever is no point on its curve, or of another kind than its curve, is refused here.
      await crypto.subtle.importKey('jwk', part, curveOf(crv), false, []);
      const own = (await hashOf(part)).slice(7);
      if (!thumbprint || thumbprint === own) return { ...part, kid: kid ?? own } as SealKey;
    } catch {
      // Not a key at all; another one of the set may be.
    }
  }
  const code = thumbprint ? 'seal-key-mismatch' : 'seal-key-invalid';
  throw new TalkError(code, 'no public key on P-256 or X25519 that fits', '/seal-to');
}
