import { heardNames, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import type { Person } from './person.js';
import { stored } from './storage.js';

const HAPPENED = 'What happened, from where you were?';
const MIND = 'What was going through your mind?';
const STILL = 'Are you still there?';
const CLOSED = 'Closed after 10 quiet minutes.';

async function writing(person: Person, site: Site, { kept = false } = {}): Promise<void> {
  await person.page.clock.install();
  await person.openWhole(`${site.origin}/family.html`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'Quiet words.' });
  if (kept) await person.press('Keep on this device');
  await person.answer({ ask: MIND, write: 'More quiet words.' });
  await person.isAsked('How did you feel then?');
}

const minutes = (person: Person, count: number) => person.page.clock.fastForward(count * 60_000);

async function expectNoWords(person: Person): Promise<void> {
  await expect.poll(() => person.allText()).not.toContain('uiet words');
}

test('seven quiet minutes change nothing, eight cover, and a word uncovers', async ({ site, somebody }) => {
  const person = await somebody();
  await writing(person, site);
  await minutes(person, 7);
  await expect(person.transcript).toContainText('Quiet words.');
  await minutes(person, 1.1);
  await person.sees('Covered');
  await expect(person.place.getByText(STILL)).toBeVisible();
  await expectNoWords(person);
  await person.press('Carry on');
  await person.isAsked('How did you feel then?');
  await expect(person.transcript).toContainText('More quiet words.');
});

test('whoever carries on after the cover is not covered again, and loses nothing', async ({ site, somebody }) => {
  const person = await somebody();
  await writing(person, site);
  await minutes(person, 8.5);
  await person.press('Carry on');
  await person.pick('How did you feel then?', 'calm');
  await expect(person.title('Covered')).toHaveCount(0);
  await person.next();
  await person.isAsked('And how do you feel now?');
  await minutes(person, 2);
  await expect(person.title('Covered')).toHaveCount(0);
  await expect(person.transcript).toContainText('Quiet words.');
  await minutes(person, 6.5);
  await person.sees('Covered');
});

test('ten quiet minutes drop what is only in this page, and say so', async ({ site, somebody }) => {
  const person = await somebody();
  await writing(person, site);
  await minutes(person, 8.5);
  await person.sees('Covered');
  await minutes(person, 2);
  await person.sees('Talk it through');
  await expect(person.place.getByText(CLOSED)).toBeVisible();
  await expectNoWords(person);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  await expect(person.place.getByRole('radio', { name: 'A row', exact: true })).not.toBeChecked();
});

test('a phone that slept for ten minutes drops at the first touch', async ({ site, somebody }) => {
  const person = await somebody();
  await writing(person, site);
  await person.page.clock.setFixedTime(Date.now() + 11 * 60_000);
  await person.place.locator('[part=now]').click({ position: { x: 2, y: 2 } });
  await person.sees('Talk it through');
  await expectNoWords(person);
});

test('a kept draft outlives ten quiet minutes, and can be carried on', async ({ site, somebody }) => {
  const person = await somebody();
  await writing(person, site, { kept: true });
  await expect.poll(async () => (await stored(person.page)).keys.length).toBe(3);
  await minutes(person, 8.5);
  await minutes(person, 2);
  await person.sees('Talk it through');
  await expectNoWords(person);
  expect((await stored(person.page)).keys).toHaveLength(3);
  await person.begin();
  await person.sees('You kept some words here');
  await person.press('Carry on');
  await person.gate('none');
  await expect(person.transcript).toContainText('Quiet words.');
  await expect(person.place.getByText('Your words are open in another tab.')).toHaveCount(0);
  await person.answer({ ask: 'How did you feel then?', pick: ['calm'] });
  await person.isAsked('And how do you feel now?');
  await person.page.reload();
  await person.begin();
  await person.sees('You kept some words here');
});

for (const kept of [true, false])
  test(`an undelivered share outlives ten quiet minutes: ${kept ? 'kept' : 'in this page'}`, async ({
    site,
    somebody,
  }) => {
    const person = await somebody();
    await writing(person, site, { kept });
    person.watch.expects(/ERR_INTERNET_DISCONNECTED/);
    await person.page.context().setOffline(true);
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    await person.tick(HAPPENED);
    await person.press('Share the ticked parts');
    await person.sees('Not arrived yet');
    await minutes(person, 8.5);
    await minutes(person, 2);
    await person.sees('Talk it through');
    expect(site.receiver.taken).toEqual([]);
    await person.page.context().setOffline(false);
    await expect.poll(() => site.receiver.taken.length).toBeGreaterThan(0);
    expect(new Set(site.receiver.taken.map((one) => one.id)).size).toBe(1);
    expect(site.receiver.taken[0]!.body).toContain('Quiet words.');
  });

test('words in memory are dropped wherever the person stands, the first screen too', async ({ site, somebody }) => {
  const person = await somebody();
  await writing(person, site);
  for (const step of ['And', 'then', 'back', 'to', 'start', 'again']) {
    if (await person.title('Talk it through').isVisible()) break;
    await test.step(step, () => person.back());
  }
  await person.sees('Talk it through');
  await minutes(person, 8.5);
  await minutes(person, 2);
  await person.begin();
  await person.isAsked('What would you like to talk through?');
  await expect(person.place.getByRole('radio', { name: 'A row', exact: true })).not.toBeChecked();
});

test('a hidden tab is covered at once, and what was being typed is there afterwards', async ({ site, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  await writing(person, site);
  await person.press('Back');
  await person.write(MIND, 'half a quiet words thought');
  const before = await heardNames(person.page);
  await hide(person);
  await person.sees('Covered');
  await expectNoWords(person);
  await person.press('Help');
  await expect(person.place.getByRole('dialog')).toBeVisible();
  await person.press('Close');
  await show(person);
  await person.press('Carry on');
  await expect(person.box(MIND)).toHaveValue('half a quiet words thought');
  expect(await heardNames(person.page)).toEqual(before);
});

test('a hidden tab with nothing written is left alone', async ({ site, somebody }) => {
  const person = await somebody();
  await person.openWhole(`${site.origin}/family.html`);
  await hide(person);
  await person.sees('Talk it through');
  await expect(person.title('Covered')).toHaveCount(0);
});

async function hide(person: Person, state = 'hidden'): Promise<void> {
  await person.page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

const show = (person: Person) => hide(person, 'visible');
