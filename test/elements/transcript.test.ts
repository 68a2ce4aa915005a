import { sendKeys } from '@web/test-runner-commands';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { guideOf } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';
import { change, focused, type Person } from './person.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const guide = known(
  guideOf(
    'four',
    [
      { id: 'topic', kind: 'choice', options: ['home', 'school'], ...T1 },
      { id: 'one', kind: 'text', ...T1 },
      { id: 'two', kind: 'text', when: { step: 'topic', is: 'home' }, ...T1 },
      { id: 'three', kind: 'text', ...T1 },
    ],
    {
      'topic.ask': 'Where?',
      'topic.home': 'At home',
      'topic.school': 'At school',
      'one.ask': 'One?',
      'two.ask': 'Two?',
      'three.ask': 'Three?',
    },
  ),
);

async function talk(...answers: readonly string[]): Promise<Person> {
  const person = await visit({ guide });
  await person.begin();
  await person.pick('At home');
  await person.next();
  for (const words of answers) {
    await person.write(person.asked, words);
    await person.next();
  }
  return person;
}

const entries = (person: Person) =>
  [...person.root.querySelectorAll<HTMLElement>('.entry')].map((one) => person.textOf(one).replace(' :', ':'));

describe('what was said', () => {
  afterEach(tidy);

  it('is a plain list in a labelled region, without a live role', async () => {
    const person = await talk('alpha');
    const region = person.find('region', 'What you have said');
    equal(person.in(region).getAllByRole('list').length, 1);
    same(entries(person), ['Where? At home Change', 'One? alpha Change']);
    ok(!region.closest('[aria-live], [role=log], [role=status]'), 'no live role');
    ok(!person.root.querySelector('[aria-live], [role=log], [role=status], [role=alert]'), 'no live role anywhere');
  });

  it('is changed where it stands, and the person comes back to where they were', async () => {
    const person = await talk('alpha', 'beta');
    person.expectAsked('Three?');
    await person.press(change('One?'));
    const region = person.find('region', 'What you have said');
    ok(region.contains(person.root.querySelector('.now')), 'the open question stands in its place');
    equal(person.box('One?').value, 'alpha', 'with its words');
    const order = person.text;
    ok(order.indexOf('At home') < order.indexOf('One?') && order.indexOf('One?') < order.indexOf('beta'), order);
    person.box('One?').select();
    await person.write('One?', ' and omega');
    await person.next();
    person.expectAsked('Three?');
    includes(person.text, 'alpha and omega');
  });

  it('Back out of a change leaves the answer as it was', async () => {
    const person = await talk('alpha', 'beta');
    await person.press(change('One?'));
    await person.press('Back');
    person.expectAsked('Three?');
    includes(person.text, 'alpha');
  });

  it('an answer on a branch left behind is set aside, and offered again', async () => {
    const person = await talk('alpha', 'beta');
    await person.press(change('Where?'));
    await person.pick('At school');
    await person.next();
    excludes(person.text, 'beta');
    await person.press(change('Where?'));
    await person.pick('At home');
    await person.next();
    if (person.asked === 'Two?') equal(person.box('Two?').value, 'beta');
    else includes(person.text, 'beta');
  });

  it('Back keeps what was typed', async () => {
    const person = await talk('alpha');
    await person.write('Two?', 'half a thou');
    await person.press('Back');
    equal(person.box('One?').value, 'alpha');
    await person.next();
    person.expectAsked('Two?');
    equal(person.box('Two?').value, 'half a thou');
  });

  it('Back steps through questions and to the first screen, and Next goes on again', async () => {
    const person = await talk('alpha', 'beta');
    for (const question of ['Two?', 'One?', 'Where?']) {
      await person.press('Back');
      person.expectAsked(question);
    }
    await person.press('Back');
    ok(person.sees('radio', 'Good place'), 'the first screen');
    await person.next();
    includes(person.text, 'beta', 'nothing is lost');
  });

  it('a skip after an answer passes it by and keeps the words', async () => {
    const person = await talk('alpha', 'beta');
    await person.press(change('Two?'));
    await person.press('Skip this one');
    excludes(person.text, 'beta');
    includes(person.text, 'Passed by. That is fine.');
    await person.press(change('Two?'));
    equal(person.box('Two?').value, 'beta');
  });

  it('after an early end, only what was answered or stood there and was passed by is listed', async () => {
    const person = await talk('alpha');
    await person.press('Stop or take a break');
    await person.press('Finish here');
    person.expectAsked('Here is what you said');
    same(entries(person), ['Where? At home Change', 'One? alpha Change', 'Two? Passed by. That is fine. Change']);
    await person.press(change('One?'));
    await person.next();
    person.expectAsked('Here is what you said');
  });

  for (const answer of ['Nearly', 'No'])
    it(`${answer} at the read-back leads to the answers`, async () => {
      const person = await talk('alpha', 'beta', 'gamma');
      person.expectAsked('Here is what you said');
      await person.press(answer);
      await until(() => person.textOf(focused() as HTMLElement) === 'Which one would you like to change?', 'focus');
      const { top } = focused()!.getBoundingClientRect();
      ok(top >= 0 && top < innerHeight, 'in view');
      await sendKeys({ press: 'Tab' });
      includes(focused()!.textContent!.replace(/\s+/g, ' '), 'Change', 'the first way to change is next');
      await person.press(change('One?'));
      await person.next();
      person.expectAsked('Here is what you said');
    });

  it('words are text, never HTML, and keep their lines', async () => {
    const person = await talk('<img src=x onerror=boom>\n2 < 3 & so');
    const own = person.root.querySelectorAll<HTMLElement>('.own')[1]!;
    equal(own.innerText.trim(), '<img src=x onerror=boom>\n2 < 3 & so');
    ok(!person.root.querySelector('img'), 'nothing was made of it');
  });
});
