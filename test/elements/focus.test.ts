import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { change, focused, type Person } from './person.js';
import { breath, equal, ok, until } from './support/check.js';
import { guideOf, kinds } from './support/guide.js';
import { chord } from './support/keys.js';
import { AGENCY, known, make, once, tidy, visit } from './support/page.js';

const guide = known(kinds);
const isFine = matchMedia('(pointer: fine)').matches;

/** Whether focus is on this question or on its own input. */
function isAt(person: Person, question: string): boolean {
  const at = focused();
  const ask = person.root.querySelector('.now .ask');
  return (
    at !== null &&
    person.asked === question &&
    (at.contains(ask) || at === ask || (isFine && at === person.root.querySelector('.now textarea')))
  );
}

async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

describe('focus', () => {
  afterEach(tidy);

  it('goes to the first screen after Start again, and to the question after a help box that nobody opened', async () => {
    const person = await visit({ guide, keep: 'never' });
    await person.begin({ place: 'Not now' });
    await person.press('Start again');
    await until(() => focused() === person.root.querySelector('#ask'), 'the heading');
    await person.begin();
    const asked = person.asked;
    const next = person.find('button', 'Next');
    next.focus();
    (person.element as unknown as { showHelp(): void }).showHelp();
    const help = person.root.querySelector('dialog')!;
    await until(() => help.open && help.contains(focused()), 'the help box');
    next.remove();
    await person.press('Close');
    await until(() => isAt(person, asked), 'the question');
  });

  it('is not taken at load, and nothing scrolls', async () => {
    // Not an input: WebKit scrolls back to a caret by itself whenever the page grows.
    const before = document.createElement('button');
    const tall = document.createElement('div');
    tall.style.height = '3000px';
    document.body.append(before, tall);
    before.focus();
    window.scrollTo(0, 120);
    const person = await visit({ guide });
    await breath(50);
    equal(focused(), before);
    equal(window.scrollY, 120, 'scroll');
    await person.pick('An adult');
    await person.pick('Good place');
    await breath(50);
    equal(window.scrollY, 120, 'scroll');
  });

  it('is not taken at load while an agency is fetched either', async () => {
    const before = document.createElement('input');
    document.body.append(before);
    before.focus();
    const element = make({ guide, agency: '/fixtures/agency.json' });
    const ready = once(element, 'talk-ready');
    document.body.append(element);
    await ready;
    await breath(50);
    equal(focused(), before);
    ok(AGENCY, 'an agency');
  });

  it('goes to the new question on Next, by keys alone', async () => {
    const person = await visit({ guide });
    await person.begin();
    person.find('button', 'Next').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => isAt(person, 'What happened?'), 'focus at the question');
    person.find('button', 'Skip this one').focus();
    await sendKeys({ press: ' ' });
    await until(() => isAt(person, 'Which colour?'), 'focus at the question');
    await sendKeys({ press: 'Tab' });
    ok((focused() as HTMLInputElement).type === 'radio', 'the first choice is the next stop');
  });

  it('goes to the new question on Next, by mouse', async () => {
    const person = await visit({ guide });
    await person.begin();
    await click(person.find('button', 'Next'));
    await until(() => isAt(person, 'What happened?'), 'focus at the question');
  });

  it('goes to a question that is changed, and back to the next one', async () => {
    const person = await visit({ guide });
    await person.begin();
    await person.next();
    await person.write('What happened?', 'alpha');
    await person.next();
    await person.press(change('What happened?'));
    await until(() => isAt(person, 'What happened?'), 'focus at the question');
    await person.next();
    await until(() => isAt(person, 'Which colour?'), 'focus at the question');
  });

  it('moves within the gesture, before the next task', async () => {
    const person = await visit({ guide });
    await person.begin();
    const button = person.find('button', 'Next');
    button.focus();
    button.click();
    await Promise.resolve();
    await person.element.updateComplete;
    await Promise.resolve();
    ok(isAt(person, 'What happened?'), 'focus at the question');
  });

  it('stays on a chip that is picked and on a button that opens words', async () => {
    const person = await visit({ guide, voice: 'child' });
    await person.begin();
    await person.next();
    await person.press('Skip this one');
    const box = person.option('Red');
    box.focus();
    box.click();
    await person.settled();
    equal(focused(), person.option('Red'));
  });

  it('returns to the Help button when help is closed', async () => {
    const person = await visit({ guide });
    await person.begin();
    const button = person.find('button', 'Help');
    button.focus();
    button.click();
    await person.settled();
    ok(person.root.querySelector('dialog')!.contains(focused()), 'focus is in the dialog');
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === button, 'focus back on Help');
  });

  it('the bar covers neither the focused question nor its input', async () => {
    const long = known(
      guideOf(
        'long',
        Array.from(
          { length: 6 },
          (_, index) => ({ id: `q${index}`, kind: 'text', theme: 'T1', outcome: 'O1' }) as const,
        ),
        Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`q${index}.ask`, `Question ${index}?`])),
      ),
    );
    const person = await visit({ guide: long });
    await person.begin();
    for (let index = 0; index < 5; index += 1) {
      await person.write(`Question ${index}?`, 'line\n'.repeat(8));
      await person.next();
    }
    await breath(50);
    const bar = person.root.querySelector('.bar')!.getBoundingClientRect();
    const ask = person.root.querySelector('.now .ask')!.getBoundingClientRect();
    ok(ask.top >= bar.bottom && ask.bottom <= innerHeight, `question at ${ask.top}, bar to ${bar.bottom}`);
  });

  it('every control can be reached by Tab, in the order of the page, and shows where it is', async () => {
    const person = await visit({ guide });
    await person.begin();
    await person.next();
    (focused() as HTMLElement).blur();
    // Whether focus shows depends on how it came: by keys, here.
    person.find('button', 'Help').focus();
    await sendKeys({ press: 'Tab' });
    await chord('Shift', 'Tab');
    const seen: string[] = [];
    for (let steps = 0; steps < 12 && focused() !== document.body; steps += 1) {
      const at = focused()!;
      seen.push(person.textOf(at as HTMLElement) || at.tagName.toLowerCase());
      const ring = getComputedStyle(at);
      ok(ring.outlineStyle !== 'none', `a ring around ${seen.at(-1)}`);
      await sendKeys({ press: 'Tab' });
    }
    const order = ['Help', 'Leave quickly', 'A few ways to start', 'textarea', 'Back', 'Skip this one', 'Next'];
    equal(seen.slice(0, order.length).join(), order.join());
  });
});

describe('focus at 400 %', () => {
  beforeEach(() => setViewport({ width: 320, height: 256 }));
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    tidy();
  });

  it('in Help nothing that has focus lies under its ways out, forward or back', async () => {
    const person = await visit({ lang: 'cy' });
    person.find('button', 'Cymorth').click();
    await person.settled();
    const [dialog, top] = ['dialog', '.top'].map((part) => person.root.querySelector(part)!);
    const covered: string[] = [];
    for (let step = 0; step < 24; step += 1) {
      await (step < 12 ? sendKeys({ press: 'Tab' }) : chord('Shift', 'Tab'));
      const at = focused();
      if (!at || !dialog!.contains(at) || top!.contains(at)) continue;
      const box = at.getBoundingClientRect();
      const isSeen = box.top >= top!.getBoundingClientRect().bottom && box.bottom <= innerHeight;
      if (!isSeen) covered.push(`${step}: ${at.textContent.trim()}`);
    }
    equal(covered.join(), '');
  });
});
