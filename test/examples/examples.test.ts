import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Result } from '../../packages/core/index.js';
import { aResult, checkEndpoint, exampleResults } from '../../packages/kit/index.js';
import { filesBelow, read } from '../doors/product.js';
import { compiled, copied, exampleNames, moduleIn, started } from './copied.js';

const FAMILY = 'https://family.example';
const fits = async (url: string, options: Parameters<typeof checkEndpoint>[1] = {}) =>
  assert.deepEqual(
    (await checkEndpoint(url, options)).filter(({ level }) => level !== 'ok'),
    [],
  );

/** A port that was free a moment ago; the examples take theirs from the environment. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

test('the examples import public names and files of their own folder, and nothing else', () => {
  const files = exampleNames().flatMap((name) => ['.ts', '.mjs'].flatMap((end) => filesBelow(`examples/${name}`, end)));
  assert.ok(files.length >= 6);
  for (const path of files)
    for (const [, from = ''] of read(path).matchAll(/(?:from|import)\s*\(?'([^']+)'/g))
      assert.match(from, /^(node:|pg$|talk-it-through(\/|$)|\.\/[a-z-]+\.m?js$)/, `${path} imports ${from}`);
});

test('each says in a README of its own how to run it, and names its libraries', () => {
  for (const name of exampleNames()) {
    assert.ok(read(`examples/${name}/README.md`).startsWith('# '), name);
    const { dependencies } = JSON.parse(read(`examples/${name}/package.json`)) as {
      dependencies: Record<string, string>;
    };
    const named = filesBelow(`examples/${name}`, '')
      .filter((path) => /\.(ts|mjs)$/.test(path))
      .map(read)
      .join('\n');
    for (const library of Object.keys(dependencies)) assert.ok(named.includes(`'${library}`), `${name}: ${library}`);
  }
});

test('the Node server is the one the documents show; it compiles as it stands, and fits', async () => {
  const shown = [...read('docs/receive.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
  assert.ok(shown.includes(read('examples/node-server/server.ts')), 'docs/receive.md shows another server');
  const folder = copied('node-server');
  assert.equal(compiled(folder), '');
  const port = String(await freePort());
  assert.equal(await started(folder, 'dist/server.js', { PORT: port }), 'ready');
  await fits(`http://127.0.0.1:${port}/results`);
  const [name = ''] = readdirSync(join(folder, 'shared'));
  assert.match(name, /^[0-9a-f-]{36}\.json$/);
});

test('the fetch handler fits, for a page elsewhere too, and says later where its store fails', async () => {
  const { receiving } = await moduleIn(copied('fetch-handler'), 'handler.mjs');
  type Keep = (id: string, bytes: Uint8Array, result: Result) => Promise<string>;
  const make = receiving as (store: { keep: Keep }, options?: object) => (request: Request) => Promise<Response>;
  const kept = new Map<string, string>();
  const keep: Keep = async (id, bytes) => {
    const [there, text] = [kept.get(id), Buffer.from(bytes).toString()];
    if (there === undefined) kept.set(id, text);
    return there === undefined ? 'new' : there === text ? 'same' : 'other';
  };
  const handle = make({ keep }, { origins: [FAMILY] });
  const url = 'https://agency.example/results';
  await fits(url, { origin: FAMILY, fetch: (to, init) => handle(new Request(to, init)) });
  assert.equal(kept.size, 1);
  const stranger = await handle(new Request(url, { method: 'OPTIONS', headers: { Origin: 'https://other.example' } }));
  assert.equal(stranger.headers.get('Access-Control-Allow-Origin'), null);
  const failing = make({ keep: () => Promise.reject(new Error('words of somebody')) });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await failing(new Request(url, { method: 'POST', headers, body: JSON.stringify(aResult()) }));
  assert.deepEqual([answer.status, answer.headers.get('Retry-After')], [503, '10']);
  assert.ok(!(await answer.text()).includes('words of somebody'));
});

test('the strict project compiles, takes every example apart, and refuses one that was tampered with', async () => {
  const folder = copied('typescript');
  assert.equal(compiled(folder), '');
  const page = await moduleIn(folder, 'dist/page.js');
  assert.deepEqual(Object.keys(page), ['begin'], 'on a server it does nothing');
  const reading = await moduleIn(folder, 'dist/read.js');
  const {
    read: readIn,
    linesOf,
    exported,
  } = reading as {
    read(body: string): { result?: Result; problems?: { path: string; code: string }[] };
    linesOf(result: Result): { said: string }[];
    exported(results: Result[]): { csv: string; sheets: string[] };
  };
  const results = (await exampleResults()).map(({ result }) => readIn(JSON.stringify(result)).result!);
  for (const result of results) {
    const lines = linesOf(result);
    assert.equal(lines.length, result.answers.length);
    assert.ok(lines.every(({ said }) => said.length > 0));
  }
  const { csv, sheets } = exported(results);
  assert.equal(sheets.length, results.length);
  assert.ok(csv.split('\r\n').length > results.length);
  const tampered = { ...aResult(), people: [{ pid: 'p2', voice: 'adult' }] };
  assert.deepEqual(
    readIn(JSON.stringify(tampered)).problems?.map(({ path, code }) => [path, code]),
    [['/answers/0/pid', 'unknown-person']],
  );
});
