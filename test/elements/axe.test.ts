import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { emulateMedia } from '@web/test-runner-commands';
import { same } from './support/check.js';
import { kinds } from './support/guide.js';
import { known, make, once, tidy, visit, visitAgency } from './support/page.js';
import { atShare, shareOne } from './support/share.js';
import { Person } from './person.js';

const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Of a whole page, not of an element in one.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
};

async function clean(person: Person): Promise<void> {
  await Promise.all(person.root.getAnimations().map((one) => one.finished));
  const { violations, passes } = await axe.run(person.element, RULES);
  same(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`),
    [],
    person.asked,
  );
  if (passes.length === 0) throw new Error('axe looked at nothing');
}

const guide = known(kinds);
const SCREENS: Readonly<Record<string, () => Promise<Person>>> = {
  'the first screen': () => visitAgency(),
  'the first screen in Welsh': () => visitAgency({ lang: 'cy' }),
  'not set up': async () => {
    const element = make({ voice: 'uncle' });
    const failed = once(element, 'talk-error');
    document.body.append(element);
    await failed;
    const person = new Person(element);
    await person.settled();
    return person;
  },
  'the gate': async () => {
    const person = await visitAgency({ voice: 'adult' });
    await person.begin();
    await person.pick('School');
    await person.next();
    return person;
  },
  'after a yes at the gate': async () => {
    const person = await SCREENS['the gate']!();
    await person.pick('Yes, or I am not sure');
    await person.next();
    return person;
  },
  help: async () => {
    const person = await SCREENS['the gate']!();
    await person.press('Help');
    return person;
  },
  'the share step': () => atShare(),
  'the receipt': async () => {
    const person = await atShare();
    await shareOne(person);
    return person;
  },
  'an end': async () => {
    const person = await atShare();
    await person.press('Share nothing');
    return person;
  },
};

for (const colorScheme of ['light', 'dark'] as const)
  describe(`axe, ${colorScheme}`, () => {
    before(() => emulateMedia({ colorScheme, reducedMotion: 'reduce' }));
    after(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' }));
    afterEach(tidy);

    for (const [name, screen] of Object.entries(SCREENS))
      it(name, async () => {
        await clean(await screen());
      });

    it('every kind of question, with an answer above it', async () => {
      const person = await visit({ guide });
      await person.begin();
      for (let index = 0; index < kinds.steps.length; index += 1) {
        await clean(person);
        if (index === 1) await person.write('What happened?', 'words');
        if (person.sees('button', 'Keep going')) await person.press('Keep going');
        await person.press(index < 2 ? 'Next' : 'Skip this one');
        if (person.sees('button', 'Keep going')) {
          await clean(person);
          await person.press('Keep going');
        }
      }
      await clean(person);
    });
  });

describe('axe itself', () => {
  afterEach(tidy);

  it('sees inside the shadow root', async () => {
    const person = await visit({ guide });
    person.root.querySelector('.page')!.insertAdjacentHTML('beforeend', '<img src="data:,">');
    const { violations } = await axe.run(person.element, RULES);
    same(
      violations.map((one) => one.id),
      ['image-alt'],
    );
  });
});
