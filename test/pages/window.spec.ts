import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { violations } from './axe.js';
import { expect, test } from './house.js';
import type { Person } from './person.js';
import { stored } from './storage.js';
import { atWindow, fromTheOtherSide, spot, toCompare, toReadBack, words } from './window-way.js';

test.describe.configure({ timeout: 180_000 });

for (const speaks of ['en', 'cy'] as const)
  test(`no barrier on the way through the window: ${speaks}`, async ({ site, somebody }) => {
    const word = words(speaks);
    const person = await atWindow(somebody, site.origin, { speaks });
    const look = async (screen: string) =>
      expect.soft(await violations(person.page, 'talk-window'), screen).toEqual([]);
    await toCompare(person, look);
    await look('both marks');
    await fromTheOtherSide(person, look);
    await look('from both sides');
    await toReadBack(person, look);
    await person.press(person.labels.yes);
    await person.tick(word('window.lean'));
    await look('share');
    await person.press(person.labels.share);
    await person.sees(word('receipt.title.delivered'));
    await person.press(word('kept.keep'));
    await expect(person.button(word('kept.remove'))).toBeVisible();
    await look('receipt, with a copy kept');
    await person.page.reload();
    await person.choose(person.labels.places.good);
    await person.press(word('kept.look'));
    await person.sees(word('kept.title'));
    await expect(person.place.locator('svg.window')).toBeVisible();
    await look('what was kept');

    const result = JSON.parse(site.receiver.taken[0]!.body) as { window?: { marks: { of: string; place?: string }[] } };
    expect(result.window?.marks.map(({ of, place }) => [of, place])).toEqual([['answers', 'for']]);
  });

const isFocused = (target: Locator) =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** Presses Tab until the focus is there; a way that is too long fails. */
async function tabTo(person: Person, target: Locator): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    await person.page.keyboard.press('Tab');
    if (await isFocused(target)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

test('the whole way by keyboard alone', async ({ site, somebody }) => {
  const person = await atWindow(somebody, site.origin);
  const word = words('en');
  const { keyboard } = person.page;
  const radio = (name: string) => person.place.getByRole('radio', { name, exact: true });
  const next = async () => {
    await tabTo(person, person.button('Next'));
    await keyboard.press('Enter');
  };
  // The arrow keys of a group of radio buttons reach the fourth voice.
  await tabTo(person, radio('An adult'));
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await keyboard.press(key);
  await expect(radio('A worker')).toBeChecked();
  await tabTo(person, radio('Good place'));
  await keyboard.press('Space');
  await next();
  await tabTo(person, radio('None of these'));
  await keyboard.press('Space');
  await next();
  await next();
  await tabTo(person, radio(word('moment-practitioner.first')));
  await keyboard.press('Space');
  await next();

  await expect(person.group(word('own.ask'))).toBeFocused();
  await tabTo(person, spot(person, 2, 2));
  for (const key of ['Enter', 'ArrowUp', 'ArrowRight']) await keyboard.press(key);
  await expect(person.place.getByRole('gridcell', { selected: true })).toBeFocused();
  await expect(radio('Mostly')).toBeChecked();
  await expect(radio('Quite a lot')).toBeChecked();
  await next();
  for (let done = 0; done < 12; done += 1) {
    await tabTo(person, person.button(word('statement.2')));
    await keyboard.press('Enter');
  }
  await expect(person.place.getByText(word('compare.ask'))).toBeFocused();
  await expect(person.place.getByText(word('window.answers.middle'))).toBeVisible();
  await tabTo(person, person.button(word('felt.ask')));
  await keyboard.press('Enter');
  await expect(person.title(word('felt.hand'))).toBeFocused();
  await tabTo(person, person.button(word('felt.not')));
  await keyboard.press('Enter');
  await tabTo(person, person.button(word('felt.back.ready')));
  await keyboard.press('Enter');
  await expect(person.place.getByText(word('compare.ask'))).toBeFocused();
  await next();
  await expect(person.box(word('difference.ask'))).toBeFocused();
});

test('the printed sheet and the saved file hold the drawing, in black and white', async ({ site, somebody }) => {
  const person = await atWindow(somebody, site.origin);
  const word = words('en');
  await person.page.evaluate(() => {
    window.print = () => undefined;
  });
  await toCompare(person);
  await fromTheOtherSide(person);
  await toReadBack(person);
  await person.press('Yes');
  await person.press('Share nothing');
  await person.press('Print');
  await person.page.emulateMedia({ media: 'print' });
  const sheet = person.page.locator('.talk-sheet');
  await expect(sheet.getByRole('img')).toBeVisible();
  await expect(sheet).toContainText('You put yourself on the line between With and For.');
  for (const line of ['window.answers.for', 'window.note']) await expect(sheet).toContainText(word(line));
  await expect(sheet).not.toContainText(word('statement.4'));
  // How it felt to somebody else was shown, and not given away.
  await expect(sheet).not.toContainText(word('window.felt.to'));
  await expect(sheet.locator('.felt')).toHaveCount(0);
  const drawn = await sheet.getByRole('img').evaluate((svg) => {
    const used = new Set<string>();
    for (const one of svg.querySelectorAll('*')) {
      const { stroke, fill } = getComputedStyle(one);
      used.add(stroke).add(fill);
    }
    return { used: [...used].sort(), width: svg.getBoundingClientRect().width };
  });
  expect(drawn.used).toEqual(['none', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  expect(drawn.width).toBeGreaterThan(350);
  await person.page.emulateMedia({ media: 'screen' });

  const download = person.page.waitForEvent('download');
  await person.press('Save my copy');
  const html = await readFile(await (await download).path(), 'utf8');
  expect(html).toMatch(/<svg[^>]* class="window"/);
  expect(html).not.toMatch(/<script|<!--|style="/);
});

test('leaving quickly wipes every own copy', async ({ site, somebody }) => {
  const person = await atWindow(somebody, site.origin);
  const word = words('en');
  await toCompare(person);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.press('Share nothing');
  await person.press(word('kept.keep'));
  await expect.poll(async () => (await stored(person.page)).keys.filter((key) => key.includes('/c')).length).toBe(1);
  expect((await stored(person.page)).bytes).not.toMatch(/window|School|clear/);
  await person.press('Leave quickly');
  await person.page.waitForURL(/exit\.html/);
  expect((await stored(person.page)).keys).toEqual([]);
});

test('on a small phone nothing is cut off, and the drawing can be read', async ({ site, somebody }) => {
  for (const speaks of ['en', 'cy'] as const) {
    const person = await atWindow(somebody, site.origin, { speaks, viewport: { width: 320, height: 568 } });
    await toCompare(person);
    const seen = await person.place.getByRole('img').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((one) => one.getBoundingClientRect());
      return {
        isWide: document.documentElement.scrollWidth > innerWidth,
        // What cuts a text free of what lies below it may reach a little further than the text.
        outside: texts.filter(({ left, right }) => left < frame.left - 4 || right > frame.right + 4).length,
        smallest: Math.min(
          ...[...svg.querySelectorAll('text')].map(
            (one) => (Number(one.getAttribute('font-size')) * frame.width) / 300,
          ),
        ),
      };
    });
    expect(seen).toMatchObject({ isWide: false, outside: 0 });
    expect(seen.smallest).toBeGreaterThan(11);
  }
});
