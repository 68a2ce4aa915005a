import { violations } from './axe.js';
import { englishIn, everything } from './english.js';
import { expect, test } from './house.js';
import type { Tongue } from './labels.js';
import { walkRoom } from './room-way.js';
import { troubles } from './troubles.js';

test.describe.configure({ timeout: 120_000 });

for (const speaks of ['en', 'cy'] as const satisfies readonly Tongue[])
  test(`no barrier in a room: ${speaks}`, async ({ site, somebody }) => {
    const person = await somebody({ speaks });
    const room = person.at(person.page.locator('talk-check-in'));
    await walkRoom(room, site, async (screen) => {
      expect.soft(await violations(person.page, 'talk-check-in'), screen).toEqual([]);
    });
  });

test('everything in a room fits a small phone, and no English is left in Welsh', async ({ site, somebody }) => {
  const person = await somebody({
    speaks: 'cy',
    viewport: { width: 320, height: 568 },
    hasTouch: true,
    isMobile: true,
  });
  const room = person.at(person.page.locator('talk-check-in'));
  await walkRoom(room, site, async (screen) => {
    expect.soft(await troubles(person, 'talk-check-in'), screen).toEqual([]);
    expect.soft(englishIn(await everything(room)), screen).toEqual([]);
  });
});
