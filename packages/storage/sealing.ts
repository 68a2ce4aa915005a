/** A sealed thing at rest: AES-256-GCM under a key that cannot leave this browser. */
export interface SealedAtRest {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Smallest sealed size in bytes; the next are its doublings, so that a size tells little about how much was written. */
const SMALLEST = 4096;

/** A key of our own for this browser; never extractable. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals a plain value, padded. `about` is bound to it: a sealed thing opens only under the name it was sealed for. */
export async function seal(key: CryptoKey, about: string, value: unknown): Promise<SealedAtRest> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = padded(new TextEncoder().encode(JSON.stringify(value)));
  const additionalData = new TextEncoder().encode(about);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain) };
}

/** @throws Error where the key, the name or the bytes do not fit. */
export async function unseal(key: CryptoKey, about: string, sealed: SealedAtRest): Promise<unknown> {
  const additionalData = new TextEncoder().encode(about);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData }, key, sealed.data);
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let size = SMALLEST;
  while (size < bytes.length) size *= 2;
  const room = new Uint8Array(size).fill(0x20);
  room.set(bytes);
  return room;
}
