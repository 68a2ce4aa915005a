import { finishEarly, HAPPENED, MIND, share, WORDS } from './sharing.js';
import { expect, test, type Visitor } from './two-sites.js';

/** Without our script on the page around: what a frame can do by itself (docs/frame.md). */
async function shareOne(person: Visitor, url: string): Promise<void> {
  await person.openWhole(url);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await finishEarly(person);
  await share(person);
}

for (const page of ['bare.html', 'sandboxed.html', 'no-top.html'])
  test(`${page}: the whole conversation works, from memory where storage is blocked`, async ({ sites, visitor }) => {
    const person = await visitor();
    await shareOne(person, `${sites.intranet}/${page}`);
    await person.sees('It has arrived');
    expect(sites.receiver.taken).toHaveLength(1);
  });

for (const page of ['bare.html', 'sandboxed.html'])
  for (const way of ['button', 'key'] as const)
    test(`${page}: leaving by the ${way} replaces the page around`, async ({ sites, visitor }) => {
      const person = await visitor();
      await person.openWhole(`${sites.intranet}/${page}`);
      await person.startTalking('A row');
      await person.answer({ ask: HAPPENED, write: WORDS });
      if (way === 'button') await person.press('Leave quickly');
      else {
        await person.box(MIND).click();
        for (let time = 0; time < 3; time++) await person.page.keyboard.press('Shift');
      }
      await expect(person.page).toHaveURL(`${sites.agency}/exit.html`);
    });

test('no-top.html: a frame that may not move the page around covers and replaces itself', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  person.watch.expects(/Unsafe attempt to initiate navigation/);
  await person.openWhole(`${sites.intranet}/no-top.html`);
  await person.press('Leave quickly');
  const inside = person.iframe.contentFrame();
  await expect(inside.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await expect(person.page).toHaveURL(`${sites.intranet}/no-top.html`);
});

test('in a sandbox that takes the origin’s name away it works from memory, and says so', async ({ sites, visitor }) => {
  const person = await visitor();
  // Chromium rejects a promise of its own, unheard, beside the one that asks such a frame for its databases.
  person.watch.expects(/^uncaught: undefined$/);
  sites.receiver.willAnswer(() =>
    Response.json({}, { status: 201, headers: { 'Access-Control-Allow-Origin': 'null' } }),
  );
  sites.receiver.lets('null');
  await person.openWhole(`${sites.intranet}/opaque.html`);
  expect(await person.place.evaluate(() => self.origin)).toBe('null');
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await person.isAsked(MIND);
  await expect(person.button('Keep on this device')).toHaveCount(0);
  await person.place.getByText('Who sees this?').click();
  await expect(person.place.getByText('They are gone when you close it.')).toBeVisible();
  await finishEarly(person);
  await share(person);
  await person.sees('It has arrived');
});

test('in such a sandbox, scripts that the agency does not open to it leave the fallback', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  person.watch.expects(/CORS policy/, /ERR_FAILED/);
  await person.page.goto(`${sites.intranet}/opaque-closed.html`);
  await expect(person.place.getByText('Please ask your worker.')).toBeVisible();
});

test('where the browser blocks a frame’s storage, the person is told, and nothing is lost', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  await person.openWhole(`${sites.intranet}/index.html`);
  const isBlocked = await person.place.evaluate(() =>
    navigator.locks.request('x', () => false).catch((reason: Error) => reason.name),
  );
  expect(isBlocked).toBe('SecurityError');
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: WORDS });
  await person.isAsked(MIND);
  await expect(person.button('Keep on this device')).toHaveCount(0);
  await person.place.getByText('Who sees this?').click();
  await expect(person.place.getByText('They are gone when you close it.')).toBeVisible();
});
