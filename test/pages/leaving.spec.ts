import type { Locator, Page } from '@playwright/test';
import { listen } from './events.js';
import { expect, test, type Site } from './house.js';
import { glimpse, lookOut } from './lookout.js';
import type { Person } from './person.js';
import { stored } from './storage.js';

const HAPPENED = 'What happened, from where you were?';
const MIND = 'What was going through your mind?';

async function writeSomething(person: Person, site: Site, { kept = false } = {}): Promise<void> {
  await person.page.goto(`${site.origin}/before.html`);
  await person.page.getByRole('link', { name: 'To the family page' }).click();
  await expect(person.button('Next')).toBeVisible();
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Nobody may see this.' });
  if (kept) {
    await person.press('Keep on this device');
    await person.answer({ ask: MIND, write: 'Nor this.' });
    await expect.poll(async () => (await stored(person.page)).keys.length).toBe(3);
  } else await person.write(MIND, 'half a wor');
}

/** Keeps the page of the way out waiting, as a slow network would, so that what happens meanwhile can be seen. */
async function slowWayOut(person: Person): Promise<() => void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await person.page.route(/exit\.html/, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

/** Presses Leave quickly, and does not wait for the page it leads to. */
const leave = (person: Person) => person.button('Leave quickly').click({ noWaitAfter: true });

/** A second tab of the same browser, out of sight. */
async function secondTab(person: Person, site: Site): Promise<Page> {
  const other = await person.page.context().newPage();
  await other.goto(`${site.origin}/before.html`);
  await person.page.bringToFront();
  return other;
}

/** All that a page, a script of another tab, the network or the console could tell of this visit. */
async function around(person: Person, other: Page) {
  const { heard, outside } = await glimpse(other);
  const { databases, caches, workers } = await stored(other);
  return {
    heard,
    outside,
    databases,
    caches,
    workers,
    requests: person.watch.list,
    console: [...person.watch.console],
  };
}

/** Presses, and looks at the page in the very same task. */
function pressAndLook(button: Locator) {
  return button.evaluate((element: HTMLElement) => {
    element.click();
    const points = [
      [10, 10],
      [400, 300],
      [700, 850],
      [400, 30],
      [200, 600],
    ] as const;
    const on = points.map(([x, y]) => document.elementFromPoint(x, y));
    const style = getComputedStyle(on[0]!);
    return {
      oneSheet: on.every((one) => one === on[0] && one !== null),
      widget: on.some((one) => one?.tagName.startsWith('TALK-') || one === document.body),
      background: style.backgroundColor,
      opacity: style.opacity,
      text: on[0]?.textContent ?? '',
      at: location.pathname,
    };
  });
}

const COVERED = {
  oneSheet: true,
  widget: false,
  background: 'rgb(255, 255, 255)',
  opacity: '1',
  text: '',
  at: '/family.html',
};

async function expectGone(person: Person, site: Site): Promise<void> {
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
  await expect(person.page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await person.page.goBack();
  await expect(person.page).toHaveURL(`${site.origin}/before.html`);
  await person.page.goForward();
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
}

test('the button covers in the same task, and replaces the page', async ({ site, somebody }) => {
  const person = await somebody();
  await writeSomething(person, site);
  const entries = await person.page.evaluate(() => history.length);
  expect(await pressAndLook(person.button('Leave quickly'))).toEqual(COVERED);
  await expectGone(person, site);
  expect(await person.page.evaluate(() => history.length)).toBe(entries);
});

test('what was kept is wiped before the page goes, and is not found again', async ({ site, somebody }) => {
  const person = await somebody();
  await writeSomething(person, site, { kept: true });
  await person.press('Leave quickly');
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
  expect((await stored(person.page)).keys).toEqual([]);
  await person.open(`${site.origin}/family.html`);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
});

test('a kept share that has not arrived is wiped, and never sent', async ({ site, somebody }) => {
  const person = await somebody();
  await writeSomething(person, site, { kept: true });
  person.watch.expects(/ERR_FAILED/);
  await person.page.route('**/results', (route) => route.abort());
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.tick(HAPPENED);
  await person.press('Share the ticked parts');
  await person.sees('Not arrived yet');
  await person.press('Leave quickly');
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
  expect((await stored(person.page)).keys).toEqual([]);
  await person.page.unroute('**/results');
  await person.openWhole(`${site.origin}/family.html`);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  expect(site.receiver.taken).toEqual([]);
});

test('leaving in the moment of sharing leaves nothing behind either', async ({ site, somebody }) => {
  const person = await somebody();
  // A slow phone: the receipt's code takes a while to compute.
  await person.page.addInitScript(() => {
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    const go = new Promise<void>((resolve) => addEventListener('let-go', () => resolve(), { once: true }));
    crypto.subtle.deriveBits = ((...given: Parameters<typeof derive>) =>
      go.then(() => derive(...given))) as typeof derive;
  });
  await listen(person.page);
  await lookOut(person.page);
  await writeSomething(person, site, { kept: true });
  const wayOut = await slowWayOut(person);
  const other = await secondTab(person, site);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.tick(HAPPENED);
  await person.press('Share the ticked parts');
  await expect(person.place.getByText('Sharing', { exact: true })).toBeVisible();
  await leave(person);
  await expect.poll(async () => (await stored(other)).keys).toEqual([]);
  const before = await glimpse(other);
  await glimpse(other, 'let-go');
  for (let time = 0; time < 10; time++) expect((await stored(other)).keys).toEqual([]);
  expect((await glimpse(other)).heard).toEqual(before.heard);
  wayOut();
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
  await person.openWhole(`${site.origin}/family.html`);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  expect(site.receiver.taken).toEqual([]);
});

for (const kept of [false, true])
  test(`nothing tells the page around that somebody left, ${kept ? 'with' : 'without'} words kept`, async ({
    site,
    somebody,
  }) => {
    const person = await somebody();
    await listen(person.page);
    await lookOut(person.page);
    await writeSomething(person, site, { kept });
    const wayOut = await slowWayOut(person);
    const other = await secondTab(person, site);
    const before = await around(person, other);
    await leave(person);
    await expect.poll(async () => (await glimpse(other)).on).toBe('DIALOG');
    const after = await around(person, other);
    expect(after).toEqual({ ...before, requests: [...before.requests, 'GET /exit.html'] });
    wayOut();
    await expectGone(person, site);
    expect(person.watch.console).toEqual(before.console);
  });

test('Shift three times leaves; with letters, held, clicked or with another key it does not', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  await writeSomething(person, site);
  const { keyboard } = person.page;
  await person.box(MIND).click();
  for (const letter of ['A', 'B', 'C', 'D']) await keyboard.press(`Shift+${letter}`);
  for (let time = 0; time < 3; time++) await keyboard.press('Control+Shift');
  for (let time = 0; time < 3; time++) await keyboard.press('Shift+Alt');
  await keyboard.down('Shift');
  for (let time = 0; time < 5; time++) await keyboard.down('Shift');
  await keyboard.up('Shift');
  await keyboard.press('Shift');
  await keyboard.press('x');
  for (let time = 0; time < 3; time++) {
    await keyboard.down('Shift');
    await person.box(MIND).click();
    await keyboard.up('Shift');
  }
  expect(person.page.url()).toBe(`${site.origin}/family.html`);
  await expect(person.box(MIND)).toHaveValue(/ABCD/);
  await keyboard.press('y');
  for (let time = 0; time < 3; time++) await keyboard.press('Shift');
  await expectGone(person, site);
});

test('Shift three times works wherever the focus is, but not when it takes too long', async ({ site, somebody }) => {
  const person = await somebody();
  await person.open(`${site.origin}/family.html`);
  await person.page.getByRole('heading', { name: 'A family page' }).click();
  // Keys carry their own time: five seconds and more lie between these.
  await person.page.evaluate(() => {
    for (let time = 0; time < 3; time++)
      for (const type of ['keydown', 'keyup']) {
        const event = new KeyboardEvent(type, { key: 'Shift', bubbles: true });
        Object.defineProperty(event, 'timeStamp', { value: 1000 + time * 2600 });
        document.body.dispatchEvent(event);
      }
  });
  expect(person.page.url()).toBe(`${site.origin}/family.html`);
  await person.page.keyboard.press('q');
  for (let time = 0; time < 3; time++) await person.page.keyboard.press('Shift');
  await expect(person.page).toHaveURL(`${site.origin}/exit.html`);
});

for (const way of ['button', 'key'] as const)
  test(`leaving works from inside Help, by ${way}`, async ({ site, somebody }) => {
    const person = await somebody();
    await writeSomething(person, site);
    await person.press('Help');
    const dialog = person.place.getByRole('dialog', { name: 'Who can help' });
    await expect(dialog).toBeVisible();
    if (way === 'key') for (let time = 0; time < 3; time++) await person.page.keyboard.press('Shift');
    else expect(await pressAndLook(dialog.getByRole('button', { name: 'Leave quickly' }))).toEqual(COVERED);
    await expectGone(person, site);
  });

test('a page that the browser remembered whole comes back empty', async ({ site, somebody }) => {
  const person = await somebody();
  await writeSomething(person, site);
  await person.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await person.sees('Talk it through');
  expect(await person.allText()).not.toContain('Nobody may see this.');
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  await expect(person.place.getByRole('radio', { name: 'A row', exact: true })).not.toBeChecked();
});

test('without a page of the agency’s own it goes to the weather', async ({ site, somebody }) => {
  const person = await somebody();
  person.watch.expects(/request elsewhere: https:\/\/www\.bbc\.co\.uk\/weather$/, /ERR_/);
  await person.page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ body: 'weather', contentType: 'text/plain' }),
  );
  await person.open(`${site.origin}/home.html`);
  await person.press('Leave quickly');
  await expect(person.page).toHaveURL('https://www.bbc.co.uk/weather');
});
