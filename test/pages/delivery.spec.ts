import { pbkdf2Sync } from 'node:crypto';
import { heard, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import { codeOf } from './journey.js';
import type { Person } from './person.js';
import { HAPPENED, share, toShare, WORDS } from './sharing.js';
import { stored } from './storage.js';

const FAILED = /Failed to load resource: the server responded with a status of/;

async function goShare(person: Person, site: Site, { frozen = false } = {}): Promise<void> {
  await listen(person.page);
  person.watch.expects(FAILED);
  if (frozen) await person.page.clock.install();
  await toShare(person, `${site.origin}/family.html`);
  // From here on time passes only where the test lets it.
  if (frozen) await person.page.clock.pauseAt(Date.now() + 60_000);
  await share(person);
}

/** What was told to the page around about deliveries. */
async function told(person: Person): Promise<unknown[]> {
  return (await heard(person.page)).filter((one) => one.type === 'talk-delivery').map((one) => one.detail);
}

/** Lets minutes pass, with a sign of life in each, until so many attempts were made. */
async function passMinutes(person: Person, attempts: () => number, wanted: number): Promise<void> {
  await expect
    .poll(async () => {
      if (attempts() < wanted) await person.page.clock.fastForward('01:00');
      await person.place.dispatchEvent('keydown', { key: 'x' });
      return attempts();
    })
    .toBeGreaterThanOrEqual(wanted);
}

/** Waits until the first attempt has failed and the next is planned. */
const isQueued = (person: Person) => expect.poll(async () => JSON.stringify(await told(person))).toContain('queued');

function expectSameBytes(site: Site): void {
  const [first, ...again] = site.receiver.taken;
  for (const one of again) expect(one).toEqual(first);
}

test('a share goes once, with its id, its receipt and the person’s words as they stand', async ({ site, somebody }) => {
  const person = await somebody();
  await goShare(person, site);
  await person.sees('It has arrived');
  await person.hears('It has arrived');
  expect(site.receiver.taken).toHaveLength(1);
  const [{ id, receipt, type, body }] = site.receiver.taken as [(typeof site.receiver.taken)[number]];
  const result = JSON.parse(body) as { id: string; provenance: { receiptHash: string } };
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(result.id).toBe(id);
  expect(result.provenance.receiptHash).toBe(receipt);
  expect(type).toBe('application/json');
  expect(body).toContain(WORDS);

  const code = await codeOf(person);
  const hash = pbkdf2Sync(code.toLowerCase(), 'talk-it-through/receipt', 200_000, 32, 'sha256').toString('base64url');
  expect(hash).toBe(receipt);
  expect(body).not.toContain(code);
  const [share, ...rest] = (await heard(person.page)).filter((one) => one.type !== 'talk-ready');
  expect(share).toEqual({ type: 'talk-result', detail: result });
  expect(rest).toEqual([{ type: 'talk-delivery', detail: { id, state: 'delivered' } }]);
  expect(person.watch.shares[0]!.headers['referer'] ?? '').toBe('');
});

test('two presses are one share', async ({ site, somebody }) => {
  const person = await somebody();
  await toShare(person, `${site.origin}/family.html`);
  await person.tick(HAPPENED);
  await person.button('Share the ticked parts').dblclick();
  await person.sees('It has arrived');
  expect(site.receiver.taken).toHaveLength(1);
});

test('nothing ticked: nothing goes, and the person is told what they can do', async ({ site, somebody }) => {
  const person = await somebody();
  await toShare(person, `${site.origin}/family.html`);
  await expect(person.place.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await person.press('Share the ticked parts');
  await expect(person.place.getByText('Nothing is ticked. Tick a part, or choose Share nothing.')).toBeVisible();
  await person.hears('Nothing is ticked. Tick a part, or choose Share nothing.');
  expect(site.receiver.taken).toEqual([]);
});

for (const other of ['Share nothing', 'Let me look again'])
  test(`“${other}” right after Share: either it was shared and is told so, or nothing goes`, async ({
    site,
    somebody,
  }) => {
    const person = await somebody();
    await toShare(person, `${site.origin}/family.html`);
    await person.tick(HAPPENED);
    await person.button('Share the ticked parts').evaluate((button: HTMLElement, label) => {
      const others = [...(button.getRootNode() as ShadowRoot).querySelectorAll('button')];
      button.click();
      others.find((one) => one.textContent.trim() === label)?.click();
    }, other);
    const receipt = person.title('It has arrived');
    await expect(
      receipt.or(person.title('Nothing was sent. It is yours.')).or(person.title('Here is what you said')),
    ).toBeVisible();
    // Time enough for the code to be made: this browser makes one itself.
    await person.page.evaluate(async () => {
      const key = await crypto.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits']);
      const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(8), iterations: 600_000 };
      await crypto.subtle.deriveBits(how, key, 256);
    });
    expect(site.receiver.taken.length).toBe((await receipt.isVisible()) ? 1 : 0);
  });

test('409: never that it did not arrive, but whom to ask', async ({ site, somebody }) => {
  const person = await somebody();
  site.receiver.willAnswer(409);
  await goShare(person, site);
  await person.sees('Please ask whether it arrived');
  await expect(person.place.locator('[part=now]')).not.toContainText('did not');
  await person.hears('Please ask whether it arrived');
  expect(await told(person)).toEqual([{ id: site.receiver.taken[0]!.id, state: 'refused', reason: 'conflict' }]);
});

for (const status of [400, 401, 413, 415])
  test(`${status}: refused, told plainly, and the words are still here`, async ({ site, somebody }) => {
    const person = await somebody();
    site.receiver.willAnswer(status);
    await goShare(person, site);
    await person.sees('It did not arrive');
    await person.hears('It did not arrive');
    expect(await told(person)).toEqual([
      { id: site.receiver.taken[0]!.id, state: 'refused', reason: `status-${status}` },
    ]);
    const saved = person.page.waitForEvent('download');
    await person.press('Save my copy');
    expect((await saved).suggestedFilename()).toBe('notes.html');
    await person.page.context().setOffline(true);
    await person.page.context().setOffline(false);
    expect(site.receiver.taken).toHaveLength(1);
  });

test('refused words that were kept stay kept, and the person is told so at the end', async ({ site, somebody }) => {
  const person = await somebody();
  site.receiver.willAnswer(400);
  person.watch.expects(FAILED);
  await person.openWhole(`${site.origin}/keeps.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await share(person);
  await person.sees('It did not arrive');
  expect((await stored(person.page)).keys.filter((key) => key.includes('/d'))).toHaveLength(1);
  await person.press('Finish');
  await expect(person.place.getByText('Your words are kept on this device. You can close this page and come back within 14 days.')).toBeVisible();
});

test('a version that the receiver does not know yet waits', async ({ site, somebody }) => {
  const person = await somebody();
  const body = {
    type: 'about:blank',
    status: 400,
    problems: [{ path: '/schemaVersion', code: 'unsupported-version', message: '' }],
  };
  site.receiver.willAnswer(() =>
    Response.json(body, { status: 400, headers: { 'content-type': 'application/problem+json' } }),
  );
  await goShare(person, site, { frozen: true });
  await person.sees('Not arrived yet');
  await passMinutes(person, () => site.receiver.taken.length, 2);
  await person.sees('It has arrived');
  expect(site.receiver.taken).toHaveLength(2);
  expectSameBytes(site);
});

/** In two minutes, by a clock that stands a minute ahead. */
const inTwoMinutes: Record<string, () => string> = {
  seconds: () => '120',
  'a date': () => new Date(Date.now() + 180_000).toUTCString(),
};

for (const [form, value] of Object.entries(inTwoMinutes))
  test(`429 with Retry-After as ${form} is waited for`, async ({ site, somebody }) => {
    const person = await somebody();
    site.receiver.willAnswer(() => new Response(null, { status: 429, headers: { 'Retry-After': value() } }));
    await goShare(person, site, { frozen: true });
    await isQueued(person);
    await person.page.clock.fastForward('01:45');
    await person.sees('Not arrived yet');
    expect(site.receiver.taken).toHaveLength(1);
    await person.page.clock.fastForward('00:20');
    await person.sees('It has arrived');
    expect(site.receiver.taken).toHaveLength(2);
    expectSameBytes(site);
  });

test('500, 503, 408, 425 and then 201: the same bytes each time, and arrived in the end', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  site.receiver.willAnswer(500, 503, 408, 425);
  await goShare(person, site, { frozen: true });
  await person.sees('Not arrived yet');
  await passMinutes(person, () => site.receiver.taken.length, 5);
  await person.sees('It has arrived');
  expect(site.receiver.taken).toHaveLength(5);
  expectSameBytes(site);
  const { id } = site.receiver.taken[0]!;
  expect(await told(person)).toEqual([
    { id, state: 'queued' },
    { id, state: 'delivered' },
  ]);
});

test('no answer six times while online: the person and the integrator are told, once, and it still arrives', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  person.watch.expects(/ERR_CONNECTION_REFUSED/, /unreachable-or-cors/);
  await person.page.route('**/results', (route) => route.abort('connectionrefused'));
  await goShare(person, site, { frozen: true });
  await person.sees('Not arrived yet');
  const attempts = () => person.watch.shares.length;
  await passMinutes(person, attempts, 4);
  await expect(person.place.getByText('The service cannot be reached.')).toHaveCount(0);
  await passMinutes(person, attempts, 8);
  await expect(person.place.getByText('The service cannot be reached.')).toBeVisible();
  const errors = (await heard(person.page)).filter((one) => one.type === 'talk-error');
  expect(errors.map((one) => one.detail)).toMatchObject([{ code: 'unreachable-or-cors', path: '/deliver-to' }]);
  await person.page.unroute('**/results');
  await person.page.evaluate(() => dispatchEvent(new Event('online')));
  await person.sees('It has arrived');
  expect(new Set(person.watch.shares.map((one) => one.body)).size).toBe(1);
  expect(new Set(person.watch.shares.map((one) => one.headers['idempotency-key'])).size).toBe(1);
  expect(new Set(person.watch.shares.map((one) => one.headers['talk-receipt'])).size).toBe(1);
});

test('a redirect is not followed with anybody’s words', async ({ site, somebody }) => {
  const person = await somebody();
  let followed = 0;
  site.receiver.serves('/results/elsewhere', () => new Response(String(++followed), { status: 201 }));
  site.receiver.willAnswer(() => new Response(null, { status: 307, headers: { Location: '/results/elsewhere' } }));
  await goShare(person, site);
  await person.sees('It did not arrive');
  expect(followed).toBe(0);
});

test('a kept share that another tab delivers is told in the tab that shared it, once', async ({ site, somebody }) => {
  const first = await somebody();
  await listen(first.page);
  first.watch.expects(/ERR_FAILED/);
  await first.page.route('**/results', (route) => route.abort());
  await toShare(first, `${site.origin}/keeps.html`);
  await share(first);
  await first.sees('Not arrived yet');
  await expect.poll(async () => (await stored(first.page)).keys.filter((key) => key.includes('/o'))).toHaveLength(1);
  expect(site.receiver.taken).toEqual([]);

  const second = await first.inNewTab();
  await second.page.addInitScript(() => {
    const said: unknown[] = [];
    Object.defineProperty(window, Symbol.for('said'), { value: said });
    const post = BroadcastChannel.prototype.postMessage;
    BroadcastChannel.prototype.postMessage = function (message: unknown) {
      said.push([this.name, message]);
      post.call(this, message);
    };
  });
  await second.openWhole(`${site.origin}/keeps.html`);
  await first.sees('It has arrived');
  await first.hears('It has arrived');
  expect(site.receiver.taken).toHaveLength(1);
  const { id } = site.receiver.taken[0]!;
  expect(await told(first)).toEqual([
    { id, state: 'queued' },
    { id, state: 'delivered' },
  ]);
  const said = await second.page.evaluate(() => (window as unknown as Record<symbol, unknown>)[Symbol.for('said')]);
  expect(said).toEqual([['notes', { id, state: 'delivered' }]]);
});

test('where tabs cannot talk to each other, a kept share still goes', async ({ site, somebody }) => {
  const person = await somebody();
  await person.page.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  await toShare(person, `${site.origin}/keeps.html`);
  await share(person);
  await person.sees('It has arrived');
  expect(site.receiver.taken).toHaveLength(1);
});
