import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeSealingKey, publicKeysOf } from 'talk-it-through-receiver';
import { hashReceipt, seal, sealingKey } from '../../packages/delivery/index.js';
import {
  aResult,
  checkEndpoint,
  exampleResults,
  fakeEndpoint,
  type EndpointFinding,
} from '../../packages/kit/index.js';
import { dataFolder, emptyFolder, get, startCommand, TOKEN } from '../receiver/harness.js';
import { command, FAMILY, serving, told } from './endpoint.js';

const AGENCY = 'https://agency.example';
const page = readFileSync(new URL('../../docs/receive.md', import.meta.url), 'utf8');
const notOk = (findings: readonly EndpointFinding[]) => findings.filter(({ level }) => level !== 'ok');

const startReceiver = async (env: Record<string, string> = {}) =>
  startCommand([], {
    DATA_DIR: await dataFolder(),
    STAFF_TOKEN: TOKEN,
    PORT: '0',
    ALLOWED_ORIGINS: FAMILY,
    RATE_WITHDRAWALS: '0',
    RATE_RESULTS: '0',
    ...env,
  });

const statusesAt = async ({ fetch, url }: Awaited<ReturnType<typeof startReceiver>>) => {
  const listed = (await (await get(fetch, '/results', undefined, url)).json()) as { items: { status: string }[] };
  return listed.items.map(({ status }) => status);
};

test('the real receiver fits, sealed and taken back again, and the docs show what the command prints', async () => {
  const receiver = await startReceiver();
  const { url } = receiver;
  const options = { origin: FAMILY, sealTo: `${url}/keys`, withdrawTo: `${url}/withdrawals` };
  const findings = await checkEndpoint(`${url}/results`, options);
  assert.deepEqual(notOk(findings), []);
  assert.equal(findings.length, 27);
  assert.deepEqual(await statusesAt(receiver), ['withdrawn', 'withdrawn'], 'nothing that was left has words');
  const [sealTo, withdrawTo] = [`${url}/keys`, `${url}/withdrawals`];
  const { code, out, err } = await command(
    ...['--origin', FAMILY, '--seal-to', sealTo, '--withdraw-to', withdrawTo, `${url}/results`],
  );
  assert.equal(err, '');
  assert.equal(code, 0);
  const shown = out.replaceAll(url, AGENCY).replace(/kid [\w-]{43}/, 'kid HU3eM3gdNzzwvz1OMbdYb4GUCI4sOmXJfRSAzJ2lpjA');
  assert.ok(page.includes(`\`\`\`\n${shown}\`\`\``), shown);
  await receiver.end();
});

test('a receiver that cannot open fits too: it takes sealed results alone', async () => {
  const folder = emptyFolder();
  const open = publicKeysOf({ keys: [await makeSealingKey('X25519')] });
  const file = join(folder, 'public.json');
  writeFileSync(file, JSON.stringify(open));
  const receiver = await startReceiver({ SEAL_MODE: 'closed', SEAL_PUBLIC_KEYS: file });
  const { url } = receiver;
  const findings = await checkEndpoint(`${url}/results`, { sealTo: open, withdrawTo: `${url}/withdrawals` });
  assert.deepEqual(notOk(findings), []);
  assert.equal(findings[0]?.code, 'plain');
  assert.deepEqual(await statusesAt(receiver), ['withdrawn']);
  const { code, out } = await command('--seal-to', file, `${url}/results`);
  assert.equal(code, 0, out);
  assert.deepEqual((await statusesAt(receiver)).sort(), ['sealed', 'withdrawn']);
  await receiver.end();
});

test('a server that says yes to everything: each wrong answer to sealed results and withdrawals is named', async () => {
  let count = 0;
  const url = await serving((request, response) => {
    request.resume().on('end', () => response.writeHead(201).end(`{"n":${(count += 1)}}`));
  });
  const sealTo = publicKeysOf({ keys: [await makeSealingKey('P-256')] });
  const findings = await checkEndpoint(url, { origin: FAMILY, sealTo, withdrawTo: `${url}/back` });
  const { new: _, ...seen } = told(findings);
  const ok = ['seal-key', 'sealed-new', 'withdraw', 'withdraw-again'];
  const warned = ['id-mismatch', 'sealed-id', 'cors-retry-after', 'withdraw-wrong'];
  for (const [code, level] of Object.entries(seen))
    assert.equal(level, ok.includes(code) ? 'ok' : warned.includes(code) ? 'warning' : 'error', code);
  for (const code of ['sealed-again', 'sealed-other', 'sealed-changed', 'sealed-key', 'sealed-too-large'])
    assert.equal(seen[code], 'error', code);
  for (const code of ['withdraw-unknown', 'after-withdraw', 'cors-withdraw', 'cors-withdraw-ask'])
    assert.equal(seen[code], 'error', code);
});

test('a refusal without a code of its own, and an address where nothing can be taken back', async () => {
  const endpoint = fakeEndpoint();
  const mute = async (input: string, init: RequestInit) => {
    const answer = await endpoint.fetch(input, init);
    return answer.status === 400 ? new Response('no', { status: 400 }) : answer;
  };
  const sealed = told(await checkEndpoint(`${AGENCY}/results`, { fetch: mute, sealTo: await endpoint.keys() }));
  assert.equal(sealed['sealed-key'], 'warning');
  const url = await serving((request, response) => {
    request.resume().on('end', () => response.writeHead(404).end());
  });
  const withdrawTo = `${url}/withdrawals`;
  const fetchIt = (input: string, init: RequestInit) =>
    input === withdrawTo ? fetch(input, init) : endpoint.fetch(input, init);
  const back = told(await checkEndpoint(`${AGENCY}/results`, { fetch: fetchIt, withdrawTo }));
  assert.deepEqual([back['withdraw'], back['withdraw-again']], ['error', 'error']);
});

test('with a key that the widget would not use nothing is sealed, and that is said', async () => {
  const endpoint = fakeEndpoint();
  const withPrivate = await makeSealingKey('P-256');
  const file = join(emptyFolder(), 'private.json');
  writeFileSync(file, JSON.stringify(withPrivate));
  const [{ kid, ...key }] = publicKeysOf({ keys: [withPrivate] }).keys as [typeof withPrivate];
  const nowhere = await serving((request, response) => {
    request.resume().on('end', () => response.writeHead(404).end());
  });
  const given = [withPrivate, { ...key, kid, use: 'sig' }, { keys: [] }, `${nowhere}/keys`, 'http://127.0.0.1:1/keys'];
  for (const sealTo of given) {
    const reach = (input: string, init: RequestInit) =>
      input.startsWith(AGENCY) ? endpoint.fetch(input, init) : fetch(input, init);
    const findings = await checkEndpoint(`${AGENCY}/results`, { sealTo, fetch: reach });
    assert.deepEqual(
      notOk(findings).map(({ code }) => code),
      ['seal-key'],
    );
    assert.ok(
      !findings.some(({ message }) => message.includes(withPrivate.d ?? '')),
      'nothing of a private key is told',
    );
  }
  const open = { keys: [{ ...key, kid: 'other' }] };
  const wrong = await checkEndpoint(`${AGENCY}/results`, {
    sealTo: `${AGENCY}/set#${kid.replace(/./, '_')}`,
    fetch: (input, init) =>
      input.includes('/set') ? Promise.resolve(Response.json(open)) : endpoint.fetch(input, init),
  });
  assert.match(
    wrong.find(({ code }) => code === 'seal-key')?.message ?? '',
    /With this key the widget sends nothing\.$/,
  );
  const { code, err } = await command('--seal-to', join(emptyFolder(), 'nothing.json'), `${AGENCY}/results`);
  assert.deepEqual([code, err.includes('--seal-to is an address, or a file')], [2, true]);
  assert.equal((await command('--withdraw-to', 'ftp://x.example', `${AGENCY}/results`)).code, 2);
});

test('the fake endpoint fits, sealed and taken back', async () => {
  const endpoint = fakeEndpoint({ origin: FAMILY });
  const findings = await checkEndpoint(`${AGENCY}/results`, {
    origin: FAMILY,
    fetch: endpoint.fetch,
    sealTo: `${AGENCY}/keys`,
    withdrawTo: `${AGENCY}/withdrawals`,
  });
  assert.deepEqual(notOk(findings), []);
  assert.equal(findings.length, 27);
  assert.equal(endpoint.results.length, 0);
  assert.equal(endpoint.withdrawn.length, 2);
});

const sendSealed = (sealed: string) =>
  new Request(`${AGENCY}/results`, { method: 'POST', headers: { 'Content-Type': 'application/jose' }, body: sealed });

test('the fake opens every example that was sealed to it, each once, and says why it refuses another', async () => {
  const endpoint = fakeEndpoint();
  const key = await sealingKey(await endpoint.keys());
  const results = (await exampleResults()).map(({ result }) => result);
  const sealed = await Promise.all(results.map((result) => seal(JSON.stringify(result), result.id, key)));
  for (const one of [...sealed, ...sealed]) await endpoint.fetch(sendSealed(one));
  assert.deepEqual(endpoint.results, results);
  const codeOf = async (jwe: string) => {
    const answer = await endpoint.fetch(sendSealed(jwe));
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  const fresh = aResult();
  const strange = await sealingKey(publicKeysOf({ keys: [await makeSealingKey('P-256')] }));
  const [header, , iv, text = '', tag] = (await seal(JSON.stringify(fresh), fresh.id, key)).split('.');
  assert.deepEqual(
    await Promise.all([
      codeOf(await seal(JSON.stringify(fresh), fresh.id, strange)),
      codeOf(await seal(JSON.stringify(fresh), aResult().id, key)),
      codeOf(await seal('{"schema":', fresh.id, key)),
      codeOf([header, '', iv, `${text.slice(0, -1)}${text.endsWith('A') ? 'Q' : 'A'}`, tag].join('.')),
      codeOf([header, '', iv, text.slice(4), tag].join('.')),
      codeOf('nothing of the kind'),
    ]),
    [
      [400, 'unknown-key'],
      [400, 'id-mismatch'],
      [400, 'invalid-json'],
      [400, 'seal-broken'],
      [400, 'seal-padding'],
      [400, 'not-sealed'],
    ],
  );
  assert.equal(endpoint.results.length, results.length);
});

test('the fake takes back by code, before the result has come too, and no late copy brings it back', async () => {
  const endpoint = fakeEndpoint();
  const receiptHash = await hashReceipt('heron maple ladder cup 0417');
  const [one, other, late] = [
    aResult({ provenance: { receiptHash } }),
    aResult(),
    aResult({ provenance: { receiptHash } }),
  ];
  const post = (path: string, body: unknown) =>
    endpoint.fetch(`${AGENCY}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/results', one);
  await post('/results', other);
  const answer = await post('/withdrawals', { receipt: '  Heron maple  LADDER cup 0417 ' });
  assert.deepEqual([answer.status, await answer.json()], [200, { state: 'withdrawn' }]);
  assert.equal((await post('/withdrawals', {})).status, 400);
  for (const copy of [one, { ...one, language: 'cy' }, late]) assert.equal((await post('/results', copy)).status, 200);
  assert.deepEqual(endpoint.results, [other]);
  assert.deepEqual(endpoint.withdrawn, [one.id, late.id]);
});
