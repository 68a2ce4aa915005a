import { executeServerCommand } from '@web/test-runner-commands';
import { equal, same, until } from './support/check.js';
import { guideOf } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';
import type { Person } from './person.js';

const T4 = { theme: 'T4', outcome: 'O4' } as const;
const cards = known(
  guideOf(
    'one-look',
    [
      { id: 'welcome', kind: 'say', ...T4 },
      { id: 'feel', kind: 'feelings', many: 2, ...T4 },
      { id: 'piles', kind: 'sort', options: ['listen', 'rules'], piles: ['more', 'less'], ...T4 },
    ],
    {
      'welcome.ask': 'Three cards.',
      'piles.ask': 'More or less?',
      'piles.listen': 'Listening',
      'piles.rules': 'Rules',
      'piles.pile.more': 'More',
      'piles.pile.less': 'Less',
      'feel.ask': 'How is it?',
    },
  ),
);

function lookOf(person: Person, card: string): string[] {
  const { color, backgroundColor, borderTopColor, boxShadow } = getComputedStyle(
    person.option(card).closest('label')!.querySelector('span')!,
  );
  return [color, backgroundColor, borderTopColor, boxShadow];
}

/** The same card chosen by picking and chosen for sorting. */
async function bothLooks(): Promise<[picked: string[], toSort: string[]]> {
  const person = await visit({ guide: cards });
  await person.begin();
  await person.next();
  await person.pick('calm');
  const picked = lookOf(person, 'calm');
  await person.next();
  await person.pick('Rules');
  return [picked, lookOf(person, 'Rules')];
}

describe('a chosen card', () => {
  afterEach(tidy);

  it('looks the same, whether it was picked or is about to be sorted', async () => {
    const [picked, toSort] = await bothLooks();
    same(toSort, picked);
    equal(picked[2], 'rgb(201, 120, 26)', 'the person’s own mark');
  });

  it('in forced colours has none but the system’s', async () => {
    await executeServerCommand('forced-colors', true);
    try {
      await until(() => matchMedia('(forced-colors: active)').matches, 'forced colours');
      const [picked, toSort] = await bothLooks();
      same(toSort, picked);
      const system = document.createElement('p');
      Object.assign(system.style, { color: 'HighlightText', backgroundColor: 'Highlight', forcedColorAdjust: 'none' });
      document.body.append(system);
      const { color, backgroundColor } = getComputedStyle(system);
      same(picked, [color, backgroundColor, backgroundColor, 'none']);
    } finally {
      await executeServerCommand('forced-colors', false);
    }
  });
});
