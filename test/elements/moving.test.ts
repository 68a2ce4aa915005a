import { Person } from './person.js';
import { breath, equal, excludes, includes, ok, same, until } from './support/check.js';
import { emptyDevice } from './support/device.js';
import { guideOf } from './support/guide.js';
import { known, listen, make, once, tidy, visit } from './support/page.js';

const steps = [
  { id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' },
  { id: 'two', kind: 'text', theme: 'T1', outcome: 'O1' },
] as const;
const short = (id: string) => known(guideOf(id, steps, { 'one.ask': 'One?', 'two.ask': 'Two?' }));
const guide = short('short');

async function midway(settings = {}): Promise<Person> {
  const person = await visit({ guide, ...settings });
  await person.begin();
  await person.write('One?', 'alpha');
  await person.next();
  await person.write('Two?', 'half');
  return person;
}

describe('an element that is moved', () => {
  afterEach(async () => {
    tidy();
    await emptyDevice();
  });

  it('within one task keeps its state, its words and what is being typed', async () => {
    const person = await midway();
    const heard = listen(person.element);
    const other = document.createElement('main');
    document.body.append(other);
    other.append(person.element);
    await breath();
    await person.settled();
    person.expectAsked('Two?');
    equal(person.box('Two?').value, 'half');
    includes(person.text, 'alpha');
    same(heard.length, 0, 'nothing is said');
    await person.next();
    includes(person.text, 'half');
  });

  it('taken out for longer drops everything that was only in memory', async () => {
    const person = await midway();
    person.element.remove();
    await breath();
    await breath();
    const ready = once(person.element, 'talk-ready');
    document.body.append(person.element);
    await ready;
    ok(person.sees('radio', 'Good place'), 'the first screen');
    await person.begin();
    equal(person.box('One?').value, '');
  });

  it('taken out for longer leaves no words behind in what the page may still hold', async () => {
    const person = await midway();
    person.element.remove();
    await until(() => !person.root.textContent!.includes('alpha'), 'the words to be gone', 300);
    ok(![...person.root.querySelectorAll('textarea')].some((one) => one.value), 'nothing typed either');
  });

  it('listens to nothing once it is gone', async () => {
    const person = await midway();
    person.element.remove();
    await breath();
    for (let times = 0; times < 3; times += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    }
    ok(!document.querySelector('[data-talk-cover]'), 'no cover');
  });

  it('taken out while its words are looked for, it lets go of its place on this device', async () => {
    const guide = short('looked-for');
    const warm = await visit({ guide, keep: 'ask' });
    await warm.begin();
    warm.element.remove();
    const element = make({ guide, keep: 'ask' });
    const request = navigator.locks.request.bind(navigator.locks);
    const looking = new Promise<void>((resolve) => {
      navigator.locks.request = (async (...args: Parameters<typeof request>) => {
        element.remove();
        await breath(20);
        resolve();
        return request(...args);
      }) as typeof navigator.locks.request;
    });
    try {
      document.body.append(element);
      await looking;
    } finally {
      Reflect.deleteProperty(navigator.locks, 'request');
    }
    await breath(50);
    const person = await visit({ guide, keep: 'ask' });
    await person.begin();
    await person.write('One?', 'alpha');
    await person.next();
    excludes(person.now, 'Your words are open in another tab.');
    ok(person.sees('button', 'Keep on this device'), 'keeping is offered');
  });

  it('starting again after an end is not taken for another tab', async () => {
    const guide = short('again');
    const person = await visit({ guide, keep: 'ask' });
    await person.begin({ place: 'Not now' });
    await person.press('Start again');
    await person.begin();
    await person.write('One?', 'alpha');
    await person.next();
    excludes(person.now, 'Your words are open in another tab.');
  });
});

describe('two elements on a page', () => {
  afterEach(tidy);

  it('know nothing of each other', async () => {
    const one = await visit({ guide });
    const two = await visit({ guide });
    await one.begin();
    await one.write('One?', 'from the first');
    ok(two.sees('radio', 'Good place'), 'the second is where it was');
    await two.begin();
    await two.write('One?', 'from the second');
    await one.next();
    two.expectAsked('One?');
    equal(two.box('One?').value, 'from the second');
    excludes(two.text, 'from the first');
    excludes(one.text, 'from the second');
  });

  it('one that goes leaves the other its state', async () => {
    const one = await visit({ guide });
    const two = await midway();
    one.element.remove();
    await breath();
    two.expectAsked('Two?');
    equal(two.box('Two?').value, 'half');
  });

  it('share one language of the page and choose their own', async () => {
    const one = await visit();
    const two = await visit();
    await one.pick('Cymraeg');
    ok(one.sees('radio', 'Lle da') && two.sees('radio', 'Good place'), 'each its own');
  });
});

describe('defining', () => {
  it('twice is harmless', async () => {
    const { defineElements } = await import('../../packages/sdk/index.js');
    const before = customElements.get('talk-dialogue');
    defineElements();
    defineElements('talk-dialogue');
    await import('../../packages/sdk/define/index.js');
    equal(customElements.get('talk-dialogue'), before);
  });

  it('a second copy of the script leaves the first in place', async () => {
    const before = customElements.get('talk-dialogue');
    const built = '/dist/cdn/talk-it-through.js';
    await import(built);
    equal(customElements.get('talk-dialogue'), before);
  });
});
