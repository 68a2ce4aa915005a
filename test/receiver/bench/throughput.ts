import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as delivery from 'talk-it-through/delivery';
import { exampleResult } from '../example-result.js';
import { dataFolder, startCommand, STAFF, TOKEN } from '../harness.js';
import { postgresServer } from '../postgres-server.js';
import { fire, partOf, type Round, type Shot } from './load.js';

/**
 * POST /results: how many a second and how long each takes, every store in one run, in interleaved rounds, beside the same
 * handler with storage switched off, which is the ceiling. Over loopback only.
 * node --import tsx test/receiver/bench/throughput.ts [rounds] [results in each]
 */
const ROUNDS = Math.min(50, Number(process.argv[2] ?? '7'));
const EACH = Math.min(5000, Number(process.argv[3] ?? '300'));
const SENDERS = 8;
const TABLE = fileURLToPath(new URL('../../../bench/receiver/', import.meta.url));
const own = ownKey();
const common = { PORT: '0', STAFF_TOKEN: TOKEN, RATE_RESULTS: '0' };
const env = { ...common, SEAL_KEYS: JSON.stringify({ keys: [own] }) };
const { d: _, ...open } = own;
const closedEnv = { ...common, SEAL_MODE: 'closed', SEAL_PUBLIC_KEYS: JSON.stringify({ keys: [open] }) };

interface Contestant {
  name: string;
  urls: readonly string[];
  shots: (count: number) => Promise<Shot[]>;
  rounds: Round[];
}
const contestants: Contestant[] = [];
const lines: string[] = [];
const ends: (() => unknown)[] = [];
const say = (line: string) => {
  console.log(line);
  lines.push(line);
};

const json = async (count: number): Promise<Shot[]> =>
  Array.from({ length: count }, () => {
    const result = exampleResult();
    return { body: JSON.stringify(result), headers: headersOf(result, 'application/json') };
  });
const headersOf = ({ id, provenance }: ReturnType<typeof exampleResult>, type: string) => ({
  'Content-Type': type,
  'Idempotency-Key': id,
  'Talk-Receipt': provenance.receiptHash,
});

/** A key of this run; a receiver that knows no sealing does not look at it. */
function ownKey(): Record<string, unknown> {
  const { kty, crv, x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kty, crv, x, y, d, kid, use: 'enc', alg: 'ECDH-ES', madeAt: new Date().toISOString() };
}

/** Sealed to the key that this receiver gives out; nothing where sealing is not built. */
async function sealedFor(url: string): Promise<Contestant['shots'] | undefined> {
  const { seal, sealingKey } = delivery as Partial<Sealing>;
  const keys = await fetch(`${url}/keys`);
  if (!seal || !sealingKey || !keys.ok) return undefined;
  const key = await sealingKey(await keys.json());
  return (count) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const result = exampleResult();
        const body = await seal(JSON.stringify(result), result.id, key);
        return { body, headers: headersOf(result, 'application/jose') };
      }),
    );
}
interface Sealing {
  sealingKey(given: unknown): Promise<object>;
  seal(json: string, id: string, key: object): Promise<string>;
}

/** Closed mode takes nothing but what is sealed, and opens nothing. */
async function enter(name: string, urls: readonly string[], mode: 'open' | 'closed' = 'open'): Promise<void> {
  if (mode === 'open') contestants.push({ name: `${name}, JSON`, urls, shots: json, rounds: [] });
  const shots = await sealedFor(urls[0] ?? '');
  if (shots) contestants.push({ name: `${name}, sealed, ${mode} mode`, urls, shots, rounds: [] });
  else say(`NOT RUN: ${name}, sealed. This receiver gives out no key.`);
}

async function startCeiling(): Promise<string> {
  const path = fileURLToPath(new URL('./no-store.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Its log is read like the others'.
  child.stderr.resume();
  ends.push(() => child.kill());
  for await (const piece of child.stdout) {
    const url = /^listening on (\S+)/.exec(String(piece))?.[1];
    if (url) return url;
  }
  throw new Error('the handler without a store did not start');
}

contestants.push({ name: 'storage switched off, JSON', urls: [await startCeiling()], shots: json, rounds: [] });
const embedded = await startCommand([], { ...env, DATA_DIR: await dataFolder() });
ends.unshift(() => embedded.end());
await enter('embedded', [embedded.url]);
const closed = await startCommand([], { ...closedEnv, DATA_DIR: await dataFolder() });
ends.unshift(() => closed.end());
await enter('embedded', [closed.url], 'closed');
const server = await postgresServer({ fsync: true });
if (server) {
  server.start();
  const both = [await startOnServer(server.url), await startOnServer(server.url)];
  ends.unshift(
    ...both.map(
      ({ end }) =>
        () =>
          end(),
    ),
  );
  ends.push(() => server.stop());
  const urls = both.map(({ url }) => url);
  await enter(`PostgreSQL ${server.version}, one receiver`, urls.slice(0, 1));
  await enter(`PostgreSQL ${server.version}, two receivers`, urls);
  // In the same tables: each result has an id of its own.
  const shut = await startOnServer(server.url, closedEnv);
  ends.unshift(() => shut.end());
  await enter(`PostgreSQL ${server.version}, one receiver`, [shut.url], 'closed');
} else say('NOT RUN: PostgreSQL. This machine has no server.');

function startOnServer(url: string, how: Record<string, string> = env) {
  return startCommand([], { ...how, DATABASE_URL: url });
}

// The first round warms up and does not count.
for (let round = 0; round <= ROUNDS; round += 1)
  for (const { urls, shots, rounds } of contestants) {
    const seen = await fire(urls, await shots(EACH), SENDERS);
    if (round > 0) rounds.push(seen);
  }

say(
  `${ROUNDS} interleaved rounds of ${EACH} results, ${SENDERS} at once, on ${cpus().length} cores with ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)} at the end:\n`,
);
say('| `POST /results` | a second | of the ceiling | median, ms | 95%, ms |\n|---|---|---|---|---|');
const rateOf = ({ rounds }: Contestant) =>
  partOf(
    rounds.map(({ all }) => (EACH * 1000) / all),
    0.5,
  );
for (const one of contestants) {
  const times = one.rounds.flatMap(({ each }) => each);
  const share = (rateOf(one) / rateOf(contestants[0]!)).toFixed(2);
  say(
    `| ${one.name} | ${Math.round(rateOf(one))} | ${share} | ${partOf(times, 0.5).toFixed(1)} | ${partOf(times, 0.95).toFixed(1)} |`,
  );
}
say('');
await measureExport(embedded.url, 'embedded');
for (const end of ends) await end();
mkdirSync(TABLE, { recursive: true });
writeFileSync(`${TABLE}table.md`, `# POST /results, as measured\n\n${lines.join('\n')}\n`);
process.exit(0);

/** How long everything takes to come out, read as it comes. */
async function measureExport(url: string, name: string): Promise<void> {
  const at = performance.now();
  const { body } = await fetch(`${url}/exports/results.ndjson`, { headers: STAFF });
  let count = 0;
  for await (const piece of body ?? []) count += Buffer.from(piece).toString().split('\n').length - 1;
  say(`Export as NDJSON, ${name}: ${count} results in ${((performance.now() - at) / 1000).toFixed(1)} s`);
}
