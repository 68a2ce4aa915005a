import { heard, listen } from './events.js';
import { expect, test, type Site } from './house.js';
import { isInMemory } from './memory.js';
import type { Person } from './person.js';
import { gather, letGo, roomLabels, takeTurn } from './room.js';
import { NOTHING, stored } from './storage.js';

const EN = roomLabels.en;
const HARD = 'One hard thing.';
const GOOD = 'One good thing since last time, even tiny.';
const WORD = 'A word for this visit.';
const HAPPENED = 'What happened, from where you were?';

const checkInOf = (person: Person) => person.at(person.page.locator('talk-check-in'));

async function arrive(person: Person, site: Site, page = 'check-in.html'): Promise<Person> {
  await person.page.goto(`${site.origin}/${page}`);
  const one = page.startsWith('check-in') ? checkInOf(person) : person;
  await expect(one.button('Next')).toBeVisible();
  await expect.poll(() => one.watch.hasArrived(/talk-following-together/)).toBe(true);
  return one;
}

/** Six cards, in an adult's words. */
async function answerCards(person: Person, hard: string): Promise<void> {
  await person.answer({ ask: 'How are things for you today?', pick: ['Good'] });
  await person.skip();
  await person.answer({ ask: GOOD, pick: ['Food'] });
  // Key by key: what a test hands to the page in one piece is held by the test's own tools.
  await person.box(HARD).pressSequentially(hard);
  await person.next();
  await person.answer({ ask: 'What would help today?', pick: ['A plan'] });
  await person.answer({ ask: WORD, write: 'Tea' });
  await person.press('Yes');
  await person.sees('What may others know?');
}

test('one tablet round three people, one only listening: each decides alone, and one result arrives', async ({
  site,
  somebody,
}) => {
  const family = await arrive(await somebody({ viewport: { width: 768, height: 1024 }, hasTouch: true }), site);
  await gather(family, [
    { alias: 'Mum' },
    { alias: 'Sam', voice: 'child' },
    { alias: 'Taid', part: 'Here, just listening' },
  ]);
  await family.press(EN.start);
  await takeTurn(family, 'Mum');
  await answerCards(family, 'The rent.');
  await letGo(family, GOOD, 'worker');
  await letGo(family, WORD, 'room');
  await family.press('Share the ticked parts');

  await takeTurn(family, 'Sam');
  await family.answer({ ask: 'Which face is most like you?', pick: ['Hard'] });
  await expect(family.place.getByText('Want to see who can help?')).toBeVisible();
  await family.press('Stop or take a break');
  await family.press('Finish here');
  await family.press('Yes');
  await letGo(family, 'Which face is most like you?', 'workerChild');
  await family.press('Share the ticked parts');

  await family.sees(EN.heard);
  const said = family.place.getByRole('region', { name: 'Mum' });
  await expect(said).toContainText('Tea');
  await expect(family.place.getByRole('region', { name: 'Sam' })).toHaveCount(0);
  expect(await family.allText()).not.toContain('The rent.');
  await family.press(EN.send);
  await family.sees('It has arrived');

  expect(site.receiver.taken).toHaveLength(1);
  const result = JSON.parse(site.receiver.taken[0]!.body) as {
    people: object[];
    answers: { step: string; pid: string; share: object }[];
    context: { mode: string };
  };
  expect(result.context.mode).toBe('together');
  expect(result.people).toEqual([
    { pid: 'p1', voice: 'adult', presence: 'here' },
    { pid: 'p2', voice: 'child', presence: 'here' },
  ]);
  expect(result.answers.map(({ step, pid, share }) => [step, pid, share])).toEqual([
    ['good', 'p1', { with: ['worker'], decidedBy: 'p1' }],
    ['feeling', 'p2', { with: ['worker'], decidedBy: 'p2' }],
  ]);
  for (const name of ['Mum', 'Sam', 'Taid', 'Tea', 'The rent.'])
    expect(site.receiver.taken[0]!.body, name).not.toContain(name);
});

test('after the hand-over what was not released is nowhere: page, memory, storage, Back, reload', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  await person.page.goto(`${site.origin}/before.html`);
  const family = await arrive(person, site);
  // What is still known of her is found, so that not finding the rest means something.
  const alias = `Mum-${Math.random().toString(36).slice(2)}`;
  await gather(family, [{ alias }, { alias: 'Dad' }]);
  await family.press(EN.start);
  await takeTurn(family, alias);
  const secret = `unreleased-${Math.random().toString(36).slice(2)}`;
  await answerCards(family, secret);
  await letGo(family, GOOD, 'worker');
  await family.press('Share the ticked parts');
  await family.sees('Dad');
  expect(await person.page.content()).not.toContain(secret);
  expect(await family.allText()).not.toContain(secret);
  expect(await stored(person.page)).toEqual(NOTHING);
  await expect.poll(() => isInMemory(person.page, secret)).toBe(false);
  expect(await isInMemory(person.page, alias)).toBe(true);
  // There is no step in the browser's history that leads back into her turn.
  await person.page.goBack();
  await person.page.goForward();
  await expect(family.button('Next')).toBeVisible();
  expect(await family.allText()).not.toContain(secret);
  await person.page.reload();
  await expect(family.button('Next')).toBeVisible();
  expect(await family.allText()).not.toContain(alias);
});

test('a hand-over screen cannot be stepped back through, and a turn not out of itself', async ({ site, somebody }) => {
  const family = await arrive(await somebody(), site);
  await gather(family, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await family.press(EN.start);
  await family.sees('Mum');
  await expect(family.button('Back')).toHaveCount(0);
  await family.press(EN.ready);
  await expect(family.place.getByText('Is any of this going on?')).toBeVisible();
  await expect(family.button('Back')).toHaveCount(0);
  await family.gate('none');
  await family.back();
  await expect(family.place.getByText('Is any of this going on?')).toBeVisible();
});

test('a yes at one person’s gate is help for them, and for the room a turn that was passed', async ({
  site,
  somebody,
}) => {
  const person = await somebody();
  await listen(person.page);
  const family = await arrive(person, site);
  await gather(family, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await family.press(EN.start);
  await takeTurn(family, 'Mum', 'yes');
  await family.sees('You have not done anything wrong');
  await expect(family.place.getByRole('link', { name: 'Call 01632 960 001' })).toBeVisible();
  await expect(family.button('Do the cards')).toBeVisible();
  await family.press('Finish');
  await family.sees('Dad');
  await family.place.getByText('Other ways').click();
  await family.press('I will only listen from here');
  await family.sees(EN.heard);
  // Who was stopped looks like anybody who took a turn and let nothing go: only who chose to listen may still take one.
  await expect(family.button('A turn for: Dad')).toBeVisible();
  await expect(family.button('A turn for: Mum')).toHaveCount(0);
  expect((await heard(person.page)).map(({ type }) => type)).toEqual(['talk-ready']);
});

test('cards may still be chosen after a yes', async ({ site, somebody }) => {
  const family = await arrive(await somebody(), site);
  await gather(family, [{ alias: 'Mum' }]);
  await family.press(EN.start);
  await takeTurn(family, 'Mum', 'yes');
  await family.press('Do the cards');
  await family.isAsked('How are things for you today?');
});

test('together, one question goes round before the next, and what is read out is heard in between', async ({
  site,
  somebody,
}) => {
  const family = await arrive(await somebody(), site, 'together.html');
  await gather(family, [{ alias: 'Mum' }, { alias: 'Ceri', voice: 'young-person' }]);
  const all = await family.allText();
  expect(all.indexOf(EN.here)).toBeGreaterThan(-1);
  expect(all.indexOf('Tap to add somebody'), 'who first, then what').toBeLessThan(
    all.indexOf('What would you like to'),
  );
  await family.pick('What would you like to talk through?', 'A row');
  await family.press(EN.start);
  await takeTurn(family, 'Mum');
  await family.answer({ ask: HAPPENED, write: 'I shouted.' });
  await letGo(family, HAPPENED, 'room');
  await letGo(family, HAPPENED, 'worker');
  await family.press('Share the ticked parts');
  await takeTurn(family, 'Ceri');
  await family.answer({ ask: 'What happened, your version?', write: 'I slammed a door.' });
  await family.press('Share nothing');
  await family.sees(EN.heard);
  await expect(family.place.getByRole('region', { name: 'Mum' })).toContainText('I shouted.');
  expect(await family.allText()).not.toContain('slammed');
  await family.press('Next question');
  await takeTurn(family, 'Mum', 'asked before');
  await family.isAsked('What was going through your mind?');
  await family.skip();
  await family.skip();
  await family.press('Finish here');
  await family.sees('Ceri');
  await family.place.getByText('Other ways').click();
  await family.press('Finish the round');
  await expect(family.place.getByText('This ends the round for everybody. Is that right?')).toBeFocused();
  await family.press('Yes');
  await family.press(EN.send);
  await family.sees('It has arrived');
  const result = JSON.parse(site.receiver.taken[0]!.body) as {
    answers: { step: string; asked: string }[];
    guide: { id: string };
  };
  expect(result.guide.id).toBe('restorative-questions');
  expect(result.answers.map(({ step, asked }) => [step, asked])).toEqual([['what-happened', HAPPENED]]);
});

test('in a round nobody is missing after a yes: the next question comes to everybody, and nothing tells them apart', async ({
  site,
  somebody,
}) => {
  const family = await arrive(await somebody(), site, 'together.html');
  await gather(family, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await family.press(EN.start);
  await takeTurn(family, 'Mum', 'yes');
  await family.press('Finish');
  await takeTurn(family, 'Dad');
  await family.press('Stop or take a break');
  await family.press('Finish here');
  await family.sees('Mum');
  await expect(family.place.locator('.limits')).toHaveCount(0);
  await family.press(EN.ready);
  await expect(family.place.getByText('Is any of this going on?')).toBeVisible();
});

test('taken out is gone before it is sent', async ({ site, somebody }) => {
  const family = await arrive(await somebody(), site);
  await gather(family, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await family.press(EN.start);
  await takeTurn(family, 'Mum');
  await answerCards(family, 'The rent.');
  await letGo(family, HARD, 'worker');
  await letGo(family, WORD, 'room');
  await family.press('Share the ticked parts');
  await family.press(EN.pass);
  await expect(family.button('Send what was chosen')).toBeVisible();
  await family.place.getByText('Somebody wants to take out what they chose').click();
  await family.press('Mum');
  await expect(family.place.getByText('Take out everything Mum chose: is that right?')).toBeFocused();
  // What somebody believes to be out must not go because the next person presses Send.
  await expect(family.button('Send what was chosen')).toHaveCount(0);
  await expect(family.button('Finish, send nothing')).toHaveCount(0);
  await family.press('No');
  await expect(family.button('Send what was chosen')).toBeVisible();
  await family.press('Mum');
  await family.press('Yes');
  await family.hears('Anything this person had chosen is out.');
  await expect(family.place.getByText('Nothing is to be sent.')).toBeVisible();
  expect(await family.allText()).not.toContain('Tea');
  await family.press('Finish');
  await family.sees('That is all for now');
  await expect(family.place.getByText('Nothing was sent. What people said here is gone')).toBeVisible();
  expect(site.receiver.taken).toHaveLength(0);
});

test('what people chose is not lost by one press, and nobody sees who chose', async ({ site, somebody }) => {
  const family = await arrive(await somebody(), site);
  await gather(family, [{ alias: 'Mum' }, { alias: 'Dad' }]);
  await family.press(EN.start);
  await takeTurn(family, 'Mum');
  await answerCards(family, 'The rent.');
  await letGo(family, HARD, 'worker');
  await family.press('Share the ticked parts');
  await family.press(EN.pass);
  await family.sees(EN.heard);
  const shown = await family.place.locator('.now').innerText();
  expect(shown).not.toContain('Mum');
  await family.press('Finish, send nothing');
  await family.press('No');
  await family.press(EN.send);
  await family.sees('It has arrived');
  expect(site.receiver.taken).toHaveLength(1);
});

test('who taps for somebody is recorded with what they let go', async ({ site, somebody }) => {
  const family = await arrive(await somebody(), site);
  await gather(family, [{ alias: 'Sam', voice: 'child', part: 'One card only' }]);
  await family.press(EN.start);
  await family.pick('Who taps?', 'Someone taps for me');
  await family.press(EN.ready);
  await family.sees('Which card would you like?');
  await family.press('Which face is most like you?');
  await expect(family.place.getByText('Do this part by yourself.')).toBeVisible();
  await family.gate('none');
  await family.answer({ ask: 'Which face is most like you?', pick: ['Really good'] });
  await letGo(family, 'Which face is most like you?', 'workerChild');
  await family.press('Share the ticked parts');
  await family.press(EN.send);
  await family.sees('It has arrived');
  const { answers } = JSON.parse(site.receiver.taken[0]!.body) as { answers: object[] };
  expect(answers).toEqual([expect.objectContaining({ step: 'feeling', source: 'scribed', scribedBy: 'helper' })]);
});
