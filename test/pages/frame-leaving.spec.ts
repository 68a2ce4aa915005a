import { HAPPENED, MIND } from './sharing.js';
import { expect, test, type TwoSites, type Visitor } from './two-sites.js';

async function writeSomething(person: Visitor, url: string): Promise<void> {
  await person.openWhole(url);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Nobody may see this.' });
  await person.write(MIND, 'half a wor');
}

/** Presses, and looks at the page around in the very same task. */
function pressAndLook(person: Visitor) {
  return person.leaveOutside.evaluate((button: HTMLElement) => {
    button.click();
    const on = [document.elementFromPoint(400, 300), document.elementFromPoint(20, 20)];
    return on.map((one) => [one?.tagName, one?.textContent, one && getComputedStyle(one).backgroundColor]);
  });
}

/** Keeps the way out waiting, as a slow network would. */
async function slowWayOut(person: Visitor): Promise<() => void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await person.page.route(/exit\.html|weather/, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

const COVER = ['DIALOG', '', 'rgb(255, 255, 255)'];

/** What a page or a frame looked like a moment after it was covered. */
interface Left {
  at: string;
  words: string;
  kept: number;
}

/**
 * Lets every page and frame say what it looks like a moment after it was covered: while a page is on its way out, no tool can
 * look into it any more, but its console is still heard.
 */
async function lookBehind(person: Visitor): Promise<() => Left[]> {
  await person.page.addInitScript(() => {
    const kept = async () => {
      if (!(await indexedDB.databases().catch(() => [])).some(({ name }) => name === 'notes')) return 0;
      return new Promise<number>((resolve) => {
        const request = indexedDB.open('notes');
        request.onsuccess = () => {
          const count = request.result.transaction('items').objectStore('items').count();
          count.onsuccess = () => resolve(count.result);
        };
      });
    };
    new MutationObserver((_, watching) => {
      if (!document.querySelector('[data-talk-cover]')) return;
      watching.disconnect();
      const words = () => document.querySelector('talk-dialogue')?.shadowRoot?.textContent ?? '';
      setTimeout(
        () =>
          void kept().then((n) =>
            console.log(`left ${JSON.stringify({ at: location.pathname, words: words(), kept: n })}`),
          ),
        150,
      );
    }).observe(document, { childList: true, subtree: true });
  });
  return () =>
    person.watch.console
      .filter((line) => line.startsWith('log: left '))
      .map((line) => JSON.parse(line.slice('log: left '.length)) as Left);
}

async function expectGone(person: Visitor, sites: TwoSites): Promise<void> {
  await expect(person.page).toHaveURL(`${sites.agency}/exit.html`);
  await expect(person.page.getByRole('heading', { name: 'Weather' })).toBeVisible();
}

test('the button of the page around covers in the same task, wipes the frame, and goes where the agency says', async ({
  sites,
  visitor,
}) => {
  const person = await visitor();
  const behind = await lookBehind(person);
  await person.page.addInitScript(() => {
    for (const type of ['talk-result', 'talk-delivery', 'talk-end', 'talk-error'])
      addEventListener(type, () => console.error('told', type));
  });
  await writeSomething(person, `${sites.intranet}/index.html`);
  const go = await slowWayOut(person);
  const entries = await person.page.evaluate(() => history.length);
  expect(await pressAndLook(person)).toEqual([COVER, COVER]);
  await expect
    .poll(() =>
      behind()
        .map(({ at }) => at)
        .sort(),
    )
    .toEqual(['/index.html', '/page.html']);
  for (const { words } of behind()) expect(words).not.toContain('Nobody may see this.');
  go();
  await expectGone(person, sites);
  expect(await person.page.evaluate(() => history.length)).toBe(entries);
});

test('the key leaves, pressed in the page around', async ({ sites, visitor }) => {
  const person = await visitor();
  await writeSomething(person, `${sites.intranet}/index.html`);
  await person.page.getByRole('heading', { name: 'Our intranet' }).click();
  for (let time = 0; time < 3; time++) await person.page.keyboard.press('Shift');
  await expectGone(person, sites);
});

test('the key leaves, pressed in the frame', async ({ sites, visitor }) => {
  const person = await visitor();
  await writeSomething(person, `${sites.intranet}/index.html`);
  await person.box(MIND).click();
  for (let time = 0; time < 3; time++) await person.page.keyboard.press('Shift');
  await expectGone(person, sites);
});

test('a button in the frame covers and replaces the page around it', async ({ sites, visitor }) => {
  const person = await visitor();
  const behind = await lookBehind(person);
  await writeSomething(person, `${sites.intranet}/index.html`);
  const go = await slowWayOut(person);
  await person.press('Help');
  await person.place.getByRole('dialog').getByRole('button', { name: 'Leave quickly' }).click({ noWaitAfter: true });
  await expect
    .poll(() =>
      behind()
        .map(({ at }) => at)
        .sort(),
    )
    .toEqual(['/index.html', '/page.html']);
  for (const { words } of behind()) expect(words).not.toContain('Nobody may see this.');
  go();
  await expectGone(person, sites);
  // It asked for the way out once: the page around goes, and not the frame as well.
  expect(person.watch.list.filter((one) => one.includes('exit.html'))).toHaveLength(1);
});

test('leaving on the first screen, before anything else has arrived', async ({ sites, visitor }) => {
  const person = await visitor();
  await person.page.route('**/talk-following.*', (route) => route.abort());
  person.watch.expects(/ERR_FAILED|load-failed|request elsewhere: https:\/\/www\.bbc\.co\.uk\/weather$/);
  await person.page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ body: 'weather', contentType: 'text/plain' }),
  );
  await person.open(`${sites.intranet}/index.html`);
  await person.leaveOutside.click();
  await expect(person.page).toHaveURL('https://www.bbc.co.uk/weather');
});

test('where the page around names its own way out, it goes there', async ({ sites, visitor }) => {
  const person = await visitor();
  await writeSomething(person, `${sites.intranet}/own-exit.html`);
  await person.leaveOutside.click();
  await expect(person.page).toHaveURL(`${sites.intranet}/exit.html`);
});

test('a frame that hangs is not waited for', async ({ sites, visitor }) => {
  const person = await visitor();
  await writeSomething(person, `${sites.intranet}/own-exit.html`);
  const frame = person.page.frames().find((one) => one.url().includes('page.html'))!;
  // Another process, busy for longer than the test lasts.
  void frame
    .evaluate(() => {
      for (const end = Date.now() + 60_000; Date.now() < end;);
    })
    .catch(() => undefined);
  await person.leaveOutside.click({ noWaitAfter: true });
  await expect(person.page).toHaveURL(`${sites.intranet}/exit.html`);
});

test('leaving from one of two frames wipes both', async ({ sites, visitor }) => {
  const one = await visitor();
  const two = one.atFrame(1);
  const behind = await lookBehind(one);
  await writeSomething(one, `${sites.intranet}/two.html`);
  await two.startTalking('A row');
  await two.answer({ ask: HAPPENED, write: 'Nor this.' });
  await two.isAsked(MIND);
  const go = await slowWayOut(one);
  await two.leaveOutside.click({ noWaitAfter: true });
  await expect
    .poll(() =>
      behind()
        .map(({ at }) => at)
        .sort(),
    )
    .toEqual(['/page.html', '/page.html', '/two.html']);
  for (const { words } of behind()) expect(words).not.toMatch(/Nobody may see this|Nor this/);
  go();
  await expectGone(one, sites);
});

test('what was kept on the device is wiped before the page goes', async ({ sites, visitor }) => {
  const person = await visitor();
  const behind = await lookBehind(person);
  await person.openWhole(`${sites.neighbour}/index.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Nobody may see this.' });
  await person.press('Keep on this device');
  await expect(person.place.getByText('Kept on this device after each Next.')).toBeVisible();
  const go = await slowWayOut(person);
  await person.leaveOutside.click({ noWaitAfter: true });
  await expect.poll(() => behind().find(({ at }) => at === '/page.html')?.kept).toBe(0);
  go();
  await expectGone(person, sites);
  await person.openWhole(`${sites.neighbour}/index.html`);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
});

test('a page that the browser remembered whole comes back with an empty frame', async ({ sites, visitor }) => {
  const person = await visitor();
  await writeSomething(person, `${sites.intranet}/index.html`);
  await person.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await person.sees('Talk it through');
  await expect(person.place).not.toContainText('Nobody may see this.');
  await person.leaveOutside.click();
  await expect(person.page).toHaveURL(/exit\.html|weather/);
});
