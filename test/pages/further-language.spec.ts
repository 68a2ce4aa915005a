import type { Page } from '@playwright/test';
import { guideToo, latinIn, rightToLeft, turned } from '../elements/support/right-to-left.js';
import { everything } from './english.js';
import { expect, test } from './house.js';
import type { Person } from './person.js';
import { troubles } from './troubles.js';

const AGENCY = {
  name: { ar: turned('Cwm Family Support'), en: 'Cwm' },
  readers: { ar: turned('Your family worker'), en: 'Your family worker' },
  readWhen: { ar: turned('Within two working days'), en: 'Soon' },
  localHelp: [],
};
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8" /><title>صفحة</title>
  <meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" href="data:," />
  <script type="application/json" id="us">${JSON.stringify(AGENCY)}</script>
  <script type="module" src="/cdn/talk-dialogue.js"></script></head><body>
  <talk-dialogue guide="/own/guide.json" words="/own/words.json" agency="#us" deliver-to="page" environment="demo"></talk-dialogue>
  </body></html>`;
const OWN = {
  '/own/page.html': PAGE,
  '/own/guide.json': JSON.stringify(guideToo),
  '/own/words.json': JSON.stringify(rightToLeft),
};
/** What stays as it is: the language named beside, and places that help, which go by their own names. */
const STAYS = [
  /Childline \(under 19\)|Meic \(under 25, Wales\)|Live Fear Free Helpline \(Wales\)|NSPCC, worried about a child/g,
  /National Domestic Abuse Helpline \(England\)|Samaritans(, Welsh Language Line)?|Shout, by text/g,
  /Family Rights Group \(England\)/g,
  /\b(English|Cymraeg)\b/g,
];

async function serveOwn(page: Page): Promise<void> {
  for (const [path, body] of Object.entries(OWN))
    await page.route(`**${path}`, (route) =>
      route.fulfill({ body, contentType: path.endsWith('.html') ? 'text/html' : 'application/json' }),
    );
}

/** Nothing in another language, nothing cut off, and everything from the right. */
async function look(person: Person, screen: string, allowed: readonly RegExp[] = []): Promise<void> {
  const text = [...STAYS, ...allowed].reduce((left, part) => left.replace(part, ' '), await everything(person));
  expect.soft(latinIn(text), screen).toEqual([]);
  expect.soft(await troubles(person), screen).toEqual([]);
  await expect.soft(person.place.locator('[part=base]'), screen).toHaveCSS('direction', 'rtl');
}

for (const width of [320, 1280])
  test(`a language that a host brings, from right to left: nothing stays English, at ${width} pixels`, async ({
    site,
    somebody,
  }) => {
    const person = await somebody({ viewport: { width, height: 640 } });
    await serveOwn(person.page);
    await person.page.goto(`${site.origin}/own/page.html`);
    const press = (name: string) => person.place.getByRole('button', { name: turned(name), exact: true }).click();
    const pick = (name: string) => person.place.getByRole('radio', { name: turned(name), exact: true }).check();
    await pick('An adult');
    await pick('Good place');
    await look(person, 'first screen');
    const bar = person.place.locator('[part=bar]');
    const [help, leave] = await Promise.all([
      bar.locator('button').first().boundingBox(),
      bar.locator('.leave').boundingBox(),
    ]);
    expect(help!.x, 'Help stands on the right').toBeGreaterThan(leave!.x);
    await press('Help');
    await look(person, 'help');
    await person.page.keyboard.press('Escape');
    await press('Next');
    await look(person, 'topic');
    await pick('A row');
    await press('Next');
    await look(person, 'gate');
    await pick('None of these');
    await press('Next');
    await person.place.getByRole('textbox').first().fill('كلمات');
    await look(person, 'question');
    await press('Next');
    await press('Do not keep');
    await look(person, 'second question');
    await press('Skip this one');
    await look(person, 'feelings');
    await person.place.getByRole('checkbox').first().check();
    await press('Next');
    for (let screen = 0; screen < 2; screen++) {
      await press('Skip this one');
      await look(person, `further on ${screen}`);
    }
    await press('Finish here');
    await look(person, 'read back');
    await press('Yes');
    await person.place.getByRole('checkbox').first().check();
    await look(person, 'share');
    await press('Share the ticked parts');
    await person.place.getByRole('heading', { name: turned('Not arrived yet') }).waitFor();
    await look(person, 'receipt', [/[a-z]+ [a-z]+ [a-z]+ [a-z]+ \d{4}/g]);
  });

test('the groups of a telephone number stay in their order', async ({ site, somebody }) => {
  const person = await somebody();
  await serveOwn(person.page);
  await person.page.goto(`${site.origin}/own/page.html`);
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
