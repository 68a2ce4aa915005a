import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { makeSealingKey, type SealingKey, type SealingKeys } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import {
  dataFolder,
  emptyFolder,
  get,
  jsonOf,
  post,
  runCommand,
  startCommand,
  STAFF,
  TOKEN,
  type Started,
} from './harness.js';
import { changed, retiredFor, sealedTo } from './sealed.js';

const fileOf = (folder: string) => join(folder, 'seal-keys.json');
const keysIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as SealingKeys;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const published = async ({ fetch, url }: Started) => (await jsonOf<SealingKeys>(get(fetch, '/keys', {}, url))).keys;

async function shareTo({ fetch, url }: Started, key: SealingKey, result = exampleResult()): Promise<number> {
  const headers = {
    'Content-Type': 'application/jose',
    'Idempotency-Key': result.id,
    'Talk-Receipt': result.provenance.receiptHash,
  };
  return (await post(fetch, await sealedTo(key, result), headers, url)).status;
}

describe('keys, by command', () => {
  const open: Started[] = [];
  const start = async (env: Record<string, string>) => {
    const started = await startCommand([], { PORT: '0', STAFF_TOKEN: TOKEN, ...env });
    open.push(started);
    return started;
  };
  after(() => Promise.all(open.map((one) => one.end())));

  it('are made at the first start for their owner alone, known again, and rotated under a running receiver', async () => {
    const DATA_DIR = await dataFolder();
    const path = fileOf(DATA_DIR);
    const started = await start({ DATA_DIR });
    assert.equal(modeOf(path), '600');
    const [first] = keysIn(path).keys as [SealingKey];
    assert.equal(await shareTo(started, first), 201);
    const rotated = await runCommand(['keys', 'rotate', '--data-dir', DATA_DIR, '--curve', 'X25519']);
    assert.equal(rotated.code, 0, rotated.stderr);
    assert.equal(modeOf(path), '600');
    const [second, retired] = keysIn(path).keys as [SealingKey, SealingKey];
    assert.deepEqual([second.crv, retired.kid, retired.d], ['X25519', first.kid, first.d]);
    assert.match(rotated.stdout, /^current\t\S+\tX25519\t\S+\nretired\t\S+\tP-256\t\S+\n$/);
    assert.deepEqual(
      (await published(started)).map(({ kid }) => kid),
      [second.kid],
    );
    for (const key of [first, second]) assert.equal(await shareTo(started, key), 201);

    writeFileSync(path, JSON.stringify({ keys: [second, retiredFor(91, first)] }));
    assert.equal(await shareTo(started, first), 400);
    const { stdout } = await runCommand(['keys', 'forget', '--data-dir', DATA_DIR]);
    assert.match(stdout, /no longer taken, private part gone/);
    assert.deepEqual(
      keysIn(path).keys.map(({ d }) => d !== undefined),
      [true, false],
    );

    chmodSync(path, 0o644);
    const { stderr } = await started.end();
    open.pop();
    const again = await start({ DATA_DIR });
    assert.equal(modeOf(path), '600');
    assert.deepEqual(
      (await published(again)).map(({ kid }) => kid),
      [second.kid],
    );
    const said = `${stderr}${again.stderr()}${rotated.stdout}${rotated.stderr}${stdout}`;
    assert.ok(said.includes('seal-keys.json'), 'where they are is said');
    for (const { d = '-' } of [first, second]) assert.ok(!said.includes(d), 'and nothing of them');
  });

  it('come from the environment or a file of yours, and a damaged one says so in one line without its words', async () => {
    const [own, other] = [await makeSealingKey('P-256'), await makeSealingKey('P-256')];
    const DATA_DIR = await dataFolder();
    const started = await start({ DATA_DIR, SEAL_KEYS: JSON.stringify({ keys: [own] }) });
    assert.equal(await shareTo(started, own), 201);
    const path = join(emptyFolder(), 'keys.json');
    const damaged: [string, RegExp][] = [
      ['{ "keys": [', /must be a JWK Set as JSON/],
      ['[]', /must be a JWK Set, /],
      ['{ "keys": [] }', /with at least one key/],
      [JSON.stringify({ keys: [{ ...own, d: other.d }] }), /key 1 is damaged/],
      [JSON.stringify({ keys: [own, own] }), /two keys of one kid/],
      [JSON.stringify({ keys: [{ ...own, crv: 'P-384' }] }), /not on P-256 or X25519/],
      [JSON.stringify({ keys: [{ ...own, use: 'sig' }] }), /meant for something else/],
      [JSON.stringify({ keys: [{ ...own, kid: '' }] }), /no kid/],
    ];
    for (const [text, reason] of damaged) {
      writeFileSync(path, text);
      const { code, stderr } = await runCommand(['keys', 'list'], { SEAL_KEYS: path });
      assert.equal(code, 1);
      assert.match(stderr, /^talk-it-through-receiver: SEAL_KEYS: /);
      assert.match(stderr, reason);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.ok(!stderr.includes(own.d!) && !stderr.includes(other.d!));
    }
    assert.match(
      (await runCommand(['keys', 'list'], { SEAL_KEYS: join(path, 'no') })).stderr,
      /cannot be read \(ENOTDIR\)/,
    );
    assert.match(
      (await runCommand(['keys', 'rotate'], { SEAL_KEYS: JSON.stringify({ keys: [own] }) })).stderr,
      /works on a file/,
    );
    assert.match(
      (await runCommand(['keys', 'rotate', '--curve=P-521', '--seal-keys', path])).stderr,
      /--curve: must be one of/,
    );
    assert.match((await runCommand(['keys', 'burn'])).stderr, /rotate, list, public or forget/);
  });

  it('stay elsewhere in closed mode; what is exported sealed is opened there', async () => {
    const elsewhere = join(emptyFolder(), 'private.json');
    assert.equal((await runCommand(['keys', 'rotate', '--seal-keys', elsewhere])).code, 0);
    assert.equal(modeOf(elsewhere), '600');
    const { stdout: forReceiver } = await runCommand(['keys', 'public', '--seal-keys', elsewhere]);
    const [own] = keysIn(elsewhere).keys as [SealingKey];
    assert.ok(!forReceiver.includes(own.d!));
    const started = await start({ DATA_DIR: await dataFolder(), SEAL_MODE: 'closed', SEAL_PUBLIC_KEYS: forReceiver });
    const results = [exampleResult(), exampleResult()];
    for (const result of results) assert.equal(await shareTo(started, own, result), 201);
    const lines = await (await get(started.fetch, '/exports/results.ndjson', STAFF, started.url)).text();
    const file = join(emptyFolder(), 'results.ndjson');
    const marker = '{"id":"x","status":"withdrawn"}';
    writeFileSync(file, `${lines}\n${marker}\n`);
    const opened = await runCommand(['open', '--file', file], { SEAL_KEYS: elsewhere });
    assert.equal(opened.stderr, '');
    assert.equal(opened.code, 0);
    const [second, first, last] = opened.stdout.trim().split('\n');
    for (const [line, result] of [
      [first, results[0]],
      [second, results[1]],
    ] as const) {
      const { receivedAt, ...given } = JSON.parse(line!) as { receivedAt: string };
      assert.deepEqual(given, { status: 'final', result, sender: 'not-confirmed' });
      assert.ok(Date.now() - Date.parse(receivedAt) < 60_000);
    }
    assert.equal(last, marker);

    const bare = await sealedTo(own, results[0]!);
    const swapped = JSON.stringify({ status: 'sealed', sealed: bare, receiptHash: 'x'.repeat(43) });
    writeFileSync(file, [bare, changed(bare, 3), '{ "sealed": ', swapped].join('\n'));
    const mixed = await runCommand(['open', '--file', file, '--seal-keys', elsewhere]);
    assert.equal(mixed.code, 1);
    assert.deepEqual(JSON.parse(mixed.stdout), { status: 'final', result: results[0] });
    assert.match(mixed.stderr, /^line 2: seal-broken: .*\nline 3: not-json: .*\nline 4: receipt-mismatch: .*\n$/);
    assert.match(
      (await runCommand(['open', '--file', join(file, 'no'), '--seal-keys', elsewhere])).stderr,
      /--file: cannot be read/,
    );
  });
});
