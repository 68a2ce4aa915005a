import { arrived } from './arrived.js';
import { heardNames, listen } from './events.js';
import { expect, test } from './house.js';
import { walk } from './journey.js';
import type { Person } from './person.js';
import { rowAtHome } from './stories.js';

const TOPIC = 'What would you like to talk through?';
const HAPPENED = 'What happened, from where you were?';
const MIND = 'What was going through your mind?';
const THEN = 'How did you feel then?';
const WEIGHS = 'Which bit weighs most on you?';

async function changeTopic(person: Person, to: string): Promise<void> {
  await person.change(TOPIC);
  await person.isAsked(TOPIC);
  await person.choose(to);
  await person.next();
}

test('a changed topic changes the way, and changed back nothing is lost or asked twice', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await person.startTalking('A row');
  for (const scene of rowAtHome.scenes.slice(0, 6)) await person.answer(...scene);
  await person.isAsked(WEIGHS);

  await changeTopic(person, 'Something good that we want more of');
  await person.isAsked('Who did it help, and how?');
  await expect(person.transcript).not.toContainText('She cried in the bathroom');
  await expect(person.transcript).toContainText('Nobody ever listens to me here.');
  await person.answer({ ask: 'Who did it help, and how?', touched: { pet: 'The dog slept all night' } });
  await person.answer({ ask: 'What helps it happen?', pick: ['time together'] });
  await person.answer({ ask: 'How do we get more of it? I can…', write: 'more picnics' });

  await changeTopic(person, 'A row');
  await person.isAsked(WEIGHS);
  await expect(person.transcript).toContainText('She cried in the bathroom');
  await expect(person.transcript).toContainText('A bit of both');
  await expect(person.transcript).not.toContainText('The dog slept all night');
  for (const scene of rowAtHome.scenes.slice(6)) await person.answer(...scene);
  await person.sees('Here is what you said');

  await person.press('Yes');
  for (const box of await person.place.getByRole('checkbox').all()) await box.check();
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  const json = JSON.stringify(await arrived(demo, person));
  expect(json).toContain('She cried in the bathroom');
  for (const left of ['dog slept', 'picnics', 'who-helped', 'more-of-it', 'Something good', 'Who did it help'])
    expect(json).not.toContain(left);
});

test('an answer changed on the read-back is changed, and the person is back where they were', async ({
  demo,
  somebody,
}) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await walk(person, rowAtHome);
  await person.press('Nearly');
  await expect(person.place.getByText('Change anything you like above.')).toBeVisible();
  await person.change(MIND);
  await expect(person.box(MIND)).toHaveValue('Nobody ever listens to me here.');
  await person.answer({ ask: MIND, write: 'Sometimes somebody listens.' });
  await person.sees('Here is what you said');
  await expect(person.place.locator('[part=now]')).toContainText('Sometimes somebody listens.');
  await expect(person.place.locator('[part=base]')).not.toContainText('Nobody ever listens');
});

test('Back opens the question before in its place, and what was being typed stays', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'First words.' });
  await person.write(MIND, 'half a thou');
  await person.back();
  await expect(person.box(HAPPENED)).toHaveValue('First words.');
  await expect(person.transcript).toContainText(HAPPENED);
  await person.answer({ ask: HAPPENED, write: 'Other words.' });
  await expect(person.box(MIND)).toHaveValue('half a thou');
  await person.answer({ ask: MIND, write: 'half a thought' });
  await person.isAsked(THEN);
  await expect(person.transcript).toContainText('Other words.');
  await expect(person.transcript).not.toContainText('First words.');
});

test('Back as far as it goes asks for the gate again, and ends at the first screen', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await person.startTalking('A row');
  await person.isAsked(HAPPENED);
  await person.back();
  await person.isAsked('Is any of this going on?');
  await expect(person.place.getByRole('radio', { name: 'None of these' })).not.toBeChecked();
  await person.back();
  await person.isAsked(TOPIC);
  await expect(person.place.getByRole('radio', { name: 'A row' })).toBeChecked();
  await person.back();
  await person.sees('Talk it through');
  await expect(person.place.getByRole('radio', { name: 'An adult' })).toBeChecked();
});

test('words that were typed and then skipped are not read back and not shared', async ({ demo, somebody }) => {
  const person = await somebody();
  await person.open(`${demo.origin}/`);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: 'What I want to say.' });
  await person.write(MIND, 'What I take back.');
  await person.skip();
  await person.isAsked(THEN);
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.sees('Here is what you said');
  await expect(person.place.locator('[part=base]')).not.toContainText('What I take back.');
  await person.press('Yes');
  await expect(person.place.getByRole('checkbox')).toHaveCount(1);
  await person.tick(HAPPENED);
  await person.press('Share the ticked parts');
  await person.sees('It has arrived');
  const result = JSON.stringify(await arrived(demo, person));
  expect(result).toContain('What I want to say.');
  expect(result).not.toContain('take back');
});

test('everything skipped: thanks for the time and no word of stopping, no share step, nothing sent', async ({ demo, somebody }) => {
  const person = await somebody();
  await listen(person.page);
  await person.openWhole(`${demo.origin}/`);
  const before = person.watch.list;
  await person.begin();
  const { title, labels } = { title: person.title('Thank you for your time'), labels: person.labels };
  const skip = person.button(labels.skip);
  const keepGoing = person.button(labels.keepGoing);
  const close = person.button(labels.close);
  for (let count = 0; count < 60; count++) {
    await expect(skip.or(keepGoing).or(title).first()).toBeVisible();
    if (await title.isVisible()) break;
    await expect(person.title('Choose what to share')).toHaveCount(0);
    if (await close.isVisible()) await close.click();
    else if (await keepGoing.isVisible()) await keepGoing.click();
    else await skip.click();
  }
  await expect(title).toBeVisible();
  await expect(person.place.getByText('You can come back any time.')).toBeVisible();
  await expect(person.button(labels.print)).toHaveCount(0);
  expect(person.watch.list).toEqual(before);
  expect(await heardNames(person.page)).toEqual(['talk-ready', 'talk-end']);
});
