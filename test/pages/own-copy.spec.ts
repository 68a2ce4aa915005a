import { readFile } from 'node:fs/promises';
import { expect, test } from './house.js';
import { codeOf, walk } from './journey.js';
import { finishEarly, HAPPENED, share, toShare } from './sharing.js';
import { oedolyn, rowAtHome } from './stories.js';
import type { Person } from './person.js';

const TITLE = 'A family page';

/** Stands in for the print dialog: looks at the paper while it is open. */
async function watchPrinting(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    window.print = () => {
      Object.assign(window, { printed: document.title });
    };
  });
}

const printedTitle = (person: Person) =>
  person.page.evaluate(() => (window as unknown as { printed?: string }).printed);
const afterPrint = (person: Person) => person.page.evaluate(() => dispatchEvent(new Event('afterprint')));

test('printing puts the person’s own words on paper, and nothing else', async ({ site, somebody }) => {
  const person = await somebody();
  await watchPrinting(person);
  await person.openWhole(`${site.origin}/family.html`);
  await walk(person, rowAtHome);
  await person.press('Yes');
  await person.tick(...rowAtHome.shared);
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  const code = await codeOf(person);
  await person.press('Print');
  expect(await printedTitle(person)).toBe('My notes');

  await person.page.emulateMedia({ media: 'print' });
  const paper = await person.page.evaluate(() => document.body.innerText);
  for (const words of [
    'My notes',
    'We shouted about the kitchen again.',
    'mum: She cried in the bathroom',
    'cross, left out, stormy',
    code,
  ])
    expect(paper).toContain(words);
  expect(paper).toContain(HAPPENED);
  // As dates are written in the United Kingdom.
  expect(paper).toContain(new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()));
  for (const absent of [
    TITLE,
    'Below the widget',
    'Cwm',
    'family worker',
    'Leave quickly',
    'A bit of both',
    'A row',
    'Talk',
  ])
    expect(paper).not.toContain(absent);
  await expect(person.place).toBeHidden();
  await expect(person.page.getByRole('heading', { name: TITLE })).toBeHidden();
  // Whatever colour the page has: black on white.
  expect(await person.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');

  await person.page.emulateMedia({ media: 'screen' });
  await expect(person.place).toBeVisible();
  await expect(person.page.getByText('mum: She cried in the bathroom')).toBeHidden();
  await afterPrint(person);
  expect(await person.page.title()).toBe(TITLE);
  expect(
    await person.page.evaluate(() => [document.adoptedStyleSheets.length, document.body.textContent.includes('cried')]),
  ).toEqual([0, false]);
});

test('printed twice is one sheet each time', async ({ site, somebody }) => {
  const person = await somebody();
  await watchPrinting(person);
  await toShare(person, `${site.origin}/family.html`, 'Only once.');
  await person.press('Share nothing');
  for (let time = 0; time < 2; time++) {
    await person.press('Print');
    await person.page.emulateMedia({ media: 'print' });
    const paper = await person.page.evaluate(() => document.body.innerText);
    expect(paper.split('Only once.')).toHaveLength(2);
    await person.page.emulateMedia({ media: 'screen' });
    if (time === 0) await afterPrint(person);
  }
});

test('a sheet that was not taken down goes when the person leaves, or has been quiet', async ({ site, somebody }) => {
  const person = await somebody();
  await watchPrinting(person);
  await person.page.clock.install();
  await toShare(person, `${site.origin}/family.html`, 'On the sheet.');
  await person.press('Share nothing');
  // Some browsers never say that printing is over.
  await person.press('Print');
  await person.page.clock.fastForward('08:30');
  await person.page.clock.fastForward('02:00');
  await person.sees('Talk it through');
  expect(await person.page.evaluate(() => document.body.textContent)).not.toContain('On the sheet.');
});

test('the saved file has a neutral name, the words as they are, and runs nothing', async ({ site, somebody }) => {
  const person = await somebody();
  const words = '<script>alert(1)</script> & "so"\nsecond line';
  await toShare(person, `${site.origin}/family.html`, words);
  await share(person);
  await person.sees('It has arrived');
  const code = await codeOf(person);
  const download = person.page.waitForEvent('download');
  await person.press('Save my copy');
  const file = await download;
  expect(file.suggestedFilename()).toBe('notes.html');
  await expect(person.place.getByText('Saved as notes.html.')).toBeVisible();
  await person.hears('Saved as notes.html.');
  await expect(person.button('Save my copy')).toBeFocused();
  const html = await readFile(await file.path(), 'utf8');
  expect(html).not.toMatch(/<script|Cwm|talk-dialogue|http/i);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; "so"\nsecond line');
  expect(html).toMatch(/^<!doctype html>\s*<html lang="en" dir="ltr">/);
  expect(html).toMatch(/<meta charset="?utf-8"?>/);
  expect(html).toContain(code);
  expect(html).toContain('<title>My notes</title>');

  // On a phone it is read at the phone's own width.
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  const reader = await person.page.context().newPage();
  await reader.setViewportSize({ width: 320, height: 640 });
  await reader.setContent(html);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(reader.getByText('second line')).toBeVisible();
  await expect(reader.getByRole('heading', { name: HAPPENED })).toBeVisible();
});

test('in Welsh the sheet is Welsh', async ({ site, somebody }) => {
  const person = await somebody({ speaks: 'cy' });
  await watchPrinting(person);
  await person.openWhole(`${site.origin}/teulu.html`);
  await person.startTalking(oedolyn.topic);
  await person.answer(...oedolyn.scenes[0]!);
  await person.press('Stopio neu gymryd hoe');
  await person.press('Gorffen yma');
  await person.press('Ydy');
  await person.press('Rhannu dim');
  const download = person.page.waitForEvent('download');
  await person.press('Cadw fy nghopi');
  expect((await download).suggestedFilename()).toBe('nodiadau.html');
  await expect(person.place.getByText('Wedi’i gadw fel nodiadau.html.')).toBeVisible();
  await person.hears('Wedi’i gadw fel nodiadau.html.');
  await person.press('Argraffu');
  expect(await printedTitle(person)).toBe('Fy nodiadau');
  await person.page.emulateMedia({ media: 'print' });
  const paper = await person.page.evaluate(() => document.body.innerText);
  expect(paper).toContain('Roedden ni’n gweiddi am y gegin eto.');
  expect(paper).not.toMatch(/January|February|March|April|June|July|August|September|October|November|December/);
});

test('before it is printed or saved, the person is warned', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Words.' });
  await finishEarly(person);
  await person.press('Share nothing');
  await expect(person.place.getByText('Anyone who finds a printed or saved copy can read it.')).toBeVisible();
});
