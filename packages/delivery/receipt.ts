import { receiptWordsCy } from './receipt-words/cy.js';
import { receiptWordsEn } from './receipt-words/en.js';

const ROUNDS = 200_000;

/**
 * A code the person keeps: four words of 512 and four digits, about 49 bits. `random` gives whole numbers below its bound,
 * `words` are those of a further language; without them it gets English ones.
 */
export function makeReceipt(
  language: string,
  random: (below: number) => number,
  words: readonly string[] = /^cy\b/.test(language) ? receiptWordsCy : receiptWordsEn,
): string {
  const chosen = [1, 2, 3, 4].map(() => words[random(words.length)]);
  return `${chosen.join(' ')} ${String(random(10_000)).padStart(4, '0')}`;
}

/**
 * What travels instead of the code: PBKDF2-SHA-256, fixed salt, 200,000 rounds, base64url, of the code lower-cased with
 * single spaces (contract section 6).
 */
export async function hashReceipt(code: string): Promise<string> {
  const plain = new TextEncoder().encode(code.trim().toLowerCase().replace(/\s+/g, ' '));
  const key = await crypto.subtle.importKey('raw', plain, 'PBKDF2', false, ['deriveBits']);
  const salt = new TextEncoder().encode('talk-it-through/receipt');
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, key, 256);
  return base64url(new Uint8Array(bits));
}

/** A whole number below `below`, evenly, from the browser's own source of chance. */
export function randomBelow(below: number): number {
  const limit = Math.floor(2 ** 32 / below) * below;
  const draw = new Uint32Array(1);
  do crypto.getRandomValues(draw);
  while ((draw[0] ?? 0) >= limit);
  return (draw[0] ?? 0) % below;
}

/** `sha256-…` of a document as used: canonical JSON, keys in order. */
export async function hashOf(document: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonical(document));
  return `sha256-${base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`;
}

/** JSON with keys in code-unit order and no white space, as in RFC 8785 for the values a guide can hold. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** base64url without padding, as JOSE has it; of any length. */
export function base64url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
