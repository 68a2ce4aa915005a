import {
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  type JsonWebKey,
} from 'node:crypto';

/** A private key of the receiver that is attacked. */
export interface OwnKey extends JsonWebKey {
  kty: string;
  crv: string;
  x: string;
  kid: string;
}

const DAY_MS = 86_400_000;
/** RFC 7518, 4.6.2: for A256GCM, without names of the parties, 256 bits. */
const OTHER_INFO = Buffer.from('\0\0\0\x07A256GCM\0\0\0\0\0\0\0\0\0\0\x01\0', 'latin1');

/** The keys that the receiver really holds: current ones on both curves, and one that was retired too long ago. */
export const OWN = {
  current: ownKey('P-256'),
  other: ownKey('X25519'),
  tooOld: { ...ownKey('P-256'), retiredAt: new Date(Date.now() - 91 * DAY_MS).toISOString() },
} as const;
export const OWN_KEYS = { keys: Object.values(OWN) };

function ownKey(crv: 'P-256' | 'X25519'): OwnKey {
  const { privateKey } =
    crv === 'P-256' ? generateKeyPairSync('ec', { namedCurve: crv }) : generateKeyPairSync('x25519');
  const { kty, x, y, d } = privateKey.export({ format: 'jwk' }) as { kty: string; x: string; y?: string; d: string };
  const kid = createHash('sha256').update(`${kty} ${x}`).digest('base64url');
  return { kty, crv, x, ...(y === undefined ? {} : { y }), d, kid, use: 'enc', alg: 'ECDH-ES' };
}

/** What is to be said otherwise in the protected header; `undefined` leaves out. */
export type Header = Record<string, unknown>;

/**
 * Seals anything at all to a key, with any header, as nobody's widget would: not awaited, so that requests can be made
 * from chance. What opens it proves the seal right.
 */
export function sealedBy(key: OwnKey, plaintext: Buffer, said: Header = {}): string[] {
  const { privateKey, publicKey } =
    key.crv === 'P-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('x25519');
  const theirs = createPublicKey(createPrivateKey({ key, format: 'jwk' }));
  const secret = diffieHellman({ privateKey, publicKey: theirs });
  const one = Buffer.from([0, 0, 0, 1]);
  const content = createHash('sha256')
    .update(Buffer.concat([one, secret, OTHER_INFO]))
    .digest();
  const epk = publicKey.export({ format: 'jwk' });
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', kid: key.kid, epk, ...said };
  const outside = Buffer.from(JSON.stringify(header)).toString('base64url');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', content, iv).setAAD(Buffer.from(outside));
  const text = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return [outside, '', iv.toString('base64url'), text.toString('base64url'), cipher.getAuthTag().toString('base64url')];
}

/** Filled up to a power of two from 4 KiB, as it should be. */
export function padded(content: Buffer, by = ' '): Buffer {
  let size = 4096;
  while (size < content.length) size *= 2;
  return Buffer.concat([content, Buffer.alloc(size - content.length, by)]);
}
