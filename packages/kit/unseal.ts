import { sealingKey, type SealKey } from '../delivery/index.js';
import { concatKdf, FOR_A256GCM } from '../delivery/seal.js';

/** A key pair made for one test. */
export interface FakeKey {
  open: SealKey;
  privateKey: CryptoKey;
}

/** What was sealed, or the code by which it is refused. */
export type Unsealed = { id: string; json: string } | { code: string };

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

export async function makeFakeKey(): Promise<FakeKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  return { open: await sealingKey(jwk), privateKey };
}

/** Opens what the widget seals, and refuses by the codes of the real receiver. */
export async function unseal(jwe: string, { open, privateKey }: FakeKey): Promise<Unsealed> {
  const [header = '', key, iv = '', text = '', tag = '', ...more] = jwe.split('.');
  const { alg, enc, kid, id, epk } = headerIn(header);
  if (key === undefined || more.length > 0 || typeof id !== 'string') return { code: 'not-sealed' };
  if (alg !== 'ECDH-ES' || enc !== 'A256GCM' || key !== '') return { code: 'seal-not-allowed' };
  if (kid !== open.kid) return { code: 'unknown-key' };
  const { length } = bytesOf(text);
  if (length < 4096 || (length & (length - 1)) !== 0) return { code: 'seal-padding' };
  try {
    const theirs = await crypto.subtle.importKey('jwk', epk as JsonWebKey, CURVE, false, []);
    const secret = await crypto.subtle.deriveBits({ ...CURVE, public: theirs }, privateKey, 256);
    const raw = await concatKdf(secret, encode(FOR_A256GCM));
    const content = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const how = { name: 'AES-GCM', iv: bytesOf(iv), additionalData: encode(header) };
    const plain = await crypto.subtle.decrypt(how, content, new Uint8Array([...bytesOf(text), ...bytesOf(tag)]));
    return { id, json: new TextDecoder().decode(plain).trimEnd() };
  } catch {
    return { code: 'seal-broken' };
  }
}

function headerIn(encoded: string): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(encoded))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
