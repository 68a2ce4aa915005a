import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Result } from 'talk-it-through/core';
import { parseResult, RESULT_MAX_BYTES } from 'talk-it-through/result-schema';

const FOLDER = 'shared';

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {
    super();
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // What is too much is read and dropped: a sender cut off in the middle would never read why, and try again.
    if (length <= RESULT_MAX_BYTES) chunks.push(chunk);
    else if (length > 64 * RESULT_MAX_BYTES) request.destroy();
  }
  if (length > RESULT_MAX_BYTES) throw new Refusal(413, { code: 'too-large' });
  return Buffer.concat(chunks);
}

function resultOf(body: Buffer): Result {
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, { code: 'invalid-json' });
  }
  const parsed = parseResult(input);
  if (!parsed.ok) {
    const isNewer = parsed.problems.some(({ code }) => code === 'unsupported-version');
    throw new Refusal(400, { code: isNewer ? 'unsupported-version' : 'invalid-result', problems: parsed.problems });
  }
  if (parsed.value.status !== 'final') throw new Refusal(400, { code: 'not-final' });
  return parsed.value;
}

async function synced(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync();
  await folder.close();
}

/** Whole and on the disk before it is called new. */
async function keep(id: string, body: Buffer): Promise<'new' | 'same' | 'other'> {
  const path = join(FOLDER, `${id}.json`);
  const making = join(FOLDER, `${randomUUID()}.part`);
  const file = await open(making, 'wx', 0o600);
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(making, path);
    await synced(FOLDER);
    return 'new';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return body.equals(await readFile(path)) ? 'same' : 'other';
  } finally {
    await rm(making);
  }
}

async function take(request: IncomingMessage): Promise<{ status: number; body: object }> {
  if (request.method !== 'POST' || request.url !== '/results') throw new Refusal(404, { code: 'not-found' });
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, { code: 'unsupported-type' });
  const body = await bytesOf(request);
  const result = resultOf(body);
  const key = request.headers['idempotency-key'];
  if (key !== undefined && key !== result.id) throw new Refusal(400, { code: 'id-mismatch' });
  const kept = await keep(result.id, body);
  if (kept === 'other') throw new Refusal(409, { code: 'conflict' });
  return { status: kept === 'new' ? 201 : 200, body: { id: result.id } };
}

await mkdir(FOLDER, { recursive: true, mode: 0o700 });
const server = createServer((request, response) => {
  take(request)
    .catch((error: unknown) => (error instanceof Refusal ? error : new Refusal(500, { code: 'unexpected' })))
    .then(({ status, body }) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(body));
    });
});
server.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1', () => {
  console.log('ready');
});
