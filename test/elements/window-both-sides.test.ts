import { type Person } from './person.js';
import { equal, excludes, includes, ok, same } from './support/check.js';
import { announcer, said, tidy } from './support/page.js';
import { atCompare, state, tap, withThem } from './support/window.js';

describe('from both sides', () => {
  afterEach(tidy);

  async function handedOver(voice = 'An adult', gate = 'None of these'): Promise<Person> {
    const person = await atCompare(withThem);
    await person.press('How did it feel to them?');
    ok(!person.root.querySelector('svg.window'), 'the worker’s mark is gone from the screen');
    await person.press('I am ready');
    await person.pick(voice);
    includes(person.now, 'your worker may have to act');
    await person.next();
    await person.pick(gate);
    await person.next();
    return person;
  }

  const TO = 'very little help and warmth, very clear, a full part for them';

  it('the other places it on an empty window, shows it, and both stand on one', async () => {
    const person = await handedOver();
    person.expectAsked('How did it feel to you, that time?');
    ok(!person.root.querySelector('.mark') && !person.root.querySelector('.cloud'), 'an empty window');
    excludes(person.text, 'You put yourself');
    await tap(person, TO);
    await person.next();
    await person.press('Show it');
    await person.press('I have it back');
    includes(person.now, 'To them it felt like To: clear, but cold.');
    includes(person.now, 'Where is it different? What was happening there?');
    ok(person.root.querySelector('.felt') && person.root.querySelector('.mark'), 'both on one window');
    includes(person.in().getByRole('img').getAttribute('aria-label') ?? '', 'To them it felt like To');
  });

  it('what is not shown is gone before the device is handed back', async () => {
    const person = await handedOver('A young person');
    await tap(person, TO);
    await person.next();
    await person.press('Do not show it');
    ok(!person.root.querySelector('.felt'), 'no mark');
    await person.press('I have it back');
    excludes(person.now, 'To them it felt');
    ok(!person.root.querySelector('.felt'), 'no mark afterwards');
    await person.press('How did it feel to them?');
    await person.press('I am ready');
    ok(!person.option('A young person').checked, 'the next turn begins empty');
    await person.pick('An adult');
    await person.next();
    ok(!person.option('None of these').checked, 'the gate is asked anew');
    await person.next();
    same(state(person), [[], undefined], 'and so is the place');
  });

  it('after a yes there is help for them, no window, and the worker gets it back as after a no', async () => {
    const person = await handedOver('A young person', 'Yes, or I am not sure');
    person.expectAsked('You have not done anything wrong');
    ok(person.sees('link', /999/), 'help');
    ok(!person.root.querySelector('svg.window'), 'no window');
    await person.press('Finish');
    person.expectAsked('Thank you');
    await person.press('I have it back');
    excludes(person.now, 'To them it felt');
    ok(person.sees('button', 'How did it feel to them?'), 'as if it had not been asked');
  });

  it('who is answering is asked before anything else, in the voice that is then used', async () => {
    const person = await atCompare(withThem);
    await person.press('How did it feel to them?');
    await person.press('I am ready');
    await person.next();
    person.expectAsked('Before you start');
    includes(person.now, 'First say who is answering.');
    await said('First say who is answering.');
  });

  it('what was said to one of them is not said to the other', async () => {
    const person = await atCompare(withThem);
    await person.press('How did it feel to them?');
    await person.press('I am ready');
    await person.next();
    await said('First say who is answering.');
    await person.press('I would rather not');
    equal(announcer()!.textContent, '', 'silent at once');
  });

  it('is a worker’s to ask', async () => {
    const person = await atCompare(withThem, {}, 'An adult');
    ok(!person.sees('button', 'How did it feel to them?'), 'no such button for a parent');
  });

  it('is in no result', async () => {
    const person = await handedOver();
    await tap(person, TO);
    await person.next();
    await person.press('Show it');
    await person.press('I have it back');
    await person.press('Stop or take a break');
    await person.press('Finish here');
    excludes(person.text, 'To them it felt');
  });
});
