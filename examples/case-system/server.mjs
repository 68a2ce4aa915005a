import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { parseResult, RESULT_MAX_BYTES } from 'talk-it-through/result-schema';
import { caseStore } from './store.mjs';

/** Where people's codes are handed back, and where results go. Put both behind your own proxy, with TLS and rate limits. */
const CALLS = { 'POST /results': takeIn, 'POST /withdrawals': takeBack };

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
await pool.query(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'));
const store = caseStore(pool);

async function takeIn(request, bytes) {
  const input = jsonIn(bytes);
  if (input === undefined) return [400, { code: 'invalid-json' }];
  const parsed = parseResult(input);
  if (!parsed.ok) {
    const isNewer = parsed.problems.some(({ code }) => code === 'unsupported-version');
    return [400, { code: isNewer ? 'unsupported-version' : 'invalid-result', problems: parsed.problems }];
  }
  const { id, status } = parsed.value;
  if (status !== 'final') return [400, { code: 'not-final' }];
  const key = request.headers['idempotency-key'];
  if (key !== undefined && key !== id) return [400, { code: 'id-mismatch' }];
  const kept = await store.keep(id, bytes, parsed.value);
  return kept === 'other' ? [409, { code: 'conflict' }] : [kept === 'new' ? 201 : 200, { id }];
}

/** The same answer whether anything was there or not: who guesses codes learns nothing. */
async function takeBack(_request, bytes) {
  const receipt = jsonIn(bytes)?.receipt;
  if (typeof receipt !== 'string' || receipt.trim() === '' || receipt.length > 200)
    return [400, { code: 'invalid-receipt' }];
  await store.withdraw(receipt);
  return [200, { state: 'withdrawn' }];
}

async function answer(request) {
  const call = Object.hasOwn(CALLS, `${request.method} ${request.url}`) && CALLS[`${request.method} ${request.url}`];
  if (!call) return [404, { code: 'not-found' }];
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return [415, { code: 'unsupported-type' }];
  const bytes = await bytesOf(request);
  return bytes ? call(request, bytes) : [413, { code: 'too-large' }];
}

/** Too much is read and dropped, so that the sender reads the answer. */
async function bytesOf(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= RESULT_MAX_BYTES) chunks.push(chunk);
    else if (length > 64 * RESULT_MAX_BYTES) request.destroy();
  }
  return length > RESULT_MAX_BYTES ? undefined : Buffer.concat(chunks);
}

function jsonIn(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const server = createServer((request, response) => {
  answer(request)
    // What went wrong is for your own log, without the words: a database quotes the row that it could not store.
    .catch(() => [503, { code: 'unavailable' }])
    .then(([status, body]) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(body));
    });
});
server.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1', () => {
  console.log(`ready on ${server.address().port}`);
});
