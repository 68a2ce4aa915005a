import type { Problem, Result } from '../core/index.js';
import { parseResult, RESULT_MAX_BYTES } from '../core/result-schema.js';
import { hashReceipt, type SealKey } from '../delivery/index.js';
import { makeFakeKey, unseal, type FakeKey } from './unseal.js';

/**
 * What becomes of one request. `answer-lost`: it is taken in, and the answer does not get back. A status is answered with
 * nothing taken in; `retryAfter` is in seconds.
 */
export type Fate = 'takes' | 'offline' | 'answer-lost' | { status: number; retryAfter?: number; code?: string };

/** A place that takes results in, in memory. */
export interface FakeEndpoint {
  /**
   * In place of `fetch`, or as the handler of a `Request`. An address that ends in `/withdrawals` takes back, one that ends
   * in `/keys` gives the key to seal to, and every other one takes results.
   */
  fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** What is there, each once, in the order in which it came: sealed ones opened, and none that was taken back. */
  readonly results: readonly Result[];
  /** The ids of those that were taken back. */
  readonly withdrawn: readonly string[];
  /** How each request so far was answered; 0 where no answer got back. */
  readonly answered: readonly number[];
  /** What `seal-to` reads: the public key of this endpoint, made for it alone. */
  keys(): Promise<{ keys: SealKey[] }>;
  /** What becomes of the next requests, one after the other. After them results are taken in again. */
  next(...fates: readonly Fate[]): void;
}

/** How the fake is set up. */
export interface FakeEndpointOptions {
  /** The origin of a page elsewhere that may read the answers. */
  origin?: string;
}

/** As it came, and what it says; of one that was taken back, nothing but that. */
type Kept = { text: string; result: Result } | 'withdrawn';

/** All that it holds. */
interface Memory {
  kept: Map<string, Kept>;
  /** Hashes of codes that something was taken back by. */
  takenBack: Set<string>;
  key(): Promise<FakeKey>;
}

/**
 * Takes results in as an agency's endpoint should, sealed ones too, and forgets them with the test: 201, 200 for the same
 * bytes again, 409 for others, 400 with problems, 413, 415. It takes back by code. It can be told to fail, to see what your
 * own code makes of it.
 */
export function fakeEndpoint({ origin }: FakeEndpointOptions = {}): FakeEndpoint {
  let made: Promise<FakeKey> | undefined;
  const memory: Memory = { kept: new Map(), takenBack: new Set(), key: () => (made ??= makeFakeKey()) };
  const keys = async () => ({ keys: [(await memory.key()).open] });
  const answered: number[] = [];
  const fates: Fate[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const fate = fates.shift() ?? 'takes';
    if (fate === 'offline') throw new TypeError('there is no network');
    if (typeof fate === 'object') return failing(fate);
    const response = await answerOf(request, memory, keys);
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
      return [...memory.kept.values()].flatMap((one) => (one === 'withdrawn' ? [] : [one.result]));
    },
    get withdrawn() {
      return [...memory.kept].flatMap(([id, one]) => (one === 'withdrawn' ? [id] : []));
    },
    get answered() {
      return [...answered];
    },
    keys,
    next: (...more) => void fates.push(...more),
  };
}

async function answerOf(request: Request, memory: Memory, keys: FakeEndpoint['keys']): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === 'GET' && pathname.endsWith('/keys')) return Response.json(await keys());
  if (request.method !== 'POST') return refused(405, 'method-not-allowed');
  return pathname.endsWith('/withdrawals') ? takeBack(request, memory) : take(request, memory);
}

async function take(request: Request, { kept, takenBack, key }: Memory): Promise<Response> {
  const [, type] = /^application\/(json|jose)\s*(?:;|$)/i.exec(request.headers.get('Content-Type') ?? '') ?? [];
  if (type === undefined) return refused(415, 'unsupported-type');
  const isSealed = type.toLowerCase() === 'jose';
  const text = await request.text();
  // In base64url four letters stand for three bytes; some more are around it.
  const most = isSealed ? (RESULT_MAX_BYTES / 3) * 4 + 8192 : RESULT_MAX_BYTES;
  if (new TextEncoder().encode(text).length > most) return refused(413, 'too-large');
  const read = isSealed ? await sealedResultIn(text, await key()) : resultIn(text);
  if ('code' in read) return refused(400, read.code, read.problems);
  const { result } = read;
  const { id } = result;
  const named = request.headers.get('Idempotency-Key');
  if (named !== null && named !== id) return refused(400, 'id-mismatch');
  const there = kept.get(id);
  if (there === 'withdrawn' || takenBack.has(result.provenance.receiptHash)) {
    kept.set(id, 'withdrawn');
    return Response.json({ id, state: 'withdrawn' });
  }
  if (there && there.text !== text) return refused(409, 'conflict');
  if (!there) kept.set(id, { text, result });
  return Response.json({ id, state: 'stored' }, { status: there ? 200 : 201 });
}

/** The same answer whether anything was there or not. */
async function takeBack(request: Request, { kept, takenBack }: Memory): Promise<Response> {
  const { receipt } = ((await request.json().catch(() => undefined)) ?? {}) as { receipt?: unknown };
  if (typeof receipt !== 'string' || receipt.trim() === '') return refused(400, 'invalid-receipt');
  const hash = await hashReceipt(receipt);
  takenBack.add(hash);
  for (const [id, one] of kept)
    if (one !== 'withdrawn' && one.result.provenance.receiptHash === hash) kept.set(id, 'withdrawn');
  return Response.json({ state: 'withdrawn' });
}

type Read = { result: Result } | { code: string; problems: readonly Problem[] };

async function sealedResultIn(text: string, key: FakeKey): Promise<Read> {
  const opened = await unseal(text, key);
  if ('code' in opened) return { code: opened.code, problems: [] };
  const read = resultIn(opened.json);
  return 'code' in read || read.result.id === opened.id ? read : { code: 'id-mismatch', problems: [] };
}

function resultIn(text: string): Read {
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
