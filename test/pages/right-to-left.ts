import type { Page } from '@playwright/test';
import type { Guide } from '../../packages/core/index.js';
import { guideTurned, latinIn, rightToLeft, turned } from '../elements/support/right-to-left.js';
import { everything } from './english.js';
import { expect, type Site } from './house.js';
import type { Person } from './person.js';
import { troubles } from './troubles.js';

const AGENCY = {
  name: { ar: turned('Cwm Family Support'), en: 'Cwm' },
  readers: { ar: turned('Your family worker'), en: 'Your family worker' },
  readWhen: { ar: turned('Within two working days'), en: 'Soon' },
  localHelp: [],
};

/** What stays as it is: the language named beside, and places that help, which go by their own names. */
const STAYS = [
  /Childline \(under 19\)|Meic \(under 25, Wales\)|Live Fear Free Helpline \(Wales\)|NSPCC, worried about a child/g,
  /National Domestic Abuse Helpline \(England\)|Samaritans(, Welsh Language Line)?|Shout, by text/g,
  /Family Rights Group \(England\)/g,
  /\b(English|Cymraeg)\b/g,
];

/** A page in a language that runs from the right, with a guide and the interface’s words in it. Gives back its address. */
export async function pageFromTheRight(page: Page, site: Site, tag: string, guide: Guide, more = ''): Promise<string> {
  const whole = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8" /><title>صفحة</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" href="data:," />
    <script type="application/json" id="us">${JSON.stringify(AGENCY)}</script>
    <script type="module" src="/cdn/${tag}.js"></script></head><body>
    <${tag} guide="/own/guide.json" words="/own/words.json" agency="#us" deliver-to="page" environment="demo" ${more}></${tag}>
    </body></html>`;
  await page.route('**/own/page.html', (route) => route.fulfill({ body: whole, contentType: 'text/html' }));
  await page.route('**/own/guide.json', (route) => route.fulfill({ json: guideTurned(guide) }));
  await page.route('**/own/words.json', (route) => route.fulfill({ json: rightToLeft }));
  return `${site.origin}/own/page.html`;
}

/** Nothing in another language, nothing cut off, and everything from the right. */
export async function lookFromTheRight(person: Person, tag: string, screen: string, allowed: readonly RegExp[] = []) {
  const text = [...STAYS, ...allowed].reduce((left, part) => left.replace(part, ' '), await everything(person));
  expect.soft(latinIn(text), screen).toEqual([]);
  expect.soft(await troubles(person, tag), screen).toEqual([]);
  await expect.soft(person.place.locator('[part=base]'), screen).toHaveCSS('direction', 'rtl');
}
