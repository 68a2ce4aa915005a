import { readFile } from 'node:fs/promises';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { gather, letGo, roomLabels, takeTurn } from './room.js';

const EN = roomLabels.en;
const FEELING = 'How are things for you today?';
const GOOD = 'One good thing since last time, even tiny.';

async function arrive(person: Person, site: Site, members: readonly string[]): Promise<Person> {
  await person.page.goto(`${site.origin}/check-in.html`);
  const room = person.at(person.page.locator('talk-check-in'));
  await expect.poll(() => room.watch.hasArrived(/talk-following-together/)).toBe(true);
  await gather(
    room,
    members.map((alias) => ({ alias })),
  );
  await room.press(EN.start);
  return room;
}

/** A face, and one good thing; then everything may be let go. */
async function saysTwoThings(room: Person, alias: string, good: string): Promise<void> {
  await takeTurn(room, alias);
  await room.answer({ ask: FEELING, pick: ['Good'] });
  await room.skip();
  await room.answer({ ask: GOOD, pick: [good] });
  await room.press('Stop or take a break');
  await room.press('Finish here');
  await room.press('Yes');
}

async function saved(room: Person): Promise<string> {
  const download = room.page.waitForEvent('download');
  await room.press('Save my copy');
  const file = await download;
  expect(file.suggestedFilename()).toBe('notes.html');
  return readFile(await file.path(), 'utf8');
}

test('what was read out can be taken along on a sheet, under its names, and nothing else is on it', async ({
  site,
  somebody,
}) => {
  const room = await arrive(await somebody(), site, ['Mum', 'Dad']);
  await saysTwoThings(room, 'Mum', 'Food');
  await letGo(room, FEELING, 'worker');
  await letGo(room, GOOD, 'room');
  await room.press('Share the ticked parts');
  await saysTwoThings(room, 'Dad', 'A rest');
  await letGo(room, FEELING, 'room');
  await room.press('Share the ticked parts');

  await room.sees(EN.heard);
  await room.place.getByText(EN.copy, { exact: true }).click();
  await expect(room.place.getByText('Anyone who finds a printed or saved copy can read it.')).toBeVisible();
  const sheet = await saved(room);
  await room.hears('Saved as notes.html.');
  expect(sheet).toContain('<title>Our notes</title>');
  expect(sheet).toContain(`Mum: ${GOOD}`);
  expect(sheet).toContain('Food');
  expect(sheet).toContain(`Dad: ${FEELING}`);
  for (const unheard of ['A rest', `Mum: ${FEELING}`, `Dad: ${GOOD}`, 'Cwm']) expect(sheet).not.toContain(unheard);

  await room.press(EN.send);
  await room.sees('It has arrived');
  await room.place.getByText(EN.copy, { exact: true }).click();
  expect(await saved(room)).toContain((await room.place.locator('.code').textContent()) ?? 'a code');
  await room.press('Finish');
  await expect(room.button('Save my copy')).toHaveCount(0);
});

test('alone in a round, somebody has a sheet of their own and reads nothing out', async ({ site, somebody }) => {
  const room = await arrive(await somebody(), site, ['Mum']);
  await saysTwoThings(room, 'Mum', 'Food');
  await expect(room.place.getByRole('checkbox', { name: EN.room })).toHaveCount(0);
  await letGo(room, GOOD, 'own');
  await room.press('Share the ticked parts');
  await room.sees('My own copy');
  const sheet = await saved(room);
  expect(sheet).toContain('<title>My notes</title>');
  expect(sheet).toContain('Food');
  expect(sheet).not.toContain('Mum');
});

test('what did not arrive can still be printed after the end, and goes with the next start', async ({
  site,
  somebody,
}) => {
  const room = await arrive(await somebody(), site, ['Mum', 'Dad']);
  room.watch.expects(/403/);
  site.receiver.willAnswer(403);
  await saysTwoThings(room, 'Mum', 'Food');
  await letGo(room, GOOD, 'worker');
  await letGo(room, GOOD, 'room');
  await room.press('Share the ticked parts');
  await room.press(EN.pass);
  await room.press(EN.send);
  await room.sees('It did not arrive');
  await expect(room.place.getByText('The service did not take it. Please tell the people named below.')).toBeVisible();
  await room.press('Finish');
  await room.sees('It did not arrive');
  await room.place.getByText(EN.copy, { exact: true }).click();
  expect(await saved(room)).toContain('Food');
  await room.press('Start again');
  expect(await room.allText()).not.toContain('Food');
});
