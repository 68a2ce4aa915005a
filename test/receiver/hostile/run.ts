import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { exampleResult } from '../example-result.js';
import { dataFolder, get, jsonOf, post, startCommand, STAFF, TOKEN, until, type Started } from '../harness.js';
import { CANARY } from './bodies.js';
import { OWN_KEYS } from './own-keys.js';
import { hostile, SEALED_RIGHTLY, type Hostile } from './requests.js';
import { rightlySealed } from './sealing.js';
import { overTheWire, type Heard } from './wire.js';

/** What the receiver's process holds, in bytes, once everything that can go is gone. */
export interface Memory {
  heapUsed: number;
  external: number;
  arrayBuffers: number;
  rss: number;
}

/** What came of it. */
export interface Findings {
  sent: number;
  /** Of each kind: how often, and which answers. `0` is a connection that was closed without a word. */
  kinds: Record<string, Record<number, number>>;
  /** What was refused though it was sealed to the receiver's own key, by code. */
  sealCodes: Record<string, number>;
  /** Sentences about what must not be. */
  faults: string[];
  /** Rows of each table at the end. */
  rows: Record<string, number>;
  withdrawalsAnswered: number;
  before: Memory;
  after: Memory;
  log: string;
}

const AT_ONCE = 8;
/** Bytes. What is compiled late counts too; one of the larger bodies that stayed behind would be as much. */
const HEAP_MAY_GROW = 3 * 2 ** 20;
const BATCH = 200;
const TELLS_ITS_MEMORY = new URL('./heap.mjs', import.meta.url).href;

/**
 * Sends so many hostile requests to a receiver that was started as people start it, after `warmUp` of the same kind that
 * do not count for memory. The same seed makes the same requests.
 */
export async function sendHostile(count: number, warmUp: number, seed: number): Promise<Findings> {
  const folder = await dataFolder();
  const unlimited = { RATE_RESULTS: '0', RATE_WITHDRAWALS: '0', RATE_SIGN_IN: '0' };
  const env = {
    PORT: '0',
    DATA_DIR: folder,
    STAFF_TOKEN: TOKEN,
    SEAL_KEYS: JSON.stringify(OWN_KEYS),
    ALLOWED_ORIGINS: 'https://family.example',
    ...unlimited,
  };
  const started = await startCommand([], env, ['--expose-gc', '--import', TELLS_ITS_MEMORY]);
  const seen: Seen = { sent: 0, kinds: {}, sealCodes: {}, faults: [], withdrawalsAnswered: 0 };
  await sendAll(started, warmUp, seed - 1, seen);
  const before = await memoryOf(started);
  await sendAll(started, count, seed, seen);
  const after = await memoryOf(started);
  seen.faults.push(...(await stillThere(started)));
  const log = started.stderr();
  if (log.includes(CANARY)) seen.faults.push('the log holds what was sent');
  if (log.includes('"event":"fault"')) seen.faults.push('the log holds a fault');
  const { code } = await started.end();
  if (code !== 0) seen.faults.push(`ended with ${code}`);
  const grown = after.heapUsed - before.heapUsed;
  if (grown > HEAP_MAY_GROW) seen.faults.push(`the heap grew by ${grown} bytes`);
  return { ...seen, rows: await rowsIn(folder), before, after, log };
}

type Seen = Pick<Findings, 'sent' | 'kinds' | 'sealCodes' | 'faults' | 'withdrawalsAnswered'>;

async function sendAll(started: Started, count: number, seed: number, seen: Seen): Promise<void> {
  const port = Number(new URL(started.url).port);
  for (let batch = 0; batch * BATCH < count; batch += 1) {
    const numRuns = Math.min(BATCH, count - batch * BATCH);
    const requests = fc.sample(hostile, { seed: seed * 1000 + batch, numRuns });
    const sender = async () => {
      for (let one = requests.pop(); one; one = requests.pop()) judge(one, await overTheWire(port, one.wire), seen);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
  }
}

function judge({ kind, wire, mayPass }: Hostile, { statuses, text }: Heard, seen: Seen): void {
  const request = JSON.stringify(wire.pieces[0]?.subarray(0, 300).toString('latin1'));
  seen.sent += 1;
  const counts = (seen.kinds[kind] ??= {});
  for (const status of statuses.length > 0 ? statuses : [0]) counts[status] = (counts[status] ?? 0) + 1;
  const code = /"code":"([\w-]+)"/.exec(text)?.[1];
  if (kind === SEALED_RIGHTLY && code) seen.sealCodes[code] = (seen.sealCodes[code] ?? 0) + 1;
  for (const status of statuses) {
    if (status >= 500) seen.faults.push(`${status} to ${request}`);
    if (status < 300 && !mayPass) seen.faults.push(`${status} to ${kind}: ${request}`);
    if (status === 201) seen.faults.push(`stored: ${request}`);
  }
  if (statuses.length === 0 && wire.then === 'waits') seen.faults.push(`no answer to ${request}`);
  if (text.includes(CANARY)) seen.faults.push(`quoted: ${request}`);
  if (kind === 'codes that were never given' && statuses[0] === 200) seen.withdrawalsAnswered += 1;
}

/** Asks the process to tidy up and to say what is left. */
async function memoryOf({ child, stderr }: Started): Promise<Memory> {
  const lines = () =>
    stderr()
      .split('\n')
      .filter((line) => line.includes('"event":"memory"'));
  const seen = lines().length;
  child.kill('SIGUSR2');
  const line = await until(() => lines()[seen], 'the receiver to say what it holds');
  return JSON.parse(line) as Memory;
}

/** Nothing is there, and what is right is still taken. */
async function stillThere({ fetch, url }: Started): Promise<string[]> {
  const { items } = await jsonOf<{ items: unknown[] }>(get(fetch, '/results', STAFF, url));
  const { status } = await post(fetch, exampleResult(), {}, url);
  const sealed = await post(fetch, rightlySealed(), { 'Content-Type': 'application/jose' }, url);
  return [
    ...(items.length > 0 ? [`${items.length} are listed`] : []),
    ...(status === 201 ? [] : [`then a result: ${status}`]),
    // By the same hand as all that was refused.
    ...(sealed.status === 201 ? [] : [`then a sealed result: ${sealed.status}`]),
  ];
}

/** How many rows each table holds, past the receiver. */
async function rowsIn(folder: string): Promise<Record<string, number>> {
  const database = await PGlite.create(join(folder, 'db'));
  const rows: Record<string, number> = {};
  for (const table of ['talk_results', 'talk_withdrawals', 'talk_tokens', 'talk_audit']) {
    const found = await database.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    rows[table] = found.rows[0]?.count ?? -1;
  }
  await database.close();
  return rows;
}
