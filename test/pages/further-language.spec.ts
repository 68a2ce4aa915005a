import { restorativeQuestions } from '../../packages/guides/restorative-questions/index.js';
import { turned } from '../elements/support/right-to-left.js';
import { expect, test } from './house.js';
import { codeOf } from './journey.js';
import { lookFromTheRight, pageFromTheRight } from './right-to-left.js';

for (const width of [320, 1280])
  test(`a language that a host brings, from right to left: nothing stays English, at ${width} pixels`, async ({
    site,
    somebody,
  }) => {
    const person = await somebody({ viewport: { width, height: 640 } });
    await person.page.goto(await pageFromTheRight(person.page, site, 'talk-dialogue', restorativeQuestions));
    const look = (screen: string, allowed: readonly RegExp[] = []) =>
      lookFromTheRight(person, 'talk-dialogue', screen, allowed);
    const press = (name: string) => person.place.getByRole('button', { name: turned(name), exact: true }).click();
    const pick = (name: string) => person.place.getByRole('radio', { name: turned(name), exact: true }).check();
    await pick('An adult');
    await pick('Good place');
    await look('first screen');
    const bar = person.place.locator('[part=bar]');
    const [help, leave] = await Promise.all([
      bar.locator('button').first().boundingBox(),
      bar.locator('.leave').boundingBox(),
    ]);
    expect(help!.x, 'Help stands on the right').toBeGreaterThan(leave!.x);
    await press('Help');
    await look('help');
    await person.page.keyboard.press('Escape');
    await press('Next');
    await look('topic');
    await pick('A row');
    await press('Next');
    await look('gate');
    await pick('None of these');
    await press('Next');
    await person.place.getByRole('textbox').first().fill('كلمات');
    await look('question');
    await press('Next');
    await press('Do not keep');
    await look('second question');
    await press('Skip this one');
    await look('feelings');
    await person.place.getByRole('checkbox').first().check();
    await press('Next');
    for (let screen = 0; screen < 2; screen++) {
      await press('Skip this one');
      await look(`further on ${screen}`);
    }
    await press('Finish here');
    await look('read back');
    await press('Yes');
    await person.place.getByRole('checkbox').first().check();
    await look('share');
    await press('Share the ticked parts');
    await person.place.getByRole('heading', { name: turned('Not arrived yet') }).waitFor();
    await look('receipt');
    expect(await codeOf(person), 'the code is in its words').toMatch(/^(\p{Script=Arabic}+ ){4}\d{4}$/u);
  });

test('the groups of a telephone number stay in their order', async ({ site, somebody }) => {
  const person = await somebody();
  await person.page.goto(await pageFromTheRight(person.page, site, 'talk-dialogue', restorativeQuestions));
  await person.place.getByRole('button', { name: turned('Help'), exact: true }).click();
  const call = person.place.locator('a[href="tel:116123"]');
  const places = await call.evaluate((link) => {
    const text = [...link.childNodes].find(
      (one) => one.nodeType === Node.TEXT_NODE && one.textContent?.includes('116'),
    )!;
    const start = text.textContent!.indexOf('116');
    const leftOf = (from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 3);
      return range.getBoundingClientRect().left;
    };
    return [leftOf(start), leftOf(start + 4)];
  });
  expect(places[0]).toBeLessThan(places[1]!);
});

test('nobody who brings no words fetches what takes them in', async ({ site, somebody }) => {
  const person = await somebody();
  const asked: string[] = [];
  person.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await person.openWhole(`${site.origin}/family.html`);
  expect(asked.filter((path) => path.includes('talk-words'))).toEqual([]);
});
