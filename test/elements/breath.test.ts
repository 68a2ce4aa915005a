import { equal, excludes, includes, ok } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { guideOf } from './support/guide.js';
import { known, listen, tidy, visit, visitAgency } from './support/page.js';
import type { Person } from './person.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const NUMBERS = ['one', 'two', 'three', 'four', 'five'];
const guide = known(
  guideOf(
    'five',
    NUMBERS.map((id) => ({ id, kind: 'text', ...T1 })),
    Object.fromEntries(NUMBERS.map((id) => [`${id}.ask`, `Question ${id}?`])),
  ),
);

async function begun(settings = {}): Promise<Person> {
  const person = await visit({ guide, ...settings });
  await person.begin();
  return person;
}

describe('a breath', () => {
  afterEach(async () => {
    tidy();
    await emptyDevice();
  });

  it('is offered after two skips in a row, and once only', async () => {
    const person = await begun();
    await person.press('Skip this one');
    person.expectAsked('Question two?');
    await person.press('Skip this one');
    person.expectAsked('No rush');
    for (const way of ['Keep going', 'Take a break', 'Finish here', 'Show me'])
      ok(person.sees('button', way), `a button "${way}"`);
    await person.press('Keep going');
    person.expectAsked('Question three?');
    await person.press('Skip this one');
    person.expectAsked('Question four?');
  });

  it('an answer in between starts the count anew', async () => {
    const person = await begun();
    await person.press('Skip this one');
    await person.write('Question two?', 'x');
    await person.next();
    await person.press('Skip this one');
    person.expectAsked('Question four?');
  });

  it('an empty Next counts like a skip', async () => {
    const person = await begun();
    await person.next();
    await person.next();
    person.expectAsked('No rush');
  });

  it('is there to be asked for under every question, and rests without losing words', async () => {
    const person = await begun();
    await person.write('Question one?', 'alpha');
    await person.next();
    await person.write('Question two?', 'half');
    await person.press('Stop or take a break');
    await person.press('Take a break');
    includes(person.now, 'Your words are only in this page.');
    await person.press('Keep going');
    person.expectAsked('Question two?');
    equal(person.box('Question two?').value, 'half');
  });

  it('Finish here leads to the read-back of what there is', async () => {
    const person = await begun();
    await person.write('Question one?', 'alpha');
    await person.next();
    await person.press('Stop or take a break');
    await person.press('Finish here');
    person.expectAsked('Here is what you said');
  });

  it('Finish here with nothing said ends kindly', async () => {
    const person = await begun();
    const heard = listen(person.element);
    await person.press('Stop or take a break');
    await person.press('Finish here');
    person.expectAsked('Not now is fine');
    includes(person.now, 'You can come back any time.');
    equal(heard.map((event) => event.type).join(), 'talk-end');
  });

  it('ending at rest sends nothing and forgets', async () => {
    const person = await begun();
    await person.write('Question one?', 'alpha');
    await person.next();
    await person.press('Stop or take a break');
    await person.press('Take a break');
    await person.press('End here, nothing sent');
    person.expectAsked('Not now is fine');
    excludes(person.root.textContent!, 'alpha');
    await person.press('Start again');
    ok(person.sees('radio', 'Good place'), 'the first screen');
  });

  it('Not now at the place check ends at once, kindly', async () => {
    const person = await visitAgency();
    await person.begin({ place: 'Not now' });
    person.expectAsked('Not now is fine');
  });

  it('and so it does for people in one room', async () => {
    const person = await visitAgency({ mode: 'together' });
    await person.begin({ place: 'Not now' });
    person.expectAsked('Not now is fine');
    includes(person.now, 'You can come back any time.');
  });

  it('Not sure gives a line and goes on', async () => {
    const person = await visitAgency();
    await person.pick('Not sure');
    includes(person.now, 'You can wait for a better place.');
    await person.pick('An adult');
    await person.leaveFirst();
    person.expectAsked('What would you like to talk through?');
  });

  it('a need to feel safe is answered by an offer of help, never in place of the question', async () => {
    const safe = known(
      guideOf(
        'safe',
        [
          { id: 'need', kind: 'needs', many: 5, ...T1 },
          { id: 'more', kind: 'text', ...T1 },
        ],
        { 'need.ask': 'What do you need?', 'more.ask': 'More?' },
      ),
    );
    const person = await visit({ guide: safe });
    await person.begin();
    await person.pick('to feel safe');
    await person.next();
    person.expectAsked('More?');
    includes(person.now, 'You picked “to feel safe”. Want to see who can help?');
    await person.press('Show me');
    ok(person.root.querySelector('dialog')!.open, 'help is open');
  });
});
