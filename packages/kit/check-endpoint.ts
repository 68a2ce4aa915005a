import type { Result } from '../core/index.js';
import { exampleResults } from './examples.js';

/** What one request showed. */
export interface EndpointFinding {
  level: 'ok' | 'error' | 'warning';
  /** Stable, kebab-case: which request. */
  code: string;
  message: string;
}

export interface EndpointOptions {
  /** Sent with every POST, such as what your own proxy wants. */
  headers?: Readonly<Record<string, string>>;
  /** The origin of the page with the widget, where it is another one: then CORS is looked at too. */
  origin?: string;
  /** How long one answer may take. */
  timeoutMs?: number;
  /** A handler of your own in place of the network, to check it before it listens anywhere. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** One answer, or why there was none. */
interface Heard {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  failed?: string;
}

/** How to get there. */
interface Wire {
  url: string;
  timeoutMs: number;
  fetchIt: NonNullable<EndpointOptions['fetch']>;
}

interface Sent {
  body: string;
  headers?: Record<string, string>;
}
type Post = (sent: Sent) => Promise<Heard>;

const MOST_BYTES = 256 * 1024;

/**
 * Plays the widget against an address that takes results, and says where it does otherwise than the widget relies on. It
 * leaves one result there, invented and marked `demo`, and tries to leave nothing else.
 */
export async function checkEndpoint(url: string, options: EndpointOptions = {}): Promise<EndpointFinding[]> {
  const { headers = {}, origin, timeoutMs = 15_000, fetch: fetchIt = fetch } = options;
  const wire: Wire = { url, timeoutMs, fetchIt };
  const [example] = await exampleResults({ fresh: true });
  if (!example) throw new Error('there are no examples');
  const post: Post = ({ body, headers: more }) =>
    ask(wire, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', ...(origin ? { Origin: origin } : {}), ...headers, ...more },
    });
  const first = await takesNew(post, example.result);
  if (first.heard.failed)
    return [{ level: 'error', code: 'unreachable', message: `No answer came: ${first.heard.failed}.` }];
  return [
    first.finding,
    ...(first.finding.level === 'ok' ? await takesAgain(post, example.result) : []),
    ...(await refuses(post, example.result)),
    ...(origin ? [...readable(first.heard, origin), await preflight(wire, origin)] : []),
  ];
}

async function ask({ url, timeoutMs, fetchIt }: Wire, init: RequestInit): Promise<Heard> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetchIt(url, { ...init, redirect: 'manual', signal });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: recordIn(text) };
  } catch (reason) {
    const { name, message, cause } = reason as Error & { cause?: { code?: string } };
    const failed = name === 'TimeoutError' ? `nothing within ${timeoutMs} ms` : (cause?.code ?? message);
    return { status: 0, headers: new Headers(), body: {}, failed };
  }
}

function recordIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const sentAs = (result: Result, body = JSON.stringify(result)): Sent => ({
  body,
  headers: { 'Idempotency-Key': result.id, 'Talk-Receipt': result.provenance.receiptHash },
});

/** What is expected of one request, and what it means for people where it comes otherwise. */
function judged(code: string, heard: Heard, wanted: readonly number[], meaning: string): EndpointFinding {
  if (wanted.includes(heard.status)) return { level: 'ok', code, message: `${heard.status}` };
  const came = heard.failed ? `no answer (${heard.failed})` : `${heard.status}`;
  return { level: 'error', code, message: `${came} instead of ${wanted.join(' or ')}. ${meaning}` };
}

async function takesNew(post: Post, result: Result): Promise<{ heard: Heard; finding: EndpointFinding }> {
  const heard = await post(sentAs(result));
  return { heard, finding: judged('new', heard, [201, 200], 'A result would not arrive.') };
}

async function takesAgain(post: Post, result: Result): Promise<EndpointFinding[]> {
  const again = await post(sentAs(result));
  const other = { ...result, summary: undefined, context: { ...result.context, stage: 'check' } };
  const changed = await post(sentAs(result, JSON.stringify(other)));
  return [
    judged('same-again', again, [200], 'The widget sends the same bytes again after a lost answer: keep them once.'),
    judged('other-bytes', changed, [409], 'What was shared first must not be replaced.'),
  ];
}

async function refuses(post: Post, result: Result): Promise<EndpointFinding[]> {
  const fresh = (changes: object) => JSON.stringify({ ...result, id: crypto.randomUUID(), ...changes });
  const wrong = await post({ body: fresh({ answers: [{ step: 'x' }], surprise: true }) });
  const noJson = await post({ body: '{"schema":' });
  const large = await post({ body: fresh({ padding: 'x'.repeat(MOST_BYTES) }) });
  const newer = await post({ body: fresh({ schemaVersion: 99 }) });
  const mismatch = await post({ body: fresh({}), headers: { 'Idempotency-Key': crypto.randomUUID() } });
  return [
    withProblems(judged('malformed', wrong, [400], 'What is no result must not be kept: parseResult tells.'), wrong),
    judged(
      'not-json',
      noJson,
      [400],
      'What is no JSON must not be kept, and must not look like a passing fault (5xx).',
    ),
    judged('too-large', large, [413], 'More than 256 KiB must be refused, in an answer.'),
    newerVersion(newer),
    softer(judged('id-mismatch', mismatch, [400], 'Idempotency-Key names another id than the result.')),
  ];
}

/** The answer may be problem details or plain JSON; what counts is that it lists what is wrong. */
function withProblems(finding: EndpointFinding, { body }: Heard): EndpointFinding {
  const { problems } = body;
  if (finding.level !== 'ok' || (Array.isArray(problems) && problems.length > 0)) return finding;
  const message = 'The answer lists no problems: [{ path, code, message }], so nobody can find out what is wrong.';
  return { level: 'error', code: finding.code, message };
}

/** Without the code the widget takes it for a refusal and gives up; with it, it keeps the result and tries again. */
function newerVersion({ status, body }: Heard): EndpointFinding {
  const code = 'newer-version';
  if (status === 400 && body['code'] === 'unsupported-version')
    return { level: 'ok', code, message: '400 unsupported-version' };
  const message =
    'A result of a later version is to be answered 400 with { "code": "unsupported-version" }: the widget then waits for you ' +
    'to catch up instead of telling the person that it did not arrive.';
  return { level: status >= 200 && status < 300 ? 'error' : 'warning', code, message };
}

function softer(finding: EndpointFinding): EndpointFinding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

function readable({ headers }: Heard, origin: string): EndpointFinding[] {
  const allowed = headers.get('Access-Control-Allow-Origin');
  const exposed = listIn(headers.get('Access-Control-Expose-Headers'));
  return [
    allowed === origin || allowed === '*'
      ? { level: 'ok', code: 'cors-answer', message: `Access-Control-Allow-Origin: ${allowed}` }
      : {
          level: 'error',
          code: 'cors-answer',
          message: `The page at ${origin} may not read the answer, so the result is sent again and again.`,
        },
    exposed.includes('retry-after') || exposed.includes('*')
      ? { level: 'ok', code: 'cors-retry-after', message: 'Retry-After is exposed' }
      : {
          level: 'warning',
          code: 'cors-retry-after',
          message: 'Access-Control-Expose-Headers has no Retry-After: the widget cannot read when to come back.',
        },
  ];
}

const WANTED = ['content-type', 'idempotency-key', 'talk-receipt'];

async function preflight(wire: Wire, origin: string): Promise<EndpointFinding> {
  const asking = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': WANTED.join(','),
  };
  const { status, headers } = await ask(wire, { method: 'OPTIONS', headers: asking });
  const code = 'cors-preflight';
  const allowed = headers.get('Access-Control-Allow-Origin');
  const named = listIn(headers.get('Access-Control-Allow-Headers'));
  const missing = named.includes('*') ? [] : WANTED.filter((one) => !named.includes(one));
  if (status < 200 || status > 299)
    return { level: 'error', code, message: `${status} instead of 204. Nothing can be sent from ${origin}.` };
  if (allowed !== origin && allowed !== '*')
    return {
      level: 'error',
      code,
      message: `Access-Control-Allow-Origin does not name ${origin}. Nothing can be sent from there.`,
    };
  if (missing.length > 0)
    return {
      level: 'error',
      code,
      message: `Access-Control-Allow-Headers lacks ${missing.join(', ')}. Nothing can be sent from ${origin}.`,
    };
  return { level: 'ok', code, message: `${status}` };
}

const listIn = (header: string | null) =>
  (header ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
