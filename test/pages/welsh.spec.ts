import { englishIn, everything } from './english.js';
import { expect, test } from './house.js';
import { shareAndFinish, walk, walkToQuestions } from './journey.js';
import type { Person } from './person.js';
import { oedolyn, plentyn, rowAtHome } from './stories.js';

async function expectNoEnglish(person: Person, screen: string): Promise<void> {
  const said = await person.page.locator('[data-talk-announcer]').textContent();
  expect(englishIn(`${await everything(person)} | ${said ?? ''}`), screen).toEqual([]);
}

test('the list of English finds English', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${demo.origin}/`);
  expect(englishIn(await everything(person)).length).toBeGreaterThan(10);
});

for (const story of [plentyn, oedolyn])
  test(`no English on any screen of the way in Welsh: ${story.voice}`, async ({ demo, somebody }) => {
    const person = await somebody({ speaks: 'cy' });
    const look = (screen: string) => expectNoEnglish(person, screen);
    await person.openWhole(`${demo.origin}/cy.html`);
    await walk(person, story, look);
    await person.press('Bron');
    await look('read-back, nearly');
    await shareAndFinish(person, story, look);
  });

for (const voice of ['child', 'practitioner'] as const)
  test(`no English beside the way in Welsh: ${voice}`, async ({ demo, somebody }) => {
    const person = await somebody({ speaks: 'cy' });
    const look = (screen: string) => expectNoEnglish(person, screen);
    await person.openWhole(`${demo.origin}/cy.html`);
    await person.choose(person.labels.places.unsure);
    await look('not sure of the place');
    await person.press('Cymorth');
    await look('help on the first screen');
    await person.press('Cau');
    await person.begin(voice, 'unsure');
    await person.choose('Ffrae');
    await person.next();
    await person.gate('yes');
    await look('stopped');
    await person.back();
    await person.gate('skip');
    await look('help after a skipped gate');
    await person.press('Cau');
    await person.skip();
    await person.skip();
    await look('pause');
    await person.press('Cymryd hoe');
    await look('rest');
    await person.press('Gorffen yma, dim wedi’i anfon');
    await look('ended');
  });

test('no English where there is nothing to share with, and where the person stops at once', async ({
  demo,
  somebody,
}) => {
  const person = await somebody({ speaks: 'cy' });
  await person.openWhole(`${demo.origin}/cy.html`);
  await person.begin('young-person', 'not-now');
  await person.sees('Mae nid nawr yn iawn');
  await expectNoEnglish(person, 'not now');
});

test('no Welsh is left when a person changes to English on the way', async ({ demo, somebody }) => {
  const person = await somebody({ speaks: 'cy' });
  await person.openWhole(`${demo.origin}/cy.html`);
  await walkToQuestions(person, oedolyn);
  await person.isAsked('Beth ddigwyddodd, o ble roeddech chi?');
  await person.press('English');
  person.speaks = 'en';
  await person.isAsked(rowAtHome.scenes[0]![0].ask);
  expect(await everything(person)).not.toMatch(/\b(Nesaf|Cymorth|Beth|Gadael|Pwy|Newid)\b/);
});

for (const width of [320, 360, 390])
  test(`with Listen in it, no word of the bar is broken or lies over another at ${width} pixels`, async ({
    demo,
    somebody,
  }) => {
    const person = await somebody({ speaks: 'cy', viewport: { width, height: 568 } });
    // This machine has no voice: the real part does not run here.
    await person.page.addInitScript(() => {
      const speechSynthesis = { getVoices: () => [{ lang: 'cy-GB', localService: true }], addEventListener: () => {} };
      Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
    });
    await person.page.goto(`${demo.origin}/cy.html`);
    await expect(person.button('Gwrando')).toBeVisible();
    const bar = person.place.locator('[part=bar]');
    const words = await bar.getByRole('button').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const { left, right } = range.getBoundingClientRect();
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        return { word: one.textContent.trim(), left, right, lines };
      }),
    );
    for (const [index, { word, left, right, lines }] of words.entries()) {
      if (!word.includes(' ')) expect(lines, word).toBe(1);
      expect(left, word).toBeGreaterThan(words[index - 1]?.right ?? 0);
      expect(right, word).toBeLessThan(width);
    }
  });
