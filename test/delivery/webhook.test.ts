import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { webhook } from '../../packages/delivery/index.js';
import { parcel } from './harness.js';

interface Seen {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
let server: Server;
let origin = '';
let seen: Seen[] = [];
let reply: (response: ServerResponse) => void = (response) => response.end();
const NOW = Date.parse('2026-11-22T12:00:00Z');
const now = () => NOW;

describe('the webhook', () => {
  before(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        seen.push({ method, path: url, headers, body: Buffer.concat(parts).toString('utf8') });
        reply(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    seen = [];
  });

  const send = (answer: number | typeof reply, headers: Record<string, string> = {}, body = '') => {
    reply = typeof answer === 'number' ? (response) => response.writeHead(answer, headers).end(body) : answer;
    return webhook(parcel('a', { to: `${origin}/results`, body: '{"wörd":"ŵ"}' }), now);
  };

  for (const status of [200, 201, 202, 204])
    test(`${status} is delivered`, async () => {
      assert.deepEqual(await send(status), { state: 'delivered' });
    });

  for (const status of [408, 425, 429, 500, 502, 503, 504, 599])
    test(`${status} stays queued, as answered`, async () => {
      assert.deepEqual(await send(status), { state: 'queued', answered: true });
    });

  for (const status of [400, 401, 403, 404, 405, 410, 413, 415, 422, 451])
    test(`${status} is refused`, async () => {
      assert.deepEqual(await send(status, {}, 'not JSON'), { state: 'refused', reason: `status-${status}` });
    });

  test('409 is a conflict', async () => {
    assert.deepEqual(await send(409), { state: 'refused', reason: 'conflict' });
  });

  const RETRY: Readonly<Record<string, number | undefined>> = {
    '7': 7000,
    '0': undefined,
    '-5': undefined,
    soon: undefined,
    '999999999': 24 * 3600 * 1000,
    'Sun, 22 Nov 2026 12:01:30 GMT': 90_000,
    'Sun, 22 Nov 2026 11:00:00 GMT': undefined,
  };
  for (const [header, retryAfter] of Object.entries(RETRY))
    test(`Retry-After: ${header}`, async () => {
      const expected = { state: 'queued', answered: true, ...(retryAfter ? { retryAfter } : {}) };
      for (const status of [408, 425, 429, 503])
        assert.deepEqual(await send(status, { 'Retry-After': header }), expected);
    });

  for (const [name, body] of Object.entries({
    'named by the problem': { type: 'about:blank', status: 400, code: 'unsupported-version' },
    'named by its first part': { status: 400, problems: [{ path: '/schemaVersion', code: 'unsupported-version' }] },
  }))
    test(`400 with unsupported-version, ${name}, stays queued and honours Retry-After`, async () => {
      const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '3600' };
      const expected = { state: 'queued', answered: true, retryAfter: 3_600_000 };
      assert.deepEqual(await send(400, headers, JSON.stringify(body)), expected);
    });

  test('400 with another problem is refused, whatever its body is made of', async () => {
    for (const body of ['null', '[]', '"x"', '{"problems":"x"}', '{"problems":[null]}', '{"code":7}', '{'])
      assert.deepEqual(await send(400, {}, body), { state: 'refused', reason: 'status-400' }, body);
  });

  for (const status of [301, 302, 303, 307, 308])
    test(`${status} is refused, and the bytes go nowhere else`, async () => {
      const outcome = await send(status, { Location: `${origin}/elsewhere` });
      assert.equal(outcome.state, 'refused');
      assert.deepEqual(
        seen.map((one) => one.path),
        ['/results'],
      );
    });

  test('no server: queued, unanswered', async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    const outcome = await webhook(parcel('a', { to: `http://127.0.0.1:${port}/` }), now);
    assert.deepEqual(outcome, { state: 'queued', answered: false });
  });

  test('a line that breaks: queued, unanswered', async () => {
    assert.deepEqual(await send((response) => response.destroy()), { state: 'queued', answered: false });
  });

  test('a server that says nothing: given up by a signal, queued, unanswered', async () => {
    reply = () => undefined;
    let given: AbortSignal | null | undefined;
    const hurried: typeof fetch = (to, init) => {
      given = init?.signal;
      return fetch(to, { ...init, signal: AbortSignal.timeout(60) });
    };
    const outcome = await webhook(parcel('a', { to: `${origin}/silent` }), now, hurried);
    assert.deepEqual(outcome, { state: 'queued', answered: false });
    assert.ok(given instanceof AbortSignal, 'it brings a signal of its own');
  });

  test('every attempt sends the very same bytes under the same headers', async () => {
    await send(503);
    await send(500);
    await send(201);
    assert.equal(seen.length, 3);
    for (const one of seen) {
      assert.deepEqual([one.method, one.path, one.body], ['POST', '/results', '{"wörd":"ŵ"}']);
      assert.equal(one.headers['idempotency-key'], 'a');
      assert.equal(one.headers['talk-receipt'], 'hash-a');
      assert.equal(one.headers['content-type'], 'application/json');
      assert.equal(one.headers.cookie, undefined);
      assert.equal(one.headers.referer, undefined);
      assert.equal(one.headers.authorization, undefined);
    }
  });

  test('a sealed parcel says what it is', async () => {
    reply = (response) => response.writeHead(201).end();
    await webhook(parcel('a', { to: `${origin}/`, type: 'application/jose', body: 'a.b.c.d.e' }), now);
    assert.deepEqual([seen[0]?.headers['content-type'], seen[0]?.body], ['application/jose', 'a.b.c.d.e']);
  });

  test('asks the browser for no cookies elsewhere, no redirects, no referrer, no cache', async () => {
    let asked: RequestInit | undefined;
    await webhook(parcel('a', { to: `${origin}/` }), now, (to, init) => {
      asked = init;
      return fetch(to, init);
    });
    const { credentials, redirect, referrerPolicy, cache, method } = asked ?? {};
    assert.deepEqual(
      { credentials, redirect, referrerPolicy, cache, method },
      {
        credentials: 'same-origin',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        method: 'POST',
      },
    );
  });
});
