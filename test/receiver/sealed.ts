import { CompactEncrypt, importJWK, type CompactJWEHeaderParameters } from 'jose';
import type { Result } from 'talk-it-through/core';
import { seal, sealingKey } from 'talk-it-through/delivery';
import type { SealingKey } from 'talk-it-through-receiver';
import { post, type Fetch } from './harness.js';

const DAY_MS = 86_400_000;

/** Sealed by the very code the widget seals with. */
export async function sealedTo(key: SealingKey, result: Result, id = result.id): Promise<string> {
  const { d: _, ...open } = key;
  return seal(JSON.stringify(result), id, await sealingKey(open));
}

/** Sealed by jose, with whatever header and content a test wants to be wrong. */
export async function oddly(
  key: SealingKey,
  content: string | Uint8Array,
  header: Partial<CompactJWEHeaderParameters> & Record<string, unknown>,
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content.padEnd(4096)) : content;
  const { kty, crv, x, y } = key;
  const open = await importJWK({ kty, crv, x, ...(y === undefined ? {} : { y }) }, 'ECDH-ES');
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: key.kid, ...header } as CompactJWEHeaderParameters)
    .encrypt(open);
}

/** Hands a sealed result in, as the widget does. */
export function postSealed(
  fetch: Fetch,
  sealed: string,
  { id, provenance }: Result,
  headers: Record<string, string> = {},
) {
  return post(fetch, sealed, {
    'Content-Type': 'application/jose',
    'Idempotency-Key': id,
    'Talk-Receipt': provenance.receiptHash,
    ...headers,
  });
}

/** The same key, retired so many days ago. */
export function retiredFor(days: number, key: SealingKey): SealingKey {
  return { ...key, retiredAt: new Date(Date.now() - days * DAY_MS).toISOString() };
}

/** The same JWE with one character of one of its five parts changed. */
export function changed(sealed: string, part: number, at = 5): string {
  const parts = sealed.split('.');
  const text = parts[part] ?? '';
  parts[part] = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  return parts.join('.');
}
