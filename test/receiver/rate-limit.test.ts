import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Receiver, ReceiverOptions } from 'talk-it-through-receiver';
import { rateLimit } from '../../packages/receiver/http/rate-limit.js';
import { senderOf } from '../../packages/receiver/http/sender.js';
import { exampleResult } from './example-result.js';
import { dataFolder, freshReceiver, ORIGIN, post, startCommand, TOKEN } from './harness.js';

const FAMILY = 'https://family.example';

describe('rate limits', () => {
  const ask = ({ fetch }: Receiver, path: string, body: unknown, from?: string, headers: Record<string, string> = {}) =>
    fetch(
      new Request(`${ORIGIN}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: FAMILY, ...headers },
        body: JSON.stringify(body),
      }),
      from,
    );
  const statuses = async (count: number, one: (index: number) => Promise<Response>) => {
    const found: number[] = [];
    for (let index = 0; index < count; index++) found.push((await one(index)).status);
    return found;
  };
  const withReceiver = async (options: Partial<ReceiverOptions>, test: (receiver: Receiver) => Promise<void>) => {
    const receiver = await freshReceiver({ allowedOrigins: [FAMILY], ...options });
    try {
      await test(receiver);
    } finally {
      await receiver.close();
    }
  };

  it('refuse one address and not another, with a Retry-After that a page elsewhere can read', () =>
    withReceiver({ limits: { results: 3, withdrawals: 2, signIn: 2 } }, async (receiver) => {
      const share = (from: string) => ask(receiver, '/results', exampleResult(), from);
      assert.deepEqual(await statuses(4, () => share('192.0.2.1')), [201, 201, 201, 429]);
      assert.equal((await share('192.0.2.2')).status, 201);
      const refused = await share('192.0.2.1');
      const wait = Number(refused.headers.get('Retry-After'));
      assert.ok(wait >= 1 && wait <= 20, String(wait));
      assert.equal(refused.headers.get('Access-Control-Allow-Origin'), FAMILY);
      assert.equal(refused.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
      assert.equal(((await refused.json()) as { code: string }).code, 'too-many');
      const withdraw = () => ask(receiver, '/withdrawals', { receipt: 'a b c d 0000' }, '192.0.2.1');
      assert.deepEqual(await statuses(3, withdraw), [200, 200, 429]);
    }));

  it('count wrong tokens alone, by session and by header, and then let no guess through, right or wrong', () =>
    withReceiver({ limits: { signIn: 3 } }, async (receiver) => {
      const signIn = (token: string, from = '192.0.2.1') =>
        ask(receiver, '/session', { token }, from, { 'Sec-Fetch-Site': 'same-origin' });
      const list = (token: string, from = '192.0.2.1') =>
        receiver.fetch(new Request(`${ORIGIN}/results`, { headers: { Authorization: `Bearer ${token}` } }), from);
      assert.deepEqual(await statuses(6, () => signIn(TOKEN)), Array<number>(6).fill(204));
      assert.deepEqual(await statuses(3, (index) => (index === 1 ? list('no') : signIn('no'))), [401, 401, 401]);
      for (const guess of ['no', TOKEN]) {
        assert.equal((await signIn(guess)).status, 429);
        assert.equal((await list(guess)).status, 429);
      }
      assert.equal((await list(TOKEN, '192.0.2.2')).status, 200);
      const atOnce = await Promise.all(Array.from({ length: 20 }, () => list('no', '192.0.2.3')));
      assert.equal(atOnce.filter(({ status }) => status === 401).length, 3);
    }));

  it('limit nobody whose address is not known, or where they are set to 0', () =>
    withReceiver({ limits: { withdrawals: 1, results: 0 } }, async (receiver) => {
      const unknown = () => ask(receiver, '/withdrawals', { receipt: 'a b c d 0000' });
      assert.deepEqual(await statuses(3, unknown), [200, 200, 200]);
      const results = () => ask(receiver, '/results', exampleResult(), '192.0.2.1');
      assert.deepEqual(await statuses(70, results), Array<number>(70).fill(201));
    }));

  it('fill up again with time, evenly', () => {
    let now = 0;
    const limit = rateLimit(6, () => now);
    const passes = () => {
      try {
        limit.take('192.0.2.1');
        return true;
      } catch {
        return false;
      }
    };
    assert.deepEqual(Array.from({ length: 7 }, passes), [true, true, true, true, true, true, false]);
    now += 9_999;
    assert.equal(passes(), false);
    now += 1;
    assert.equal(passes(), true);
    assert.equal(passes(), false);
    now += 3_600_000;
    assert.equal(Array.from({ length: 9 }, passes).filter(Boolean).length, 6);
  });

  it('remember no more than so many addresses', () => {
    const limit = rateLimit(1, () => 0);
    for (let index = 0; index < 20_001; index++) limit.take(`address ${index}`);
    limit.take('address 0');
    assert.throws(() => limit.take('address 20000'));
  });

  it('hold for the command, by the address of the connection, and log none of it', async () => {
    const env = { PORT: '0', DATA_DIR: await dataFolder(), STAFF_TOKEN: TOKEN, RATE_RESULTS: '2' };
    const started = await startCommand([], env);
    const share = (index: number) =>
      post(started.fetch, exampleResult(), { 'X-Forwarded-For': `203.0.113.${index}` }, started.url);
    assert.deepEqual(await statuses(3, share), [201, 201, 429], 'what a sender writes into the header is not believed');
    const { stderr } = await started.end();
    assert.equal(stderr.match(/TRUST_PROXY is not set/g)?.length, 1);
    assert.ok(!/203\.0\.113|127\.0\.0\.1/.test(stderr));
    const behind = await startCommand([], { ...env, TRUST_PROXY: '1' });
    const through = (index: number) =>
      post(behind.fetch, exampleResult(), { 'X-Forwarded-For': `198.51.100.9, 203.0.113.${index}` }, behind.url);
    assert.deepEqual(await statuses(5, (index) => through(index % 2)), [201, 201, 201, 201, 429]);
    const log = (await behind.end()).stderr;
    assert.ok(!/203\.0\.113|198\.51|127\.0\.0\.1|TRUST_PROXY/.test(log));
  });
});

describe('who a request counts as being from', () => {
  const of = (forwarded: string | undefined, connection: string | undefined, proxies: number) =>
    senderOf(
      new Request(ORIGIN, forwarded === undefined ? {} : { headers: { 'X-Forwarded-For': forwarded } }),
      connection,
      proxies,
    );
  const cases: [string, string | undefined, string | undefined, number, string | undefined][] = [
    ['the connection', undefined, '192.0.2.1', 0, '192.0.2.1'],
    ['the connection, whatever the header says', '203.0.113.5', '192.0.2.1', 0, '192.0.2.1'],
    ['what the one proxy saw', '198.51.100.1, 203.0.113.5', '192.0.2.1', 1, '203.0.113.5'],
    ['what the outer of two proxies saw', '198.51.100.1, 203.0.113.5', '192.0.2.1', 2, '198.51.100.1'],
    ['the outermost there is, where there are fewer', '203.0.113.5', '192.0.2.1', 3, '203.0.113.5'],
    ['the proxy, where it wrote nonsense', 'unknown', '192.0.2.1', 1, '192.0.2.1'],
    ['the proxy, where it wrote nothing', undefined, '192.0.2.1', 1, '192.0.2.1'],
    ['what a proxy saw, in a server that is not ours', '203.0.113.5', undefined, 1, '203.0.113.5'],
    ['nobody', '203.0.113.5', undefined, 0, undefined],
    ['without a port', '203.0.113.5:4711', '192.0.2.1', 1, '203.0.113.5'],
    ['one household', '[2001:db8:0:7::9]:443', '192.0.2.1', 1, '2001:db8:0:7'],
    ['the same household', undefined, '2001:0DB8::7:1:2:3:4', 0, '2001:db8:0:7'],
    ['an old address in a new one', undefined, '::ffff:192.0.2.1', 0, '192.0.2.1'],
    ['a link', undefined, 'fe80::1%eth0', 0, 'fe80:0:0:0'],
  ];
  for (const [what, forwarded, connection, proxies, expected] of cases)
    it(`is ${what}`, () => assert.equal(of(forwarded, connection, proxies), expected));
});
