import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EXAMPLE_WORDS, exampleResult } from './example-result.js';
import {
  dataFolder,
  emptyFolder,
  get,
  jsonOf,
  launchCommand,
  post,
  runCommand,
  startCommand,
  TOKEN,
  until,
} from './harness.js';

const LATER = [
  'TRUST_PROXY',
  'RATE_RESULTS',
  'RATE_WITHDRAWALS',
  'RATE_SIGN_IN',
  'RETAIN_DAYS',
  'AUDIT_DAYS',
  'SEAL_MODE',
  'SEAL_KEYS',
  'SEAL_PUBLIC_KEYS',
  'token add',
  'keys rotate',
  'receiver open',
];
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A data folder whose first start was killed half-way. One that was ready before it could be killed is no such folder. */
async function cutOff(place: string, tries = 1): Promise<string> {
  const folder = join(place, 'data');
  const [making, made] = [join(folder, 'db.new', 'global'), join(folder, 'db')];
  const { child, ended } = launchCommand(['--port', '0', '--data-dir', folder], {});
  await until(() => existsSync(making) || existsSync(made) || undefined, 'the first start to be under way');
  child.kill('SIGKILL');
  await ended;
  return existsSync(made) && tries < 5 ? cutOff(join(place, 'again'), tries + 1) : folder;
}

describe('the command', () => {
  it('makes a folder, a token and a database at its first start, also after one that was cut off, and knows them again', async () => {
    const folder = await cutOff(join(emptyFolder(), 'deep'));
    assert.ok(existsSync(join(folder, 'db.new')) && !existsSync(join(folder, 'db')));
    const first = await startCommand(['--port', '0', '--data-dir', folder]);
    assert.equal(first.stdout(), `listening on ${first.url}\n`);
    assert.match(first.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const file = join(folder, 'staff-token');
    assert.equal(modeOf(folder), '700');
    assert.equal(modeOf(file), '600');
    assert.equal(modeOf(join(folder, 'db')), '700');
    const token = readFileSync(file, 'utf8').trim();
    assert.match(token, /^[\w-]{43}$/);
    const result = exampleResult();
    const staff = { Authorization: `Bearer ${token}` };
    assert.equal((await post(first.fetch, result, {}, first.url)).status, 201);
    const ended = await first.end('SIGTERM');
    assert.equal(ended.code, 0);
    assert.equal(ended.stdout, `listening on ${first.url}\n`);
    assert.ok(ended.stderr.includes(file));
    assert.ok(!ended.stderr.includes(token));

    const second = await startCommand([], { PORT: '0', DATA_DIR: folder });
    assert.equal(readFileSync(file, 'utf8').trim(), token);
    const given = await jsonOf(get(second.fetch, `/results/${result.id}`, staff, second.url));
    assert.deepEqual(given['result'], result);
    assert.equal((await post(second.fetch, result, {}, second.url)).status, 200);
    assert.equal((await second.end('SIGINT')).code, 0);
    assert.deepEqual(readdirSync(folder), ['db', 'seal-keys.json', 'staff-token']);
  });

  it('logs JSON lines that hold no words, no addresses and no tokens', async () => {
    const started = await startCommand([], { PORT: '0', DATA_DIR: await dataFolder(), STAFF_TOKEN: TOKEN, SEAL_MODE: 'off' });
    const result = exampleResult();
    const at = started.url;
    await post(started.fetch, result, { 'Idempotency-Key': result.id }, at);
    await post(started.fetch, `{"${EXAMPLE_WORDS[0]}`, {}, at);
    await post(started.fetch, { ...result, language: EXAMPLE_WORDS[1] }, {}, at);
    await get(started.fetch, `/results?site=${EXAMPLE_WORDS[2]}`, undefined, at);
    await get(started.fetch, `/results/${result.id}`, undefined, at);
    await get(started.fetch, `/${EXAMPLE_WORDS[2]}`, undefined, at);
    assert.equal(await postChunks(at, 64), 413);
    assert.equal((await post(started.fetch, exampleResult(), {}, at)).status, 201);
    const { stderr } = await started.end();
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map(({ method, route, status }) => `${String(method)} ${String(route)} ${String(status)}`),
      [
        'POST /results 201',
        'POST /results 400',
        'POST /results 400',
        'GET /results 200',
        'GET /results/:id 200',
        'GET none 404',
        'POST /results 413',
        'POST /results 201',
      ],
    );
    for (const line of lines) assert.deepEqual(Object.keys(line), ['time', 'event', 'method', 'route', 'status', 'ms']);
    for (const secret of [...EXAMPLE_WORDS, TOKEN, result.id, '127.0.0.1']) assert.ok(!stderr.includes(secret), secret);
  });

  it('stops at once with one line that names the setting', async () => {
    const file = join(emptyFolder(), 'file');
    writeFileSync(file, '');
    const other = createServer().listen(0, '127.0.0.1');
    const port = await new Promise<string>((resolve) => {
      other.once('listening', () => resolve(String((other.address() as AddressInfo).port)));
    });
    const cases: [RegExp, string[], Record<string, string>][] = [
      [/: PORT: must be a whole number/, ['--port', 'x'], {}],
      [/: arguments: there is an unknown flag/, ['--staff-tokn=secret-word'], {}],
      [
        /: STAFF_TOKEN: must be set where DATABASE_URL is/,
        [],
        { DATABASE_URL: 'postgres://u:secret-word@127.0.0.1:1/x' },
      ],
      [
        /: DATABASE_URL: the database cannot be used \(ECONNREFUSED\)/,
        [],
        { DATABASE_URL: 'postgres://u:secret-word@127.0.0.1:1/x', STAFF_TOKEN: TOKEN },
      ],
      [/: DATA_DIR: the data folder cannot be used/, [], { DATA_DIR: file }],
      [/: PORT: is in use already/, [], { PORT: port, DATA_DIR: await dataFolder() }],
      [/: HOST: cannot be listened on/, [], { PORT: '0', HOST: '203.0.113.7', DATA_DIR: await dataFolder() }],
    ];
    await Promise.all(
      cases.map(async ([reason, args, env]) => {
        const { code, stdout, stderr } = await runCommand(args, env);
        assert.match(stderr, reason);
        assert.equal(stderr.trim().split('\n').length, 1, stderr);
        assert.ok(!stderr.includes('secret-word'));
        assert.equal(code, 1);
        assert.equal(stdout, '');
      }),
    );
    other.close();
  });

  it('explains itself', async () => {
    const { code, stdout } = await runCommand(['--help']);
    assert.equal(code, 0);
    for (const name of ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'ALLOWED_ORIGINS', 'STAFF_TOKEN', ...LATER])
      assert.ok(stdout.includes(name));
  });

  it('narrows a token file that others could read, refuses one that is damaged, and leaves a folder that was there alone', async () => {
    const folder = await dataFolder();
    chmodSync(folder, 0o755);
    const file = join(folder, 'staff-token');
    writeFileSync(file, `${TOKEN}\n`, { mode: 0o644 });
    const started = await startCommand([], { PORT: '0', DATA_DIR: folder });
    assert.equal(modeOf(file), '600');
    assert.equal(modeOf(folder), '755');
    assert.equal((await get(started.fetch, '/results', undefined, started.url)).status, 200);
    await started.end();
    writeFileSync(file, 'cut');
    const { code, stderr } = await runCommand([], { PORT: '0', DATA_DIR: folder });
    assert.equal(code, 1);
    assert.match(stderr, /: DATA_DIR: the file staff-token in it is damaged/);
  });

  it('answers what is under way before it stops', async () => {
    const started = await startCommand([], { PORT: '0', DATA_DIR: await dataFolder(), STAFF_TOKEN: TOKEN });
    const body = JSON.stringify(exampleResult());
    const socket = connect(Number(new URL(started.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.write(
      `POST /results HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 50)}`,
    );
    // Answered, so the server has seen the connection before it is told to stop.
    assert.equal((await get(started.fetch, '/health', {}, started.url)).status, 200);
    const ended = started.end();
    const refused = async () =>
      (await get(started.fetch, '/health', {}, started.url).catch(() => undefined)) === undefined;
    await until(async () => (await refused()) || undefined, 'the port to close');
    socket.write(body.slice(50));
    assert.equal((await ended).code, 0);
    assert.match(answer, /^HTTP\/1\.1 201 /);
  });
});

/** Sends so many chunks of 64 KiB without saying beforehand how many; answers with the status. */
async function postChunks(url: string, count: number): Promise<number> {
  const chunk = new TextEncoder().encode(' '.repeat(65_536));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent++ < count) controller.enqueue(chunk);
      else controller.close();
    },
  });
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' } as RequestInit;
  return (await fetch(`${url}/results`, init)).status;
}
