import { sendKeys } from '@web/test-runner-commands';
import { chord } from './support/keys.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { kinds } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';
import type { Person } from './person.js';

const guide = known(kinds);

/** Up to the question of this place, passing by what comes before. */
async function at(place: number, settings = {}): Promise<Person> {
  const person = await visit({ guide, ...settings });
  await person.begin();
  for (let passed = 0; passed < place; passed += 1) {
    await person.press(passed === 0 ? 'Next' : 'Skip this one');
    if (person.sees('button', 'Keep going')) await person.press('Keep going');
  }
  return person;
}

describe('inputs', () => {
  afterEach(tidy);

  it('something said asks for nothing', async () => {
    const person = await at(0);
    person.expectAsked('Welcome to this.');
    same(person.in().queryAllByRole('textbox').length, 0);
    await person.next();
    person.expectAsked('What happened?');
    ok(!person.sees('button', /Change/), 'nothing to change in what was only said');
  });

  it('text: the question names the box, help describes it, prompts wait', async () => {
    const person = await at(1);
    const box = person.box('What happened?');
    equal(box.getAttribute('aria-describedby'), 'ask-help');
    includes(person.now, 'Start anywhere.');
    excludes(person.now, 'When was it?', 'closed prompts');
    const prompts = await person.open('A few ways to start');
    includes(person.textOf(prompts), 'When was it? Where was it?');
    for (const [name, value] of Object.entries({
      autocomplete: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      translate: 'no',
    }))
      equal(box.getAttribute(name), value, name);
  });

  it('text: Enter is a new line, Ctrl with Enter is Next, Cmd with Enter too', async () => {
    const person = await at(1);
    person.box('What happened?').focus();
    await sendKeys({ type: 'one' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'two' });
    equal(person.box('What happened?').value, 'one\ntwo');
    await chord('Control', 'Enter');
    await person.settled();
    person.expectAsked('Which colour?');
    await person.press('Back');
    person.box('What happened?').focus();
    await chord('Meta', 'Enter');
    await person.settled();
    person.expectAsked('Which colour?');
    includes(person.text, 'one two', 'own words in the transcript');
  });

  it('text: Next on an empty answer is a skip', async () => {
    const person = await at(1);
    await person.write('What happened?', '   ');
    await person.next();
    person.expectAsked('Which colour?');
    includes(person.text, 'Passed by. That is fine.');
  });

  it('choice of one: radio buttons in a group that the question names', async () => {
    const person = await at(2);
    const group = person.find('group', 'Which colour?');
    same(person.in(group).queryAllByRole('radio').length, 2);
    includes(person.now, 'Pick one');
    await person.pick('Red');
    await person.pick('Green');
    ok(!person.option('Red').checked && person.option('Green').checked, 'one at a time');
    await person.next();
    includes(person.text, 'Which colour? Green Change');
  });

  it('choice of many: tick boxes, no more than the guide allows, and a word of one’s own', async () => {
    const person = await at(3);
    const group = person.find('group', 'Which drinks?');
    same(person.in(group).queryAllByRole('checkbox').length, 4);
    includes(person.now, 'Pick up to 2');
    await person.pick('Tea');
    await person.pick('Milk');
    await person.pick('Water');
    ok(!person.option('Water').checked, 'a third is not taken');
    includes(person.now, 'That is 2. Take one away to pick another.');
    await person.pick('Tea');
    await person.pick('Water');
    same(
      ['Tea', 'Milk', 'Water'].map((name) => person.option(name).checked),
      [false, true, true],
    );
    await person.write('Another word', 'squash');
    await person.next();
    includes(person.text, 'Milk, Water, squash');
  });

  it('choice of many: that there are enough is said right below what was pressed, and nothing else moves', async () => {
    const person = await at(3);
    const { element } = person;
    // As on a small phone: not all of the question is in sight.
    Object.assign(element.style, { display: 'block', height: '280px', overflow: 'auto' });
    await person.pick('Tea');
    await person.pick('Milk');
    const chip = person.option('Water').closest('label')!;
    chip.scrollIntoView({ block: 'center' });
    const { top } = chip.getBoundingClientRect();
    await person.pick('Water');
    const line = person.in().getByText('That is 2. Take one away to pick another.');
    ok(chip.nextElementSibling === line, 'after it, for those who listen too');
    equal(chip.getBoundingClientRect().top, top);
    const below = line.getBoundingClientRect().top - chip.getBoundingClientRect().bottom;
    ok(below >= 0 && below < 24, `${below} px below it`);
    await person.pick('Tea');
    excludes(person.now, 'Take one away');
  });

  it('choice of many: below the lowest edge, what is said comes into sight', async () => {
    const person = await at(3);
    const { element } = person;
    // Not every browser holds on to what is below by itself.
    Object.assign(element.style, { display: 'block', height: '300px', overflow: 'auto', overflowAnchor: 'none' });
    await person.pick('Tea');
    await person.pick('Milk');
    // What brought the question into sight has happened by then.
    await new Promise((done) => requestAnimationFrame(done));
    const chip = person.option('Water').closest('label')!;
    chip.scrollIntoView({ block: 'end' });
    const edge = element.getBoundingClientRect().bottom;
    ok(chip.getBoundingClientRect().bottom + 30 > edge, 'the chip stands at the edge');
    person.option('Water').click();
    const line = await until(() => person.in().queryByText('That is 2. Take one away to pick another.'), 'the line');
    await until(() => line.getBoundingClientRect().bottom <= edge, 'the line in sight');
  });

  it('a chip keeps its size when it is picked, so that nothing below it moves', async () => {
    for (const [place, name] of [
      [2, 'Red'],
      [3, 'Tea'],
      [4, 'happy'],
    ] as const) {
      const person = await at(place);
      const chip = () => person.option(name).closest('label')!.getBoundingClientRect();
      const { width, height } = chip();
      await person.pick(name);
      ok(person.option(name).checked, name);
      same([chip().width, chip().height].map(Math.round), [width, height].map(Math.round), name);
      tidy();
    }
  });

  it('a word of one’s own is an answer by itself', async () => {
    const person = await at(3);
    await person.write('Another word', 'cocoa');
    await person.next();
    includes(person.text, 'Which drinks? cocoa Change');
  });

  it('feelings: a drawn face for each, and always the word', async () => {
    const person = await at(4);
    const boxes = person.in(person.find('group', 'How do you feel?')).getAllByRole('checkbox');
    same(boxes.length, 18, 'all the feelings');
    for (const box of boxes) {
      const chip = box.closest('label')!;
      ok(chip.querySelector('svg[aria-hidden="true"] path'), `a face beside ${chip.textContent}`);
      ok(person.textOf(chip).length > 2, 'a word beside the face');
      ok(chip.querySelector('span')!.getBoundingClientRect().height >= 44, 'large enough to touch');
    }
    await person.pick('left out');
    await person.next();
    includes(person.text, 'left out');
  });

  it('feelings for a child: nine words first, the others behind More words', async () => {
    const person = await at(4, { voice: 'child' });
    const count = () => person.in(person.find('group', 'How do you feel?')).getAllByRole('checkbox').length;
    equal(count(), 9);
    await person.pick('worried');
    await person.press('More words');
    equal(count(), 18);
    ok(person.option('worried').checked, 'what was picked stays picked');
    ok(!person.sees('button', 'More words'), 'nothing more to open');
  });

  it('needs: words without faces', async () => {
    const person = await at(5);
    const group = person.find('group', 'What do you need?');
    equal(person.in(group).getAllByRole('checkbox').length, 18);
    ok(!group.querySelector('.face'), 'no faces for needs');
    await person.pick('to be believed');
    await person.next();
    includes(person.text, 'to be believed');
  });
});
