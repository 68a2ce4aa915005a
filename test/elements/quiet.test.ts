import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Person } from './person.js';
import { breath, equal, excludes, includes, ok, until } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { guideOf } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';

const MINUTE = 60_000;
const guide = known(
  guideOf(
    'quiet',
    ['one', 'two'].map((id) => ({ id, kind: 'text', theme: 'T1', outcome: 'O1' })),
    { 'one.ask': 'One?', 'two.ask': 'Two?' },
  ),
);
const realNow = Date.now;
const wait = (minutes: number) => {
  const from = Date.now();
  Date.now = () => from + minutes * MINUTE;
};
/** What a browser says when a tab is looked at again. */
const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
let aside = 10;
/** Beside where it pressed before: WebKit would take it for the second of two quick presses, and the widget for an accident. */
async function touch(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = target.getBoundingClientRect();
  aside = -aside;
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2) + aside, Math.round(y + height / 2)] });
}

async function midway(settings = {}): Promise<Person> {
  const person = await visit({ guide, ...settings });
  await person.begin();
  await person.write('One?', 'alpha');
  await person.next();
  await person.write('Two?', 'half');
  return person;
}

describe('when nobody is there', () => {
  afterEach(async () => {
    Date.now = realNow;
    Reflect.deleteProperty(document, 'visibilityState');
    tidy();
    await emptyDevice();
  });

  it('eight quiet minutes cover the words; Carry on brings them back', async () => {
    const person = await midway();
    wait(8);
    lookAgain();
    await person.settled();
    person.expectAsked('Covered');
    excludes(person.root.textContent!, 'alpha');
    ok(![...person.root.querySelectorAll('textarea')].length, 'no box with words');
    await touch(person.find('button', 'Carry on'));
    await person.settled();
    person.expectAsked('Two?');
    equal(person.box('Two?').value, 'half');
  });

  it('after Carry on the person can go on writing', async () => {
    const person = await midway();
    wait(8.5);
    lookAgain();
    await person.settled();
    await touch(person.find('button', 'Carry on'));
    await until(() => person.sees('textbox', 'Two?'), 'the words again');
    person.box('Two?').focus();
    await sendKeys({ type: ' a thought' });
    await person.settled();
    person.expectAsked('Two?');
    equal(person.box('Two?').value, 'half a thought');
    wait(2);
    lookAgain();
    await person.settled();
    person.expectAsked('Two?');
  });

  it('a hidden tab is covered at once', async () => {
    const person = await midway();
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    lookAgain();
    await person.settled();
    person.expectAsked('Covered');
    includes(person.now, 'Your words are covered.');
    excludes(person.root.textContent!, 'alpha');
  });

  it('help that was open is covered with it', async () => {
    const person = await midway();
    await person.press('Help');
    wait(8);
    lookAgain();
    await person.settled();
    ok(!person.root.querySelector('dialog')!.open, 'closed');
  });

  it('seven quiet minutes change nothing', async () => {
    const person = await midway();
    wait(7.9);
    lookAgain();
    await person.settled();
    person.expectAsked('Two?');
  });

  it('a sign of life starts the time anew', async () => {
    const person = await midway();
    wait(7);
    await touch(person.box('Two?'));
    wait(7);
    lookAgain();
    await person.settled();
    person.expectAsked('Two?');
  });

  it('ten quiet minutes drop what is only in memory, and the first screen says so', async () => {
    const person = await midway();
    wait(10);
    lookAgain();
    await person.settled();
    await breath();
    ok(person.sees('radio', 'Good place'), 'the first screen');
    includes(person.text, 'Closed after 10 quiet minutes.');
    excludes(person.root.textContent!, 'alpha');
  });

  it('the first touch after a long sleep does not pass for life in between', async () => {
    const person = await midway();
    wait(30);
    await touch(person.box('Two?'));
    await person.settled();
    ok(person.sees('radio', 'Good place'), 'the first screen');
  });

  it('a kept draft outlives it', async () => {
    const person = await midway({ keep: 'ask' });
    await person.press('Keep on this device');
    wait(10);
    lookAgain();
    await person.settled();
    await person.begin();
    person.expectAsked('You kept some words here');
    await person.press('Carry on');
    includes(person.text, 'alpha');
  });

  it('a first screen with nothing on it is left alone', async () => {
    const person = await visit({ guide });
    wait(20);
    lookAgain();
    await person.settled();
    excludes(person.text, 'Closed after');
  });
});
