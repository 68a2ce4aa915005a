import { ask, type EndpointFinding, type Heard, type Wire } from './wire.js';

/** Headers that the widget sends with a result. */
export const OF_RESULTS = ['content-type', 'idempotency-key', 'talk-receipt'];

/** Whether the page may read an answer; `lost` says what becomes of it where not. */
export function mayRead(code: string, { headers }: Heard, origin: string, lost: string): EndpointFinding {
  const allowed = headers.get('Access-Control-Allow-Origin');
  return allowed === origin || allowed === '*'
    ? { level: 'ok', code, message: `Access-Control-Allow-Origin: ${allowed}` }
    : { level: 'error', code, message: `The page at ${origin} may not read the answer, ${lost}` };
}

export function retryAfterIsExposed({ headers }: Heard): EndpointFinding {
  const code = 'cors-retry-after';
  const exposed = listIn(headers.get('Access-Control-Expose-Headers'));
  if (exposed.includes('retry-after') || exposed.includes('*'))
    return { level: 'ok', code, message: 'Retry-After is exposed' };
  const message = 'Access-Control-Expose-Headers has no Retry-After: the widget cannot read when to come back.';
  return { level: 'warning', code, message };
}

/** What a browser asks before it posts from another origin, with these headers. */
export async function preflight(
  code: string,
  wire: Wire,
  origin: string,
  wanted: readonly string[],
): Promise<EndpointFinding> {
  const asking = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': wanted.join(','),
  };
  const { status, headers } = await ask(wire, { method: 'OPTIONS', headers: asking });
  const allowed = headers.get('Access-Control-Allow-Origin');
  const named = listIn(headers.get('Access-Control-Allow-Headers'));
  const missing = named.includes('*') ? [] : wanted.filter((one) => !named.includes(one));
  const wrong =
    status < 200 || status > 299
      ? `${status} instead of 204. Nothing can be sent from ${origin}.`
      : allowed !== origin && allowed !== '*'
        ? `Access-Control-Allow-Origin does not name ${origin}. Nothing can be sent from there.`
        : missing.length > 0
          ? `Access-Control-Allow-Headers lacks ${missing.join(', ')}. Nothing can be sent from ${origin}.`
          : undefined;
  return wrong ? { level: 'error', code, message: wrong } : { level: 'ok', code, message: `${status}` };
}

const listIn = (header: string | null) =>
  (header ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
