import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** A retired key opens results for this long: whoever kept an unsent share had 90 days to send it. */
export const RETIRED_DAYS = 90;
const DAY_MS = 86_400_000;

export const CURVES = ['P-256', 'X25519'] as const;
export type Curve = (typeof CURVES)[number];

/** One key that results are sealed to, as a JWK. Public without `d`. */
export interface SealingKey {
  kty: 'EC' | 'OKP';
  crv: Curve;
  x: string;
  y?: string;
  /** The private part. */
  d?: string;
  kid: string;
  use?: string;
  alg?: string;
  /** When it was made and retired, as ISO 8601; what has no `retiredAt` is current. */
  madeAt?: string;
  retiredAt?: string;
}

/** A JWK Set (RFC 7517) of such keys. */
export interface SealingKeys {
  keys: SealingKey[];
}

/** Whether a key was retired longer ago than anything sealed to it may arrive. */
export function isRetiredTooLong({ retiredAt }: SealingKey, now = Date.now()): boolean {
  return retiredAt !== undefined && now - Date.parse(retiredAt) > RETIRED_DAYS * DAY_MS;
}

/** A new key pair; its `kid` is its thumbprint (RFC 7638). */
export async function makeSealingKey(crv: Curve, now = new Date()): Promise<SealingKey> {
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv, extractable: true });
  const jwk = (await exportJWK(privateKey)) as SealingKey;
  const kid = await calculateJwkThumbprint(jwk);
  return { ...jwk, kid, use: 'enc', alg: 'ECDH-ES', madeAt: now.toISOString() };
}

/** The same keys with a new one in front, to which results are sealed from now on. The others are retired. */
export async function rotate({ keys }: SealingKeys, crv: Curve, now = new Date()): Promise<SealingKeys> {
  const retired = keys.map((key) => ({ ...key, retiredAt: key.retiredAt ?? now.toISOString() }));
  return { keys: [await makeSealingKey(crv, now), ...retired] };
}

/** The same keys without the private parts of those that were retired too long ago. */
export function forgetRetired({ keys }: SealingKeys): SealingKeys {
  return { keys: keys.map((key) => (isRetiredTooLong(key) ? withoutPrivate(key) : key)) };
}

/** What a receiver in closed mode is given: every key, no private part. */
export function publicKeysOf({ keys }: SealingKeys): SealingKeys {
  return { keys: keys.map(withoutPrivate) };
}

/** What `seal-to` reads: the current keys, and nothing that is not for the public. */
export function publishedKeysOf({ keys }: SealingKeys): { keys: JWK[] } {
  const current = keys.filter(({ retiredAt }) => retiredAt === undefined);
  return {
    keys: current.map(({ kty, crv, x, y, kid }) => ({
      kty,
      crv,
      x,
      ...(y === undefined ? {} : { y }),
      kid,
      use: 'enc',
      alg: 'ECDH-ES',
    })),
  };
}

function withoutPrivate(key: SealingKey): SealingKey {
  const open = { ...key };
  delete open.d;
  return open;
}

/**
 * Keys from outside, proved. `needs` says which part must be there: in `private` the current keys must have theirs, in
 * `public` none may have one.
 *
 * @throws Error with a plain reason that holds nothing of the keys.
 */
export async function checkKeys(input: unknown, needs: 'private' | 'public'): Promise<SealingKeys> {
  const keys = typeof input === 'object' && input !== null && 'keys' in input ? input.keys : undefined;
  if (!Array.isArray(keys) || keys.length === 0)
    throw new Error('must be a JWK Set, { "keys": [ … ] }, with at least one key');
  const kids = new Set<string>();
  for (const [index, key] of keys.entries()) {
    const wrong = await whatIsWrong(key, needs);
    if (wrong) throw new Error(`key ${index + 1} ${wrong}`);
    kids.add((key as SealingKey).kid);
  }
  if (kids.size < keys.length) throw new Error('holds two keys of one kid');
  if (keys.every(({ retiredAt }: SealingKey) => retiredAt !== undefined))
    throw new Error('holds no current key, only retired ones');
  return { keys: keys as SealingKey[] };
}

async function whatIsWrong(input: unknown, needs: 'private' | 'public'): Promise<string | undefined> {
  if (typeof input !== 'object' || input === null) return 'is no key';
  const { kty, crv, kid, use = 'enc', alg = 'ECDH-ES', d, retiredAt } = input as Partial<SealingKey>;
  if (!(kty === 'EC' && crv === 'P-256') && !(kty === 'OKP' && crv === 'X25519')) return 'is not on P-256 or X25519';
  if (typeof kid !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(kid)) return 'has no kid of up to 200 characters';
  if (use !== 'enc' || alg !== 'ECDH-ES') return 'is meant for something else than ECDH-ES';
  if (retiredAt !== undefined && !(Date.parse(retiredAt) >= 0)) return 'has a retiredAt that is no date';
  if (needs === 'public' && d !== undefined) return 'has its private part, which must not be here';
  if (needs === 'private' && d === undefined && retiredAt === undefined) return 'lacks its private part';
  return (await belongsTogether(input as SealingKey)) ? undefined : 'is damaged';
}

/** A public key is on its curve; a private one is that of its public part. */
async function belongsTogether({ kty, crv, x, y, d }: SealingKey): Promise<boolean> {
  const algorithm = { name: crv === 'X25519' ? crv : 'ECDH', namedCurve: crv };
  const open = { kty, crv, x, ...(y === undefined ? {} : { y }) };
  const { subtle } = globalThis.crypto;
  if ((y === undefined) !== (crv === 'X25519')) return false;
  try {
    await subtle.importKey('jwk', open, algorithm, false, []);
    if (d === undefined) return true;
    const own = await subtle.importKey('jwk', { ...open, d }, algorithm, true, ['deriveBits']);
    // Made anew from the private part alone, the public part must be the same.
    const alone = await subtle.exportKey('pkcs8', own);
    const again = await subtle.importKey('pkcs8', alone, algorithm, true, ['deriveBits']);
    const { x: itsX, y: itsY } = await subtle.exportKey('jwk', again);
    return itsX === x && itsY === y;
  } catch {
    return false;
  }
}
