import type { Problem, Result } from '../core/index.js';
import { parseResult, RESULT_MAX_BYTES } from '../core/result-schema.js';

/**
 * What becomes of one request. `answer-lost`: the result is taken in, and the answer does not get back. A status is answered
 * with nothing taken in; `retryAfter` is in seconds.
 */
export type Fate = 'takes' | 'offline' | 'answer-lost' | { status: number; retryAfter?: number; code?: string };

/** A place that takes results in, in memory. */
export interface FakeEndpoint {
  /** In place of `fetch`, or as the handler of a `Request`. */
  fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** What was taken in, each once, in the order in which it came. */
  readonly results: readonly Result[];
  /** How each request so far was answered; 0 where no answer got back. */
  readonly answered: readonly number[];
  /** What becomes of the next requests, one after the other. After them results are taken in again. */
  next(...fates: readonly Fate[]): void;
}

/** How the fake is set up. */
export interface FakeEndpointOptions {
  /** The origin of a page elsewhere that may read the answers. */
  origin?: string;
}

/**
 * Takes results in as an agency's endpoint should, and forgets them with the test: 201, 200 for the same bytes again, 409 for
 * others, 400 with problems, 413, 415. It can be told to fail, to see what your own code makes of it. It takes no sealed
 * results, and knows no withdrawals.
 */
export function fakeEndpoint({ origin }: FakeEndpointOptions = {}): FakeEndpoint {
  const kept = new Map<string, { text: string; result: Result }>();
  const answered: number[] = [];
  const fates: Fate[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const fate = fates.shift() ?? 'takes';
    if (fate === 'offline') throw new TypeError('there is no network');
    if (typeof fate === 'object') return failing(fate);
    const response = await take(request, kept);
    if (fate === 'answer-lost') throw new TypeError('the connection was cut');
    return response;
  };
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      try {
        const response = request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : await answer(request);
        answered.push(response.status);
        return origin === undefined ? response : allowed(response, origin);
      } catch (reason) {
        answered.push(0);
        throw reason;
      }
    },
    get results() {
      return [...kept.values()].map(({ result }) => result);
    },
    get answered() {
      return [...answered];
    },
    next: (...more) => void fates.push(...more),
  };
}

async function take(request: Request, kept: Map<string, { text: string; result: Result }>): Promise<Response> {
  if (request.method !== 'POST') return refused(405, 'method-not-allowed');
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? ''))
    return refused(415, 'unsupported-type');
  const text = await request.text();
  if (new TextEncoder().encode(text).length > RESULT_MAX_BYTES) return refused(413, 'too-large');
  const read = resultIn(text);
  if ('code' in read) return refused(400, read.code, read.problems);
  const { result } = read;
  const key = request.headers.get('Idempotency-Key');
  if (key !== null && key !== result.id) return refused(400, 'id-mismatch');
  const there = kept.get(result.id);
  if (there && there.text !== text) return refused(409, 'conflict');
  if (!there) kept.set(result.id, { text, result });
  return Response.json({ id: result.id, state: 'stored' }, { status: there ? 200 : 201 });
}

function resultIn(text: string): { result: Result } | { code: string; problems: readonly Problem[] } {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { code: 'invalid-json', problems: [] };
  }
  const parsed = parseResult(input);
  if (parsed.ok)
    return parsed.value.status === 'final' ? { result: parsed.value } : { code: 'not-final', problems: [] };
  const isNewer = parsed.problems.some(({ code }) => code === 'unsupported-version');
  return { code: isNewer ? 'unsupported-version' : 'invalid-result', problems: parsed.problems };
}

function failing({ status, retryAfter, code = 'unavailable' }: Exclude<Fate, string>): Response {
  const response = refused(status, code);
  if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter));
  return response;
}

function refused(status: number, code: string, problems: readonly Problem[] = []): Response {
  return Response.json({ status, code, problems }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

function allowed(response: Response, origin: string): Response {
  response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.set('Access-Control-Expose-Headers', 'Retry-After');
  response.headers.set('Access-Control-Allow-Methods', 'POST');
  response.headers.set('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key, Talk-Receipt');
  return response;
}
