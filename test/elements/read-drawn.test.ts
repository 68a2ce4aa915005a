import '../../packages/sdk/define/talk-check-in.js';
import { Person } from './person.js';
import { equal, ok, same } from './support/check.js';
import { AGENCY, once, tidy, visit } from './support/page.js';

/** The words in this part of the screen that stand with a drawing, which no screen reader says. */
function wordsWithDrawings(place: Element): string[] {
  return [...place.querySelectorAll('svg')].map((drawing) => {
    equal(drawing.getAttribute('aria-hidden'), 'true', 'the word says it');
    ok(drawing.getBoundingClientRect().width >= 40, 'large enough to be known again');
    const word = drawing.parentElement as HTMLElement;
    ok(word.getBoundingClientRect().height < 80, `${word.innerText} stands beside it`);
    return word.innerText.replace(/[,\s]+$/, '').trim();
  });
}

async function cards(settings: Readonly<Record<string, string>>): Promise<Person> {
  const element = Object.assign(document.createElement('talk-check-in'), {
    ...{ environment: 'demo', agency: AGENCY, deliverTo: 'page', keep: 'never' },
    ...settings,
  });
  const ready = once(element, 'talk-ready');
  document.body.append(element);
  await ready;
  return new Person(element);
}

/** A face, two feelings, something good, what would help; all of it picked. */
async function pickEverything(person: Person): Promise<void> {
  for (const picked of [['Good'], ['happy', 'left out'], ['A pet'], [], ['Quiet', 'A hug from someone I pick']]) {
    for (const card of picked) await person.pick(card);
    await person.press(picked.length > 0 ? 'Next' : 'Skip this one');
  }
  await person.press('Skip this one');
  if (person.sees('button', 'Finish here')) await person.press('Finish here');
}

const PICKED = ['Good', 'happy', 'left out', 'A pet', 'Quiet', 'A hug from someone I pick'];

describe('what was picked by a drawing is read back with it', () => {
  afterEach(tidy);

  it('feelings in the plain questions', async () => {
    const person = await visit({ voice: 'child' });
    await person.begin();
    await person.press('Skip this one');
    await person.passGate();
    for (let more = 0; more < 6 && !person.sees('checkbox', 'happy'); more += 1) {
      await person.press('Skip this one');
      if (person.sees('button', 'Keep going')) await person.press('Keep going');
    }
    await person.pick('happy');
    await person.next();
    same(wordsWithDrawings(person.find('region', 'What you have said')), ['happy']);
  });

  it('by a child alone: what was said, the letter, and where it is chosen what a worker sees', async () => {
    const person = await cards({ mode: 'alone', voice: 'child' });
    await person.begin();
    await person.passGate();
    await pickEverything(person);
    same(wordsWithDrawings(person.find('region', 'What you have said')), PICKED);
    same(wordsWithDrawings(person.root.querySelector('.letter')!), PICKED);
    equal(
      person.textOf(person.root.querySelector('.letter')),
      'Today: Good In words: happy, left out Good: A pet What would help: Quiet, A hug from someone I pick',
      'no full stop alone below a drawing',
    );
    await person.press('Yes');
    same(wordsWithDrawings(person.root.querySelector('.parts')!), PICKED);
  });

  it('a paper person: each place on a line of its own, with no semicolon or full stop left over', async () => {
    const person = await visit({ guide: 'paper-person', voice: 'child' });
    await person.begin();
    if (person.sees('radio', 'None of these')) await person.passGate();
    for (const [card, place] of [
      ['Kind', 'Heart feels'],
      ['Shouting', 'What gets in the way'],
    ] as const) {
      await person.pick(card);
      await person.press(place);
    }
    await person.next();
    const letter = person.root.querySelector<HTMLElement>('.letter')!;
    equal(person.textOf(letter), 'A grown-up who helps. Heart feels: Kind What gets in the way: Shouting');
    const [kind, shouting] = ['Kind', 'Shouting'].map((card) => person.in(letter).getByText(card));
    ok(kind!.getBoundingClientRect().bottom <= shouting!.getBoundingClientRect().top, 'one below the other');
  });

  it('in a room: before it is let go, and when it is heard', async () => {
    const person = await cards({});
    await person.begin();
    await person.press('brother');
    const voice = person.find('combobox', 'Who is answering?: brother') as HTMLSelectElement;
    voice.selectedIndex = [...voice.options].findIndex(({ text }) => text === 'A child');
    voice.dispatchEvent(new Event('change', { bubbles: true }));
    await person.settled();
    await person.press('Start');
    await person.press('I am ready');
    await person.passGate();
    await pickEverything(person);
    await person.press('Yes');
    same(wordsWithDrawings(person.root.querySelector('.now')!), PICKED);
    for (const box of person.in().getAllByRole('checkbox', { name: 'A sheet for me' })) (box as HTMLElement).click();
    await person.settled();
    await person.press('Share the ticked parts');
    person.expectAsked('My own copy');
    same(wordsWithDrawings(person.find('region', 'brother')), PICKED);
  });

  it('people and needs, where the questions come with drawings', async () => {
    const person = await visit({ voice: 'child', agency: { ...AGENCY, withdrawTo: '/take-back' } });
    await person.begin();
    await person.pick('Money');
    await person.next();
    await person.passGate();
    const skipTo = async (card: string) => {
      for (let more = 0; more < 6 && !person.sees('checkbox', card); more += 1) {
        await person.press('Skip this one');
        if (person.sees('button', 'Keep going')) await person.press('Keep going');
      }
      await person.pick(card);
      await person.next();
    };
    await skipTo('mum');
    await skipTo('some space');
    same(wordsWithDrawings(person.find('region', 'What you have said')), ['Money', 'mum', 'some space']);
  });
});
