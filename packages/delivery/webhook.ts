import type { Attempt, Parcel } from './parcel.js';

/** Answers that mean: not now, ask again. */
const LATER = new Set([408, 425, 429]);
/** An attempt without an answer for this long counts as unanswered. Milliseconds. */
const PATIENCE = 30_000;

/**
 * Sends a parcel once (contract section 7). No cookies to other origins, no redirects, no referrer.
 *
 * @param fetchIt the page's `fetch`.
 */
export async function webhook(parcel: Parcel, now: () => number, fetchIt: typeof fetch = fetch): Promise<Attempt> {
  let response: Response;
  try {
    response = await fetchIt(parcel.to, {
      method: 'POST',
      body: parcel.body,
      headers: { 'Content-Type': parcel.type, 'Idempotency-Key': parcel.id, 'Talk-Receipt': parcel.receiptHash },
      credentials: 'same-origin',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { state: 'queued', answered: false };
  }
  return read(response, now);
}

async function read(response: Response, now: () => number): Promise<Attempt> {
  if (response.ok) return { state: 'delivered' };
  if (response.type === 'opaqueredirect') return { state: 'refused', reason: 'redirected' };
  const { status } = response;
  if (LATER.has(status) || status >= 500) return { state: 'queued', answered: true, ...retryAfter(response, now) };
  if (status === 409) return { state: 'refused', reason: 'conflict' };
  if ((await problemCode(response)) === 'unsupported-version')
    return { state: 'queued', answered: true, ...retryAfter(response, now) };
  return { state: 'refused', reason: `status-${status}` };
}

function retryAfter(response: Response, now: () => number): { retryAfter?: number } {
  const header = response.headers.get('Retry-After');
  if (!header) return {};
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now();
  return Number.isFinite(wait) && wait > 0 ? { retryAfter: Math.min(wait, 24 * 60 * 60 * 1000) } : {};
}

async function problemCode(response: Response): Promise<string | undefined> {
  try {
    const body = (await response.json()) as { code?: unknown; problems?: { code?: unknown }[] };
    const code = body.code ?? body.problems?.[0]?.code;
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}
