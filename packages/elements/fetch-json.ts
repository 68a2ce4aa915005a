import { TalkError } from '../core/index.js';
import { addressOf } from './settings.js';

/** The most bytes of JSON that is fetched or read from the page. */
const MOST = 256 * 1024;
const REFUSED = ['__proto__', 'constructor', 'prototype'];

/** How long an answer is waited for. Milliseconds. */
const PATIENCE = 10_000;

/**
 * JSON without redirects, and from the same origin (contract section 2) unless the address itself was checked already.
 *
 * @throws TalkError with `path` naming the setting it was read for.
 */
export async function fetchJson(href: string, path: string, isChecked = false): Promise<unknown> {
  const url = addressOf(href);
  if (!url || !(isChecked || url.origin === location.origin))
    throw new TalkError('not-same-origin', `${href} is not on this page's own origin`, path);
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: 'error',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new TalkError('fetch-failed', `${url.href} could not be fetched`, path);
  }
  if (!response.ok) throw new TalkError('fetch-failed', `${url.href} answered with status ${response.status}`, path);
  return readJson(await response.text(), path, url.href);
}

/**
 * @param name what is read, for the message.
 * @throws TalkError `too-large`, `not-json` or `key-refused`.
 */
export function readJson(text: string, path: string, name: string): unknown {
  if (new TextEncoder().encode(text).length > MOST)
    throw new TalkError('too-large', `${name} is larger than 256 KiB`, path);
  try {
    return JSON.parse(text, refuseKeys) as unknown;
  } catch (reason) {
    if (reason instanceof TalkError) throw new TalkError(reason.code, `${name}: ${reason.message}`, path);
    // The place alone: some browsers quote the text beside it. What is thrown is made a text by the pattern itself.
    const place = /line \d+ column \d+/.exec(reason as string)?.[0] ?? '';
    throw new TalkError('not-json', `${name} is not JSON: ${place}`, path);
  }
}

function refuseKeys(key: string, value: unknown): unknown {
  if (REFUSED.includes(key)) throw new TalkError('key-refused', `the key ${key} is refused`);
  return value;
}
