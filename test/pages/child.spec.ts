import { arrived } from './arrived.js';
import { expect, test } from './house.js';
import { troubles } from './troubles.js';

const PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;

test.describe.configure({ timeout: 120_000 });

for (const [speaks, page, other, title, cards] of [
  [
    'en',
    'child.html',
    'plentyn.html',
    'Cards for you',
    [
      ['Which face is most like you?', 'Good'],
      ['Which words are most like you?', 'tired'],
      ['One good thing.', 'A pet'],
      ['One tricky thing.', 'Being left out'],
      ['What would help today?', 'Quiet'],
      ['A word or a picture for today.', 'Windy'],
    ],
  ],
  [
    'cy',
    'plentyn.html',
    'child.html',
    'Cardiau i ti',
    [
      ['Pa wyneb sydd debycaf i ti?', 'Da'],
      ['Pa eiriau sydd debycaf i ti?', 'wedi blino'],
      ['Un peth da.', 'Anifail anwes'],
      ['Un peth sydd ddim yn hawdd.', 'Cael fy ngadael allan'],
      ['Beth fyddai’n helpu heddiw?', 'Llonydd'],
      ['Gair neu lun am heddiw.', 'Gwyntog'],
    ],
  ],
] as const)
  test(`a child alone, on a small phone, by cards alone, from the demonstration's own page: ${speaks}`, async ({
    demo,
    somebody,
  }) => {
    const visitor = await somebody({ ...PHONE, speaks });
    const person = visitor.at(visitor.page.locator('talk-check-in'));
    const fits = async (screen: string) => expect.soft(await troubles(person, 'talk-check-in'), screen).toEqual([]);
    await person.openWhole(`${demo.origin}/${page}`);
    await expect(person.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await fits('opening');
    await person.begin('given');
    await fits('gate');
    await person.gate('none');
    for (const [question, card] of cards) {
      await person.isAsked(question);
      await person.pick(question, card);
      await fits(question);
      await person.next();
    }
    await fits('read back');
    await person.press(person.labels.yes);
    await fits('share');
    await person.tick(cards[3][0]);
    await person.press(person.labels.share);
    await expect(person.button(person.labels.finish)).toBeVisible();
    await fits('receipt');
    await expect.poll(() => person.watch.shares.length).toBe(1);
    await expect(person.place.getByText(speaks === 'en' ? 'It has arrived' : 'Mae wedi cyrraedd')).toBeVisible();
    const { answers, people } = await arrived(demo, person);
    expect(people).toEqual([{ pid: 'p1', voice: 'child' }]);
    expect(answers.map(({ step, part, source }) => [step, part, source])).toEqual([['hard', 'thing', 'chip']]);
    await person.page
      .getByRole('navigation')
      .getByRole('link', { name: speaks === 'en' ? 'Cymraeg' : 'English' })
      .click();
    await expect(person.page).toHaveURL(`${demo.origin}/${other}`);
  });

test('every page of the demonstration leads to the one for a child', async ({ demo, somebody }) => {
  const { page } = await somebody();
  const pages = {
    'child.html': ['', 'check-in.html', 'together.html', 'window.html', 'paper-person.html', 'embed.html'],
    'plentyn.html': ['cy.html', 'rownd.html', 'gyda-n-gilydd.html', 'ffenestr.html', 'person-papur.html'],
  };
  for (const [child, others] of Object.entries(pages))
    for (const one of [child, ...others]) {
      await page.goto(`${demo.origin}/${one}`);
      await expect(page.getByRole('navigation').locator(`a[href="${child}"]`), one).toBeVisible();
    }
});
