import { sendKeys } from '@web/test-runner-commands';
import { focused, type Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { guideOf, kinds } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const pick = (id: string) => ({
  guide: known(
    guideOf(
      `only-${id}`,
      kinds.steps.filter((step) => step.id === id),
      kinds.words['en']!,
    ),
  ),
});

async function at(id: string): Promise<Person> {
  const person = await visit(pick(id));
  await person.begin();
  return person;
}

describe('people, scales and goals', () => {
  afterEach(tidy);

  it('people: tick boxes in a group that the question names; each picked person gets a line', async () => {
    const person = await at('who');
    const group = person.find('group', 'Who is in it?');
    equal(person.in(group).getAllByRole('checkbox').length, 17);
    await person.pick('mum');
    await person.pick('pet');
    const lines = [...group.querySelectorAll('input[type=text]')].map((one) => one.id);
    const place = (name: RegExp) => lines.indexOf(person.box(name).id);
    ok(
      place(/^mum/) < place(/^pet/) && place(/^pet/) < place(/^Someone else/),
      `their lines come first, saw ${lines.join()}`,
    );
    await person.write(/^mum/, 'cried a bit');
    await person.next();
    includes(person.text, 'mum: cried a bit');
    includes(person.text, 'pet');
  });

  it('people: somebody else by a name of one’s own, with Add and with Enter', async () => {
    const person = await at('who');
    await person.write(/^Someone else/, 'Sam');
    await person.press('Add');
    ok(person.option('Sam').checked, 'Sam is in');
    equal(person.box(/^Someone else/).value, '', 'room for the next');
    await person.write(/^Someone else/, 'J');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    ok(person.option('J').checked, 'J is in');
    await person.write(/^Someone else/, 'Sam');
    await person.press('Add');
    equal(person.in().getAllByRole('checkbox', { name: 'Sam' }).length, 1, 'nobody twice');
  });

  it('people: a name begun and not added is taken on Next', async () => {
    const person = await at('who');
    await person.pick('dad');
    await person.write(/^Someone else/, 'Auntie B');
    await person.next();
    includes(person.text, 'dad');
    includes(person.text, 'Auntie B');
  });

  it('people: a name begun alone is an answer', async () => {
    const person = await at('who');
    await person.write(/^Someone else/, 'K');
    await person.next();
    includes(person.text, 'Who is in it? K Change');
  });

  it('people: somebody taken out again is out, with the line', async () => {
    const person = await at('who');
    await person.write(/^Someone else/, 'Zed');
    await person.press('Add');
    await person.write(/^Zed/, 'was there');
    await person.pick('Zed');
    ok(!person.sees('textbox', /^Zed/), 'no line for nobody');
    await person.pick('me');
    await person.next();
    excludes(person.text, 'Zed');
  });

  it('people: a picked person keeps focus', async () => {
    const person = await at('who');
    const box = person.option('mum');
    box.focus();
    await sendKeys({ press: ' ' });
    await until(() => person.option('mum').checked, 'picked by the space key');
    await person.settled();
    equal(focused(), person.option('mum'), 'focus');
  });

  it('scale: native radio buttons from end to end, never a slider', async () => {
    const person = await at('level');
    const group = person.find('group', 'How much?');
    same(
      person
        .in(group)
        .getAllByRole('radio')
        .map((one: HTMLElement) => person.textOf(one.closest('label'))),
      ['0 none at all', '1', '2', '3', '4 a lot'],
    );
    includes(person.now, '0 lowest, 4 highest');
    ok(!person.root.querySelector('[type=range]'), 'no slider');
    await person.pick('4 a lot');
    await person.next();
    includes(person.text, 'a lot');
  });

  it('scale: the lowest number is an answer', async () => {
    const person = await at('level');
    await person.pick('0 none at all');
    await person.next();
    includes(person.text, 'How much? none at all Change');
  });

  it('goals: what, by when, which help; another where the guide allows', async () => {
    const person = await at('goal');
    person.find('group', 'What next?');
    ok(!person.sees('button', 'Add another'), 'the first is still empty');
    await person.write('What', 'Talk on Sunday');
    await person.write('By when', 'Sunday');
    await person.write('Help needed', 'Gran');
    await person.press('Add another');
    equal(person.in().getAllByRole('textbox', { name: 'What' }).length, 2);
    ok(!person.sees('button', 'Add another'), 'two is the most here');
    await person.next();
    includes(person.text, 'Talk on Sunday · Sunday · Gran');
  });

  it('goals: a goal without a what is no answer', async () => {
    const person = await at('goal');
    await person.write('By when', 'Monday');
    await person.next();
    person.expectAsked('Thank you for your time');
    excludes(person.text, 'Monday', 'nothing was said');
  });

  it('parts asked together: each question names its own input', async () => {
    const together = guideOf(
      'together',
      [
        {
          id: 'pair',
          ...T1,
          parts: [
            { id: 'a', kind: 'text' },
            { id: 'b', kind: 'feelings', together: true, many: 2 },
          ],
        },
      ],
      { 'pair.a.ask': 'What was in your mind?', 'pair.b.ask': 'And inside?' },
    );
    const person = await visit({ guide: known(together) });
    await person.begin();
    person.box('What was in your mind?');
    person.find('group', 'And inside?');
    const ids = [...person.root.querySelectorAll('[id]')].map((one) => one.id);
    equal(new Set(ids).size, ids.length, 'ids used once');
    await person.write('What was in your mind?', 'home');
    await person.pick('calm');
    await person.next();
    includes(person.text, 'home');
    includes(person.text, 'calm');
  });
});
