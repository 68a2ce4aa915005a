import { isDeepStrictEqual } from 'node:util';
import type { Result } from 'talk-it-through/core';
import { exampleResult } from '../example-result.js';
import { dataFolder, get, jsonOf, post, startCommand, STAFF, TOKEN, until, type Started } from '../harness.js';
import { postgresServer, type Server } from '../postgres-server.js';

/**
 * Kills under load, not part of npm test:
 * node --import tsx test/receiver/bench/kill.ts embedded|server|database [rounds]
 * `embedded`, `server`: kill -9 of the receiver over that store. `database`: kill -9 of PostgreSQL under a receiver.
 */
const [what = 'embedded', times = '50'] = process.argv.slice(2);
const ROUNDS = Math.min(200, Number(times));
const SENDERS = 4;
/** Of one sender in one round, far more than it comes to. */
const MOST = 2000;

const server: Server | undefined = what === 'embedded' ? undefined : await postgresServer();
if (what !== 'embedded' && !server) throw new Error('NOT RUN: this machine has no PostgreSQL server');
server?.start();
const place = server ? { DATABASE_URL: server.url } : { DATA_DIR: await dataFolder() };
const env: Record<string, string> = { PORT: '0', STAFF_TOKEN: TOKEN, RATE_RESULTS: '0', ...place };
const acknowledged = new Map<string, Result>();
const sent = new Map<string, Result>();

async function send({ fetch, url }: Started, isOver: () => boolean): Promise<void> {
  for (let count = 0; count < MOST && !isOver(); count++) {
    const result = exampleResult();
    sent.set(result.id, result);
    const response = await post(fetch, result, {}, url).catch(() => undefined);
    await response?.text().catch(() => undefined);
    if (response?.status === 201) acknowledged.set(result.id, result);
  }
}

async function round(started: Started, kill: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  const senders = Array.from({ length: SENDERS }, () => send(started, () => isOver));
  const enough = acknowledged.size + 5 + Math.floor(Math.random() * 25);
  await until(() => acknowledged.size >= enough || undefined, 'results to be stored');
  await kill();
  isOver = true;
  await Promise.all(senders);
}

/** Orphans of a killed server hold on to its memory for a moment. */
async function startAgain(): Promise<void> {
  await until(() => {
    try {
      server?.start();
      return true;
    } catch {
      return undefined;
    }
  }, 'the server to start again');
}

let started = await startCommand([], env);
for (let index = 0; index < ROUNDS; index++) {
  if (what === 'database') {
    await round(started, () => Promise.resolve(server?.kill()));
    await startAgain();
    const { fetch, url } = started;
    await until(async () => (await get(fetch, '/health', {}, url)).status === 200 || undefined, 'the database');
  } else {
    await round(started, () => started.end('SIGKILL'));
    started = await startCommand([], env);
  }
}

const text = await (await get(started.fetch, '/exports/results.ndjson', STAFF, started.url)).text();
const there = text
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { result: Result }).result);
const byId = new Map(there.map((result) => [result.id, result]));
const again = await Promise.all(
  [...acknowledged.values()].slice(-50).map(async (one) => (await post(started.fetch, one, {}, started.url)).status),
);
console.log({
  what,
  kills: ROUNDS,
  sent: sent.size,
  acknowledged: acknowledged.size,
  lost: [...acknowledged.keys()].filter((id) => !byId.has(id)).length,
  twice: there.length - byId.size,
  half: there.filter((result) => !isDeepStrictEqual(result, sent.get(result.id))).length,
  storedWithoutAnAnswer: [...byId.keys()].filter((id) => !acknowledged.has(id)).length,
  theLastFiftyAgain: [...new Set(again)],
  listed: (await jsonOf<{ items: unknown[] }>(get(started.fetch, '/results?limit=1', STAFF, started.url))).items.length,
});
await started.end();
server?.stop();
