import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createReceiver, SettingError, type Receiver } from 'talk-it-through-receiver';
import { rateLimit } from '../../packages/receiver/http/rate-limit.js';
import { staffAccess } from '../../packages/receiver/http/staff-access.js';
import { emptyFolder, freshReceiver, get, ORIGIN, TOKEN } from './harness.js';

describe('the staff session', () => {
  let receiver: Receiver;
  before(async () => void (receiver = await freshReceiver()));
  after(() => receiver.close());

  const session = (method: string, body?: unknown, headers: Record<string, string> = {}, origin = ORIGIN) =>
    receiver.fetch(
      new Request(`${origin}/session`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const cookieOf = (response: Response) => response.headers.get('Set-Cookie') ?? '';
  const valueOf = (response: Response) => cookieOf(response).split(';')[0] ?? '';

  it('is opened by the token, reads, and is forgotten again', async () => {
    const opened = await session('POST', { token: TOKEN });
    assert.equal(opened.status, 204);
    assert.match(cookieOf(opened), /^talk-staff=[\w.-]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/);
    assert.ok(!cookieOf(opened).includes(TOKEN));
    const headers = { Cookie: `other=1; ${valueOf(opened)}` };
    assert.equal((await get(receiver.fetch, '/results', headers)).status, 200);
    assert.deepEqual(await (await get(receiver.fetch, '/session', headers)).json(), {
      signedIn: true,
      name: 'staff-token',
      role: 'admin',
    });
    assert.deepEqual(await (await get(receiver.fetch, '/session', {})).json(), { signedIn: false });
    assert.match(cookieOf(await session('DELETE')), /^talk-staff=; Path=\/; Max-Age=0;/);
  });

  it('is refused to a wrong token, and to anything that is none', async () => {
    for (const token of ['', 'nope', `${TOKEN} `, TOKEN.slice(1)])
      assert.equal((await session('POST', { token })).status, 401);
    for (const body of [{}, { token: 7 }, [], null]) assert.equal((await session('POST', body)).status, 400);
    assert.equal((await session('POST', { token: 'x'.repeat(5000) })).status, 413);
    assert.equal((await session('POST', { token: TOKEN }, { 'Content-Type': 'text/plain' })).status, 415);
  });

  it('is not opened or ended by a page elsewhere', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    assert.equal((await session('POST', { token: TOKEN }, headers)).status, 403);
    assert.equal((await session('DELETE', undefined, headers)).status, 403);
    assert.equal((await session('POST', { token: TOKEN }, { 'Sec-Fetch-Site': 'same-origin' })).status, 204);
  });

  it('has a Secure cookie over https, also behind a proxy that ends it', async () => {
    assert.match(cookieOf(await session('POST', { token: TOKEN }, {}, 'https://receiver.test')), /; Secure$/);
    assert.match(cookieOf(await session('POST', { token: TOKEN }, { 'X-Forwarded-Proto': 'https' })), /; Secure$/);
  });

  it('is not to be forged, ends after eight hours, and ends with its token', async () => {
    let now = 1_800_000_000_000;
    const nobody = { holderOf: () => Promise.resolve(undefined), holderById: () => Promise.resolve(undefined) };
    const accessBy = (staffToken: string) =>
      staffAccess({ staffToken, tokens: nobody, limit: rateLimit(0), now: () => now });
    const staff = accessBy(TOKEN);
    const signIn = new Request(`${ORIGIN}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: TOKEN }),
    });
    const cookie = valueOf(await staff.signIn(signIn));
    const holds = async (given: string, access = staff) =>
      (await access.readerOf(new Request(ORIGIN, { headers: { Cookie: given } }))) !== undefined;
    assert.ok(await holds(cookie));
    assert.ok(await holds(cookie, accessBy(TOKEN)), 'another receiver knows it');
    assert.ok(!(await holds(cookie, accessBy(`${TOKEN}-new`))));
    const [name, value = ''] = cookie.split('=');
    const [expires, holder, nonce, mac = ''] = value.split('.');
    assert.equal(holder, 'staff');
    const otherId = '00000000-0000-4000-8000-000000000000';
    assert.ok(!(await holds(`${name}=${Number(expires) + 60}.${holder}.${nonce}.${mac}`)));
    assert.ok(!(await holds(`${name}=${expires}.${otherId}.${nonce}.${mac}`)));
    const otherMac = `${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`;
    assert.ok(!(await holds(`${name}=${expires}.${holder}.${nonce}.${otherMac}`)));
    assert.ok(!(await holds(`${name}=${expires}.${holder}.${nonce}.`)));
    now += 8 * 3_600_000 - 1000;
    assert.ok(await holds(cookie));
    now += 2000;
    assert.ok(!(await holds(cookie)));
  });

  it('needs a token that cannot be guessed', async () => {
    await assert.rejects(
      createReceiver({ dataDir: emptyFolder(), staffToken: 'short' }),
      (error) => error instanceof SettingError && error.setting === 'STAFF_TOKEN',
    );
  });
});
