import { mkdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { installMissing } from './install.mjs';

installMissing();
if (!process.argv.includes('--built')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { chromium } = await import('@playwright/test');
const { startDemo } = await import('./demo.mjs');
const { wordsIn } = await import('./pictures/words.mjs');
const { dialogue } = await import('./pictures/dialogue.mjs');
const { checkIn, together } = await import('./pictures/room.mjs');
const { paperPerson, window } = await import('./pictures/window.mjs');

const OUT = '.pictures';
const FLOWS = [
  { name: 'dialogue', walk: dialogue, en: '', cy: 'cy.html' },
  { name: 'check-in', walk: checkIn, en: 'check-in.html', cy: 'rownd.html' },
  { name: 'together', walk: together, en: 'together.html', cy: 'gyda-n-gilydd.html' },
  { name: 'window', walk: window, en: 'window.html', cy: 'ffenestr.html' },
  { name: 'paper-person', walk: paperPerson, en: 'paper-person.html', cy: 'person-papur.html' },
];
const LOOKS = [
  { look: 'light', options: { colorScheme: 'light' } },
  { look: 'dark', options: { colorScheme: 'dark' } },
  { look: 'forced', options: { colorScheme: 'light', forcedColors: 'active' } },
];
/** `npm run pictures -- window cy` takes that flow in that language alone. */
const only = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const wanted = (...names) => only.every((one) => names.includes(one));

/** Every screen of every flow, by width, look and language, so that anyone can look. */
const demo = await startDemo({ dataDir: `${OUT}/data` });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const lang of ['en', 'cy'])
  for (const width of [320, 768, 1280])
    for (const { look, options } of LOOKS)
      for (const flow of FLOWS)
        if (wanted(flow.name, lang, String(width), look)) await take(flow, lang, width, look, options);
await browser.close();
await demo.close();
console.log(`Pictures are in ${OUT}`);

async function take(flow, lang, width, look, options) {
  const context = await browser.newContext({
    viewport: { width, height: width === 320 ? 568 : 900 },
    hasTouch: width === 320,
    reducedMotion: 'reduce',
    ...options,
  });
  const folder = `${OUT}/${flow.name}/${lang}-${width}-${look}`;
  mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const camera = cameraOn(page, lang, folder);
  await page.goto(`${demo.origin}/${flow[lang]}`);
  await page.getByRole('button', { name: camera.words['nav.next'], exact: true }).waitFor();
  await flow.walk(camera);
  await context.close();
}

/** What somebody who takes pictures does, by the names of words. */
function cameraOn(page, lang, folder) {
  const words = wordsIn(lang);
  let count = 0;
  const shot = async (name) => {
    const path = `${folder}/${String(++count).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path, fullPage: !name.startsWith('view') });
    // The README's picture is a real one, made here.
    if (name === 'thoughts' && folder.endsWith('dialogue/en-320-light')) await forTheReadme(page);
  };
  const press = (key) => page.getByRole('button', { name: words[key], exact: true }).click();
  const pick = (key) => page.getByLabel(words[key], { exact: true }).first().check();
  const write = (key, text) => page.getByRole('textbox', { name: words[key], exact: true }).fill(text);
  const next = async (name) => {
    await press('nav.next');
    await shot(name);
  };
  return { page, lang, words, shot, press, pick, write, next };
}

async function forTheReadme(page) {
  const before = page.viewportSize();
  mkdirSync('docs/pictures', { recursive: true });
  await page.setViewportSize({ width: 420, height: 860 });
  await page.evaluate(() => document.querySelector('talk-dialogue').scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: 'docs/pictures/dialogue.png' });
  await page.setViewportSize(before);
}
