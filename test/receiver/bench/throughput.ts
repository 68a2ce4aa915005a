import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { takeIn } from '../../../packages/receiver/http/take-in.js';
import type { ResultStore } from '../../../packages/receiver/store/results.js';
import { exampleResult } from '../example-result.js';
import { dataFolder, startCommand, STAFF, TOKEN } from '../harness.js';
import { postgresServer } from '../postgres-server.js';

/**
 * POST /results a second, in one run, beside the same handler with storage switched off, which is the ceiling:
 * node --import tsx test/receiver/bench/throughput.ts [seconds]
 */
const SECONDS = Math.min(60, Number(process.argv[2] ?? '5'));
const SENDERS = 8;

async function measure(name: string, urls: readonly string[]): Promise<void> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const one = async (index: number) => {
    while (performance.now() < end) {
      const at = performance.now();
      const response = await fetch(`${urls[index % urls.length]}/results`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(exampleResult()),
      });
      await response.text();
      if (response.status !== 201) throw new Error(`${name}: ${response.status}`);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, index) => one(index)));
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
  console.log(`| ${name} | ${Math.round(times.length / SECONDS)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`);
}

console.log(`| ${SENDERS} senders, ${SECONDS} s | a second | median ms | 95% | 99% |\n|---|---|---|---|---|`);
const off = { keep: () => Promise.resolve('new' as const) } as unknown as ResultStore;
const bare = createAdaptorServer({
  fetch: (request: Request) => takeIn(request, off),
  overrideGlobalObjects: false,
}) as ReturnType<typeof createServer>;
await new Promise<void>((ready) => bare.listen(0, '127.0.0.1', ready));
await measure('storage switched off', [`http://127.0.0.1:${(bare.address() as AddressInfo).port}`]);
bare.close();
bare.closeAllConnections();

const env = { PORT: '0', STAFF_TOKEN: TOKEN, RATE_RESULTS: '0' };
const embedded = await startCommand([], { ...env, DATA_DIR: await dataFolder() });
await measure('embedded', [embedded.url]);
await measureExport(embedded.url);
await embedded.end();
const server = await postgresServer({ fsync: true });
if (!server) console.log('NOT RUN: this machine has no PostgreSQL server');
else {
  server.start();
  const both = await Promise.all([1, 2].map(() => startCommand([], { ...env, DATABASE_URL: server.url })));
  await measure(`PostgreSQL ${server.version}, one receiver`, [both[0]?.url ?? '']);
  await measure(
    `PostgreSQL ${server.version}, two receivers`,
    both.map(({ url }) => url),
  );
  await measureExport(both[0]?.url ?? '');
  for (const { end } of both) await end();
  server.stop();
}

/** How long everything takes to come out, read as it comes. */
async function measureExport(url: string): Promise<void> {
  const at = performance.now();
  const { body } = await fetch(`${url}/exports/results.ndjson`, { headers: STAFF });
  let lines = 0;
  for await (const piece of body ?? []) lines += Buffer.from(piece).toString().split('\n').length - 1;
  const seconds = (performance.now() - at) / 1000;
  console.log(`export: ${lines} results in ${seconds.toFixed(1)} s`);
}
