import { calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Result } from '../../packages/core/result.js';
import { arrived } from './arrived.js';
import { heard, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { gather, letGo, roomLabels, takeTurn } from './room.js';
import { finishEarly, HAPPENED, MIND, share, toShare, WORDS } from './sharing.js';
import { stored } from './storage.js';

const KEYS = '/results/keys';
const NOT_MADE = 'This could not be got ready to send. Nothing was sent, and your words are still here.';
const FAILED = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;

interface Key {
  jwk: JWK;
  privateKey: CryptoKey;
}

async function makeKey(crv = 'P-256'): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv, extractable: true });
  return { jwk: { ...(await exportJWK(publicKey)), kid: `key-on-${crv}` }, privateKey };
}

const serveKeys = (site: Site, ...keys: JWK[]) =>
  site.receiver.serves(
    KEYS,
    () => new Response(JSON.stringify({ keys }), { headers: { 'content-type': 'application/json' } }),
  );

async function open(sealed: string, { privateKey }: Key): Promise<{ result: Result; kid: unknown; id: unknown }> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, privateKey);
  const { kid, id } = protectedHeader as { kid?: unknown; id?: unknown };
  return { result: JSON.parse(new TextDecoder().decode(plaintext)) as Result, kid, id };
}

/** What the page around was told, but that the first screen can be used. */
const told = async (person: Person) => (await heard(person.page)).filter(({ type }) => type !== 'talk-ready');

test('the demonstration seals what is shared, and the staff page shows it', async ({ demo, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  await toShare(person, `${demo.origin}/`);
  await share(person);
  await person.sees('It has arrived');
  const [sent, ...more] = person.watch.shares;
  expect(more).toEqual([]);
  expect(sent!.headers['content-type']).toBe('application/jose');
  expect(sent!.body).toMatch(/^[\w-]+\.\.[\w-]{16}\.[\w-]{5462}\.[\w-]{22}$/);
  const [event] = await told(person);
  expect(event).toEqual({ type: 'talk-result', detail: { id: sent!.headers['idempotency-key'], sealed: sent!.body } });
  expect(JSON.stringify((await arrived(demo, person)).answers)).toContain(WORDS);

  const staff = await somebody();
  await staff.page.goto(`${demo.origin}/staff`);
  await staff.page.getByLabel('Staff token').fill(demo.token);
  await staff.page.getByRole('button', { name: 'Sign in' }).click();
  await staff.page.getByRole('listitem').getByRole('link').first().click();
  await expect(staff.page.getByText(WORDS, { exact: true })).toBeVisible();
});

for (const crv of ['P-256', 'X25519'])
  test(`what Chromium seals to a key on ${crv}, jose opens in Node`, async ({ site, somebody }) => {
    const key = await makeKey(crv);
    serveKeys(site, key.jwk);
    const person = await somebody();
    await toShare(person, `${site.origin}/sealed.html`);
    await share(person);
    await person.sees('It has arrived');
    const [{ id, receipt, type, body }] = site.receiver.taken as [(typeof site.receiver.taken)[number]];
    expect(type).toBe('application/jose');
    expect(body).not.toContain(WORDS);
    const opened = await open(body, key);
    expect([opened.kid, opened.id, opened.result.id]).toEqual([key.jwk.kid, id, id]);
    expect(opened.result.provenance.receiptHash).toBe(receipt);
    expect(opened.result.answers).toMatchObject([{ step: 'what-happened', value: { text: WORDS } }]);
  });

test('one shared answer and two are of one size on the wire', async ({ site, somebody }) => {
  const key = await makeKey();
  serveKeys(site, key.jwk);
  for (const parts of [[HAPPENED], [HAPPENED, MIND]]) {
    const person = await somebody();
    await person.openWhole(`${site.origin}/sealed.html`);
    await person.startTalking('A row');
    await person.answer({ ask: HAPPENED, write: WORDS });
    await person.answer({ ask: MIND, write: 'Not again, and many more words than before.' });
    await finishEarly(person);
    await person.tick(...parts);
    await person.press('Share the ticked parts');
    await person.sees('It has arrived');
  }
  const [one, two] = site.receiver.taken.map(({ body }) => body);
  expect((await open(one!, key)).result.answers).toHaveLength(1);
  expect((await open(two!, key)).result.answers).toHaveLength(2);
  expect(one!.length).toBe(two!.length);
});

test('shared while offline: sealed all the same, kept sealed, and every attempt sends the same bytes', async ({
  site,
  somebody,
}) => {
  const key = await makeKey();
  serveKeys(site, key.jwk);
  const person = await somebody();
  person.watch.expects(FAILED);
  await toShare(person, `${site.origin}/sealed.html`);
  await person.page.context().setOffline(true);
  await share(person);
  await person.sees('Not arrived yet');
  await person.press('Keep it on this device until it is sent');
  await expect(person.place.getByText('It is kept on this device until then.')).toBeVisible();
  expect((await stored(person.page)).keys.length).toBeGreaterThan(0);
  site.receiver.willAnswer(503);
  await person.page.context().setOffline(false);
  await expect.poll(() => site.receiver.taken.length).toBe(1);
  await person.page.evaluate(() => dispatchEvent(new Event('online')));
  await person.sees('It has arrived');
  const [first, second] = site.receiver.taken;
  expect(second).toEqual(first);
  expect((await open(first!.body, key)).result.answers).toHaveLength(1);
});

test('a page that carries results itself is handed the sealed text alone', async ({ site, somebody }) => {
  const key = await makeKey();
  serveKeys(site, key.jwk);
  const person = await somebody();
  await listen(person.page);
  await person.page.addInitScript(() => addEventListener('talk-result', (event) => event.preventDefault()));
  await toShare(person, `${site.origin}/sealed.html`);
  await share(person);
  await person.sees('Not arrived yet');
  const detail = (await told(person))[0]!.detail as { id: string; sealed: string };
  expect(Object.keys(detail).sort()).toEqual(['id', 'sealed']);
  expect((await open(detail.sealed, key)).result.id).toBe(detail.id);
  await person.place.evaluate(
    (element, id) => (element as HTMLElement & { settle(id: string, state: string): void }).settle(id, 'delivered'),
    detail.id,
  );
  await person.sees('It has arrived');
  expect(site.receiver.taken).toEqual([]);
});

test('several people on one device: what they let go is sealed too', async ({ site, somebody }) => {
  const key = await makeKey();
  serveKeys(site, key.jwk);
  const person = await somebody();
  await person.page.goto(`${site.origin}/check-in.html`);
  await person.page.evaluate((keys) => {
    const ours = document.querySelector('talk-check-in')!;
    const other = ours.cloneNode(true) as HTMLElement;
    other.setAttribute('seal-to', keys);
    ours.replaceWith(other);
  }, KEYS);
  const family = person.at(person.page.locator('talk-check-in'));
  await gather(family, [{ alias: 'Mum' }, { alias: 'Dad', part: 'Here, just listening' }]);
  await family.press(roomLabels.en.start);
  await takeTurn(family, 'Mum');
  await family.answer({ ask: 'How are things for you today?', pick: ['Good'] });
  await family.press('Stop or take a break');
  await family.press('Finish here');
  await family.press('Yes');
  await letGo(family, 'How are things for you today?', 'worker');
  await family.press('Share the ticked parts');
  await family.sees(roomLabels.en.heard);
  await family.press(roomLabels.en.send);
  await family.sees('It has arrived');
  const [{ type, body }] = site.receiver.taken as [(typeof site.receiver.taken)[number]];
  expect(type).toBe('application/jose');
  expect((await open(body, key)).result.answers).toMatchObject([{ step: 'feeling', pid: 'p1' }]);
});

test('no key to be had: sharing stops, nothing leaves, and it goes on when there is one', async ({
  site,
  somebody,
}) => {
  const key = await makeKey();
  site.receiver.serves(KEYS, () => new Response(null, { status: 503 }));
  const person = await somebody();
  await listen(person.page);
  person.watch.expects(FAILED);
  await toShare(person, `${site.origin}/sealed.html`);
  await share(person);
  await expect(person.place.getByText(NOT_MADE)).toBeVisible();
  await person.hears(NOT_MADE);
  const events = await told(person);
  expect(events).toHaveLength(2);
  for (const { type, detail } of events) {
    expect(type).toBe('talk-error');
    expect(detail).toMatchObject({ code: 'fetch-failed', path: '/seal-to' });
  }
  expect(site.receiver.taken).toEqual([]);
  expect(JSON.stringify(person.watch.requests)).not.toContain(WORDS);

  serveKeys(site, key.jwk);
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  expect((await open(site.receiver.taken[0]!.body, key)).result.answers).toHaveLength(1);
});

test('a key that is not the one whose thumbprint the page names is not sealed to', async ({ site, somebody }) => {
  const [right, wrong] = [await makeKey(), await makeKey()];
  serveKeys(site, wrong.jwk);
  const person = await somebody();
  await listen(person.page);
  person.watch.expects(/seal-key-mismatch/);
  const startWith = async (sealTo: string) => {
    await person.page.goto(`${site.origin}/sealed.html`);
    await person.page.evaluate((value) => {
      const other = document.querySelector('talk-dialogue')!.cloneNode(true) as HTMLElement;
      other.setAttribute('seal-to', value);
      document.querySelector('talk-dialogue')!.replaceWith(other);
    }, sealTo);
  };
  await startWith(`${KEYS}#${await calculateJwkThumbprint(right.jwk)}`);
  await expect(person.place.getByText('This is not set up yet.')).toBeVisible();
  await expect(person.place.getByRole('button')).toHaveCount(0);
  expect((await told(person)).map(({ detail }) => detail)).toMatchObject([
    { code: 'seal-key-mismatch', path: '/seal-to' },
  ]);

  serveKeys(site, wrong.jwk, right.jwk);
  await startWith(`${KEYS}#${await calculateJwkThumbprint(right.jwk)}`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await share(person);
  await person.sees('It has arrived');
  expect((await open(site.receiver.taken[0]!.body, right)).result.answers).toHaveLength(1);
});
