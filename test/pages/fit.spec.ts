import { troubles } from './troubles.js';
import { expect, test } from './house.js';
import { shareAndFinish, walk } from './journey.js';
import { walkShares, walkSideWays } from './side-ways.js';
import { oedolyn, plentyn, rowAtHome } from './stories.js';

const PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;

test.describe.configure({ timeout: 180_000 });

for (const story of [rowAtHome, oedolyn, plentyn])
  test(`everything fits a small phone on the way: ${story.speaks}, ${story.voice}`, async ({ demo, somebody }) => {
    const person = await somebody({ ...PHONE, speaks: story.speaks });
    const look = async (screen: string) => expect.soft(await troubles(person), screen).toEqual([]);
    await person.openWhole(`${demo.origin}/${story.speaks === 'en' ? '' : 'cy.html'}`);
    await walk(person, story, look);
    await shareAndFinish(person, story, look);
  });

for (const story of [rowAtHome, oedolyn, plentyn])
  test(`everything fits a small phone beside the way: ${story.speaks}, ${story.voice}`, async ({ site, somebody }) => {
    const person = await somebody({ ...PHONE, speaks: story.speaks });
    person.watch.expects(/Failed to load resource/);
    const look = async (screen: string) => expect.soft(await troubles(person), screen).toEqual([]);
    const url = `${site.origin}/${story.speaks === 'en' ? 'family' : 'teulu'}.html`;
    await walkSideWays(person, story, url, look);
    await walkShares(person, story, url, (status) => site.receiver.willAnswer(status), look);
  });

test('one long word does not push anything aside', async ({ demo, somebody }) => {
  const person = await somebody(PHONE);
  const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4);
  await person.openWhole(`${demo.origin}/`);
  await person.startTalking('A row');
  await person.answer({ ask: rowAtHome.scenes[0]![0].ask, write: word });
  await person.isAsked(rowAtHome.scenes[1]![0].ask);
  expect(await troubles(person)).toEqual([]);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  expect(await troubles(person)).toEqual([]);
  await person.press('Yes');
  expect(await troubles(person)).toEqual([]);
});

test('at 400 % everything still fits and can be pressed', async ({ demo, somebody }) => {
  const person = await somebody({ viewport: { width: 320, height: 225 } });
  await person.openWhole(`${demo.origin}/`);
  await person.startTalking('A row');
  await person.answer({ ask: rowAtHome.scenes[0]![0].ask, write: 'Small window.' });
  await person.isAsked(rowAtHome.scenes[1]![0].ask);
  expect(await troubles(person)).toEqual([]);
  // What is fixed to the window leaves room for what is being done in it.
  const bar = await person.place.locator('[part=bar]').boundingBox();
  expect(bar!.height).toBeLessThan(225 / 3);
});

test('nothing is focused or scrolled by loading, wherever the widget stands', async ({ demo, somebody }) => {
  const person = await somebody(PHONE);
  await person.openWhole(`${demo.origin}/`);
  const state = await person.page.evaluate(() => [document.activeElement?.tagName, scrollY, scrollX]);
  expect(state).toEqual(['BODY', 0, 0]);
});

test('after Next the new question and its ways on can be seen without scrolling', async ({ demo, somebody }) => {
  const person = await somebody(PHONE);
  await person.openWhole(`${demo.origin}/`);
  await person.startTalking('A row');
  for (const scene of rowAtHome.scenes.slice(0, 4)) {
    await person.isAsked(scene[0].ask);
    const asked = person.place.locator('[part=now]').getByText(scene[0].ask, { exact: true });
    await expect(asked).toBeInViewport({ ratio: 1 });
    const covered = await asked.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const on = (element.getRootNode() as ShadowRoot).elementFromPoint(box.left + 4, box.top + box.height / 2);
      return on !== element && !element.contains(on) && !on?.contains(element);
    });
    expect(covered, 'under the bar').toBe(false);
    await person.answer(...scene);
  }
});
