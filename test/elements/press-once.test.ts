import { includes, until } from './support/check.js';
import { tidy, visit } from './support/page.js';

/** A press as a finger makes it: `detail` counts those that follow each other at once on one spot. */
const pressing = (detail: number) =>
  new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail });

describe('two quick presses', () => {
  afterEach(tidy);

  it('the second is not meant for what has come in the place of what was pressed', async () => {
    const person = await visit();
    await until(() => person.sees('button', 'Next'), 'the first screen');
    person.find('button', 'Next').dispatchEvent(pressing(1));
    await until(() => person.now.includes('What would you like to talk through?'), 'the topic');
    person.find('button', 'Skip this one').dispatchEvent(pressing(2));
    await person.settled();
    includes(person.now, 'What would you like to talk through?');
    person.find('button', 'Skip this one').dispatchEvent(pressing(1));
    await until(() => person.now.includes('Is any of this going on?'), 'the gate');
  });

  it('two presses on what stays are two', async () => {
    const person = await visit();
    const details = person.root.querySelector<HTMLDetailsElement>('details.who')!;
    details.querySelector('summary')!.dispatchEvent(pressing(1));
    details.querySelector('summary')!.dispatchEvent(pressing(2));
    await until(() => !details.open, 'what was opened to be closed');
  });
});
