import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { NOTHING, stored } from './storage.js';

const HAPPENED = 'What happened, from where you were?';
const MIND = 'What was going through your mind?';
const THEN = 'How did you feel then?';
const FOUND = 'You kept some words here';

async function keep(person: Person, site: Site, words = 'We argued about heliotrope curtains.'): Promise<void> {
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: words });
  await person.press('Keep on this device');
  await person.hears('Kept on this device after each Next.');
  await person.answer({ ask: MIND, write: 'Quokka thoughts.' });
  await person.isAsked(THEN);
  await expect.poll(async () => (await stored(person.page)).keys.length).toBe(3);
}

async function comeBack(person: Person, site: Site): Promise<void> {
  await person.openWhole(`${site.origin}/family.html`);
  await person.begin();
}

test('nobody is asked to keep before there are words, and the offer says what it means', async ({ site, somebody }) => {
  const person = await somebody();
  await person.open(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.isAsked(HAPPENED);
  await expect(person.button('Keep on this device')).toHaveCount(0);
  await person.answer({ ask: HAPPENED, write: 'Words.' });
  await expect(person.button('Keep on this device')).toBeVisible();
  await expect(person.button('Do not keep')).toBeVisible();
  await expect(person.place.getByText('Someone else who uses this browser could open it too.')).toBeVisible();
  expect(await stored(person.page)).toEqual(NOTHING);
});

test('what is kept is offered again, with everything that was said', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  await comeBack(person, site);
  await person.sees(FOUND);
  await person.press('Carry on');
  await person.gate('none');
  await person.isAsked(THEN);
  await expect(person.transcript).toContainText('heliotrope curtains');
  await expect(person.transcript).toContainText('Quokka thoughts.');
  await expect(person.transcript).toContainText('A row');
});

test('a person who comes back in Welsh and as somebody else finds their own words', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  await person.open(`${site.origin}/family.html`);
  await person.press('Cymraeg');
  person.speaks = 'cy';
  await person.begin('young-person');
  await person.sees('Fe gedwaist ti rai geiriau yma');
  await person.press('Parhau');
  await person.gate('none');
  await expect(person.transcript).toContainText('heliotrope curtains');
});

test('what is listed of the device tells nothing: no words, no guide, no reference', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/keeps.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'We argued about heliotrope curtains.' });
  await person.isAsked(MIND);
  await expect.poll(async () => (await stored(person.page)).keys.length).toBe(3);
  const found = await stored(person.page);
  expect(found).toEqual({ ...NOTHING, databases: ['notes'], keys: found.keys, bytes: found.bytes });
  for (const key of found.keys) expect(key).toMatch(/^notes\/items\/([kn]|d[0-9a-f]{24})$/);
  expect(found.bytes.length).toBeGreaterThan(4000);
  expect(`${found.keys.join()} ${found.bytes}`).not.toMatch(
    /heliotrope|curtains|argued|restorative|what-happened|topic|kestrel|ref-7f3a|talk/i,
  );
  const names = await person.page.evaluate(async () =>
    (await navigator.locks.query()).held?.map((one) => one.name).join(' '),
  );
  expect(names).not.toMatch(/restorative|kestrel|talk|family/i);
});

test('Start again wipes what was kept, for good', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  await comeBack(person, site);
  await person.sees(FOUND);
  await person.press('Start again and wipe them');
  await person.isAsked('What would you like to talk through?');
  await expect.poll(async () => (await stored(person.page)).keys.filter((key) => key.includes('/d'))).toEqual([]);
  // Back to the first screen and on again: what was wiped does not come back from anywhere.
  await person.back();
  await person.next();
  await expect(person.title(FOUND).or(person.group('What would you like to talk through?'))).toBeVisible();
  await expect(person.title(FOUND)).toHaveCount(0);
  await comeBack(person, site);
  await person.isAsked('What would you like to talk through?');
});

test('Do not keep, after Keep, wipes at once', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  await person.press('Stop or take a break');
  await person.press('Take a break');
  await person.press('Do not keep');
  await person.hears('Nothing is kept on this device.');
  await expect.poll(async () => (await stored(person.page)).keys.filter((key) => key.includes('/d'))).toEqual([]);
  await comeBack(person, site);
  await person.isAsked('What would you like to talk through?');
});

test('at the end, what is still kept can be wiped', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.press('Share nothing');
  await expect(person.place.getByText('Your words are kept on this device. You can close this page and come back within 14 days.')).toBeVisible();
  await person.press('Wipe what is kept here');
  await person.hears('Nothing is kept on this device.');
  await expect.poll(async () => (await stored(person.page)).keys.filter((key) => key.includes('/d'))).toEqual([]);
  await expect(person.place.getByText('Your words are kept on this device. You can close this page and come back within 14 days.')).toHaveCount(0);
  await comeBack(person, site);
  await person.isAsked('What would you like to talk through?');
});

test('kept words that have arrived are wiped', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.tick(HAPPENED);
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  await expect.poll(async () => (await stored(person.page)).keys.filter((key) => /\/[do]/.test(key))).toEqual([]);
});

test('after an end with Start again, words can be kept once more', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await person.begin('adult', 'not-now');
  await person.press('Start again');
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Second time.' });
  await person.press('Keep on this device');
  await person.answer({ ask: MIND, write: 'Still the second time.' });
  await person.isAsked(THEN);
  await expect(person.place.getByText('Your words are open in another tab.')).toHaveCount(0);
  await expect.poll(async () => (await stored(person.page)).keys.length).toBe(3);
});

test('a page that is loaded again and again never takes itself for another tab', async ({ site, somebody }) => {
  const person = await somebody();
  await keep(person, site);
  for (let time = 0; time < 5; time++) {
    await person.page.reload();
    await person.begin();
    await person.sees(FOUND);
  }
});

test('with keep="never" nobody is asked and nothing is kept', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/never-keeps.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Words.' });
  await person.isAsked(MIND);
  await expect(person.button('Keep on this device')).toHaveCount(0);
  expect(await stored(person.page)).toEqual(NOTHING);
});
