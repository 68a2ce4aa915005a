import { mkdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { installMissing } from './install.mjs';

installMissing();
if (!process.argv.includes('--built')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { chromium } = await import('@playwright/test');
const { startDemo } = await import('./demo.mjs');
const { restorativeEn } = await import('../dist/guides/restorative-questions/en.js');
const { restorativeCy } = await import('../dist/guides/restorative-questions/cy.js');
const { firstEn } = await import('../dist/elements/words/first-en.js');
const { firstCy } = await import('../dist/elements/words/first-cy.js');
const { laterEn } = await import('../dist/elements/words/later-en.js');
const { laterCy } = await import('../dist/elements/words/later-cy.js');

const OUT = '.pictures';
const WORDS = { en: { ...firstEn, ...laterEn, ...restorativeEn }, cy: { ...firstCy, ...laterCy, ...restorativeCy } };
const LOOKS = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced', options: { colorScheme: 'light', forcedColors: 'active' } },
];

/** Words of our own for the pictures; nobody said them. */
const OWN = {
  en: [
    'We shouted about the phone at tea. Then a door slammed, and nobody came down again.',
    'Not again. I was so tired.',
    'Say sorry for shouting.',
    'Eat together once',
  ],
  cy: [
    'Roedden ni’n gweiddi am y ffôn amser te. Yna caeodd drws yn glep, a ddaeth neb i lawr wedyn.',
    'Nid eto. Roeddwn i mor flinedig.',
    'Dweud sori am weiddi.',
    'Bwyta gyda’n gilydd unwaith',
  ],
};

/** Every screen of the flow, by width, look and language, so that anyone can look. */
const demo = await startDemo({ dataDir: `${OUT}/data` });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const [lang, page] of [
  ['en', '/'],
  ['cy', '/cy.html'],
])
  for (const width of [320, 768, 1280])
    for (const { name, options } of LOOKS) {
      const context = await browser.newContext({
        viewport: { width, height: width === 320 ? 568 : 900 },
        hasTouch: width === 320,
        reducedMotion: 'reduce',
        ...options,
      });
      const folder = `${OUT}/${lang}-${width}-${name}`;
      mkdirSync(folder, { recursive: true });
      await walk(await context.newPage(), demo.origin + page, WORDS[lang], folder);
      await context.close();
    }
await browser.close();
await demo.close();
console.log(`Pictures are in ${OUT}`);

async function walk(page, address, words, folder) {
  let count = 0;
  const shot = async (name) => {
    if (name === 'thoughts' && folder.endsWith('en-320-light')) await forTheReadme(page);
    if (name === 'thoughts' && folder.endsWith('en-320-light')) await forTheReadme(page);
    await page.screenshot({
      path: `${folder}/${String(++count).padStart(2, '0')}-${name}.png`,
      fullPage: !name.startsWith('view'),
    });
  };
  const press = (key) => page.getByRole('button', { name: words[key], exact: true }).click();
  const pick = (key) => page.getByLabel(words[key], { exact: true }).first().check();
  const write = (key, text) => page.getByRole('textbox', { name: words[key], exact: true }).fill(text);
  const next = async (name) => {
    await press('nav.next');
    await shot(name);
  };
  const own = words === WORDS.en ? OWN.en : OWN.cy;
  await page.goto(address);
  await page.getByRole('button', { name: words['nav.next'], exact: true }).waitFor();
  await shot('opening');
  await pick('voice.adult');
  await pick('place.unsure');
  await shot('opening-not-sure');
  await pick('place.good');
  await next('topic');
  await press('bar.help');
  await shot('view-help');
  await page.getByRole('dialog').getByRole('button', { name: words['help.close'], exact: true }).click();
  await pick('topic.row');
  await next('gate');
  await pick('gate.yes');
  await next('stopped');
  await press('nav.back');
  await pick('gate.none');
  await next('what-happened');
  await write('what-happened.ask', own[0]);
  await next('thoughts');
  await write('thinking-feeling.thoughts.ask', own[1]);
  await next('feelings');
  await pick('feelings.sad');
  await pick('feelings.cross');
  await shot('feelings-picked');
  await next('now');
  await next('place-in-it');
  await pick('place-in-it.both');
  await next('people');
  await pick('people.me');
  await pick('people.brother');
  await shot('people-picked');
  await next('weighs-most');
  await press('nav.skip');
  await press('nav.skip');
  await shot('pause');
  await press('pause.break');
  await shot('rest');
  await press('pause.go');
  await pick('needs.space');
  await pick('needs.my-side');
  await shot('needs');
  await next('others');
  await press('nav.skip');
  await shot('what-next');
  await write('what-next.can.ask', own[2]);
  await next('small-step');
  await page.getByRole('textbox', { name: words['input.what'], exact: true }).fill(own[3]);
  await next('read-back');
  await shot('view-read-back');
  await press('back.nearly');
  await page
    .getByRole('button', { name: new RegExp(`^${words['said.change']}`) })
    .first()
    .click();
  await shot('changing');
  await press('nav.back');
  await press('back.yes');
  await shot('share');
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await press('share.ticked');
  await page.getByRole('heading', { name: words['receipt.title.delivered'] }).waitFor();
  await shot('receipt');
  await press('receipt.finish');
  await shot('ended');
}

/** The README's picture is a real one, made here. */
async function forTheReadme(page) {
  const before = page.viewportSize();
  mkdirSync('docs/pictures', { recursive: true });
  await page.setViewportSize({ width: 420, height: 860 });
  await page.evaluate(() => document.querySelector('talk-dialogue').scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: 'docs/pictures/dialogue.png' });
  await page.setViewportSize(before);
}
