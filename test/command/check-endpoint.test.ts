import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseResult } from '../../packages/core/result-schema.js';
import { checkEndpoint, type EndpointFinding } from '../../packages/kit/index.js';
import { dataFolder, get, startCommand, TOKEN } from '../receiver/harness.js';
import { command, FAMILY, serving, told } from './endpoint.js';

test('the real receiver fits, by function and by command, and keeps one demo result a time', async () => {
  const receiver = await startCommand([], {
    DATA_DIR: await dataFolder(),
    STAFF_TOKEN: TOKEN,
    PORT: '0',
    ALLOWED_ORIGINS: FAMILY,
  });
  const url = `${receiver.url}/results`;
  const findings = await checkEndpoint(url, { origin: FAMILY });
  assert.deepEqual(
    findings.filter(({ level }) => level !== 'ok'),
    [],
  );
  assert.equal(findings.length, 11);
  const { code, out, err } = await command('--origin', FAMILY, url);
  assert.equal(err, '');
  assert.equal(code, 0, out);
  const listed = (await (await get(receiver.fetch, '/results', undefined, receiver.url)).json()) as {
    items: { environment: string }[];
  };
  assert.deepEqual(
    listed.items.map((one) => one.environment),
    ['demo', 'demo'],
  );
  const other = await checkEndpoint(url, { origin: 'https://elsewhere.example' });
  const { 'cors-answer': answer, 'cors-preflight': preflight } = told(other);
  assert.deepEqual([answer, preflight], ['error', 'error']);
  await receiver.end();
});

test('a server that says yes to everything does not fit: each wrong answer is named', async () => {
  const url = `${await serving((request, response) => {
    request.resume().on('end', () => response.writeHead(201).end('{}'));
  })}/results`;
  const findings = await checkEndpoint(url, { origin: FAMILY });
  assert.deepEqual(told(findings), {
    new: 'ok',
    'same-again': 'error',
    'other-bytes': 'error',
    malformed: 'error',
    'not-json': 'error',
    'too-large': 'error',
    'newer-version': 'error',
    'id-mismatch': 'warning',
    'cors-answer': 'error',
    'cors-retry-after': 'warning',
    'cors-preflight': 'error',
  });
  const { code, out } = await command('--json', url);
  assert.equal(code, 1);
  const { findings: printed } = JSON.parse(out) as { findings: EndpointFinding[] };
  assert.equal(printed.length, 8, 'without an origin CORS is not looked at');
});

test('what is sent is what the widget sends: headers, and a result that is one', async () => {
  const seen: { headers: Record<string, unknown>; body: string }[] = [];
  const url = `${await serving((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push({ headers: request.headers, body });
      response.writeHead(201).end();
    });
  })}/results`;
  await checkEndpoint(url, { headers: { 'X-Key': 'blue' } });
  const [first, again, other] = seen;
  const parsed = parseResult(JSON.parse(first?.body ?? ''));
  assert.ok(parsed.ok, 'a result');
  assert.equal(parsed.value.context.environment, 'demo');
  assert.equal(first?.headers['idempotency-key'], parsed.value.id);
  assert.equal(first?.headers['talk-receipt'], parsed.value.provenance.receiptHash);
  assert.equal(first?.headers['content-type'], 'application/json');
  assert.equal(first?.headers['x-key'], 'blue');
  assert.equal(again?.body, first?.body);
  const changed = parseResult(JSON.parse(other?.body ?? ''));
  assert.ok(
    changed.ok && changed.value.id === parsed.value.id && other?.body !== first?.body,
    'the same id, other bytes',
  );
  for (const { body } of seen.slice(3, 6)) {
    const one = ((): unknown => {
      try {
        return JSON.parse(body);
      } catch {
        return undefined;
      }
    })();
    assert.equal(parseResult(one).ok, false, 'nothing that may be kept');
  }
});

test('a refusal that lists nothing, a redirect, and a later version that is turned away', async () => {
  const bare = `${await serving((request, response) => {
    request.resume().on('end', () => response.writeHead(400).end());
  })}/results`;
  const refused = told(await checkEndpoint(bare));
  assert.deepEqual([refused['new'], refused['malformed'], refused['newer-version']], ['error', 'error', 'warning']);
  assert.ok(!('same-again' in refused), 'what was not taken is not sent again');
  const moved = `${await serving((request, response) => {
    request.resume().on('end', () => response.writeHead(307, { Location: bare }).end());
  })}/results`;
  const [first] = await checkEndpoint(moved);
  assert.match(first?.message ?? '', /^307 instead of 201 or 200/);
});

test('an address where nobody answers', async () => {
  const silent = `${await serving(() => undefined)}/results`;
  assert.deepEqual(told(await checkEndpoint(silent, { timeoutMs: 50 })), { unreachable: 'error' });
  const { code, out } = await command('http://127.0.0.1:1/results');
  assert.equal(code, 1);
  assert.match(out, /^error {4}unreachable /);
});

test('what is wrong with how it was called', async () => {
  for (const args of [[], ['nowhere'], ['ftp://x.example'], ['https://a.example', 'https://b.example']])
    assert.equal((await command(...args)).code, 2, args.join());
  assert.equal((await command('--origin', 'https://a.example/path', 'https://b.example')).code, 2);
  assert.equal((await command('--header', 'blue', 'https://b.example')).code, 2);
});
