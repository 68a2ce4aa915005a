import { parseResult, RESULT_MAX_BYTES } from 'talk-it-through/result-schema';

/**
 * @typedef {object} Store
 * @property {(id: string, bytes: Uint8Array, result: import('talk-it-through/core').Result) => Promise<'new' | 'same' | 'other'>} keep
 *   Stores a result for good, and says whether it was new, there already in these bytes, or there in others.
 */

/**
 * Takes results in: a Request goes in, a Response comes out, and nothing else of a runtime is needed.
 *
 * @param {Store} store
 * @param {{ origins?: readonly string[] }} options `origins`: pages elsewhere that may post, `https://family.example`
 * @returns {(request: Request) => Promise<Response>}
 */
export function receiving(store, { origins = [] } = {}) {
  return async (request) => {
    const response = await answer(request, store).catch(() => refused(503, 'unavailable', { 'Retry-After': '10' }));
    const origin = request.headers.get('Origin');
    response.headers.append('Vary', 'Origin');
    if (origin === null || !origins.includes(origin)) return response;
    // On every answer, refusals too: a page that may not read one takes it for no answer, and sends again.
    response.headers.set('Access-Control-Allow-Origin', origin);
    response.headers.set('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method !== 'OPTIONS') return response;
    response.headers.set('Access-Control-Allow-Methods', 'POST');
    response.headers.set('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key, Talk-Receipt');
    return response;
  };
}

async function answer(request, store) {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
  if (request.method !== 'POST') return refused(405, 'method-not-allowed', { Allow: 'POST' });
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? ''))
    return refused(415, 'unsupported-type');
  const bytes = await bytesOf(request);
  if (!bytes) return refused(413, 'too-large');
  const input = jsonIn(bytes);
  if (input === undefined) return refused(400, 'invalid-json');
  const parsed = parseResult(input);
  if (!parsed.ok) {
    // The widget waits for a receiver that is newer, and gives up on any other 400.
    const isNewer = parsed.problems.some(({ code }) => code === 'unsupported-version');
    return refused(400, isNewer ? 'unsupported-version' : 'invalid-result', {}, parsed.problems);
  }
  const { id, status } = parsed.value;
  if (status !== 'final') return refused(400, 'not-final');
  const key = request.headers.get('Idempotency-Key');
  if (key !== null && key !== id) return refused(400, 'id-mismatch');
  const kept = await store.keep(id, bytes, parsed.value);
  if (kept === 'other') return refused(409, 'conflict');
  return Response.json({ id }, { status: kept === 'new' ? 201 : 200, headers: { 'Cache-Control': 'no-store' } });
}

/** All of the body, or nothing where it is too much. It is read to its end, so that the answer can be read too. */
async function bytesOf(request) {
  const chunks = [];
  let length = 0;
  if (request.body)
    for await (const chunk of request.body) {
      length += chunk.byteLength;
      if (length <= RESULT_MAX_BYTES) chunks.push(chunk);
      else if (length > 64 * RESULT_MAX_BYTES) break;
    }
  return length > RESULT_MAX_BYTES ? undefined : new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function jsonIn(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Never quotes what was sent. */
function refused(status, code, headers = {}, problems = []) {
  return Response.json({ status, code, problems }, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
