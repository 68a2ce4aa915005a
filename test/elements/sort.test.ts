import { sendKeys } from '@web/test-runner-commands';
import { focused, Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { guideOf } from './support/guide.js';
import { known, said, tidy, visit, visitAgency } from './support/page.js';
import type { Result } from '../../packages/core/index.js';

const T4 = { theme: 'T4', outcome: 'O4' } as const;
const guide = known(
  guideOf(
    'to-sort',
    [
      {
        id: 'cards',
        kind: 'sort',
        options: ['listen', 'ask-me', 'rules'],
        piles: ['more', 'less'],
        other: true,
        ...T4,
      },
      { id: 'help', kind: 'choice', options: ['plan', 'space', 'listen'], many: 3, ranked: true, ...T4 },
      { id: 'today', kind: 'scale', range: [0, 4], figure: 'faces', ...T4 },
    ],
    {
      'cards.ask': 'How should we work with you?',
      'cards.listen': 'Listening',
      'cards.ask-me': 'Asking me',
      'cards.rules': 'Clear rules',
      'cards.pile.more': 'More of this',
      'cards.pile.less': 'Less of this',
      'help.ask': 'What would help?',
      'help.plan': 'A plan',
      'help.space': 'Some space',
      'help.listen': 'A good listener',
      'today.ask': 'How is today?',
      'today.0': 'Really hard',
      'today.1': 'Hard',
      'today.2': 'In between',
      'today.3': 'Good',
      'today.4': 'Really good',
    },
  ),
);
const QUESTION = 'How should we work with you?';
const MORE = 'More of this';
const LESS = 'Less of this';

async function atCards(settings = {}): Promise<Person> {
  const person = await visit({ guide, ...settings });
  await person.begin();
  person.expectAsked(QUESTION);
  return person;
}

async function put(person: Person, card: string, pile: string): Promise<void> {
  await person.pick(card);
  await person.press(pile);
}

/** What lies in a pile, in order. */
const inPile = (person: Person, name: string): string[] =>
  person
    .in(person.find('group', name))
    .queryAllByRole('listitem')
    .map((one: HTMLElement) => person.textOf(one.querySelector<HTMLElement>('.card')));

async function toHelp(settings = {}): Promise<Person> {
  const person = await atCards(settings);
  await person.press('Skip this one');
  person.expectAsked('What would help?');
  return person;
}

describe('cards into piles', () => {
  afterEach(tidy);

  it('a card is picked, then where it goes; what became of it is said', async () => {
    const person = await atCards();
    ok(!person.sees('button', MORE), 'nowhere to go before a card is picked');
    await person.pick('Listening');
    ok(person.sees('group', 'Where does “Listening” go?'), 'where it can go');
    await person.press(MORE);
    same(inPile(person, MORE), ['Listening']);
    same(person.names('radio'), ['Asking me', 'Clear rules'], 'it waits no longer');
    ok(!person.sees('button', MORE), 'nothing is picked up now');
    await said('“Listening” is in: More of this.');
  });

  it('taken out, it is back with the cards, and has focus there', async () => {
    const person = await atCards();
    await put(person, 'Listening', LESS);
    await person.press('Take out: Listening');
    same(inPile(person, LESS), []);
    equal(focused(), person.option('Listening'));
    ok(!person.option('Listening').checked && !person.sees('button', MORE), 'and is not picked up by itself');
    await said('“Listening” is back with the cards.');
  });

  it('Up and Down put a pile in order, and focus goes along', async () => {
    const person = await atCards();
    await put(person, 'Listening', MORE);
    ok(!person.sees('button', /^Up/), 'one card has no order');
    await put(person, 'Clear rules', MORE);
    await person.press('Up: Clear rules');
    same(inPile(person, MORE), ['Clear rules', 'Listening']);
    equal(focused(), person.find('button', 'Up: Clear rules'), 'still on the same card');
    await said('“Clear rules” is now 1 of 2.');
    await put(person, 'Asking me', MORE);
    await person.press('Up: Clear rules');
    same(inPile(person, MORE), ['Clear rules', 'Listening', 'Asking me'], 'no further than the top');
    equal(person.find('button', 'Up: Clear rules').getAttribute('aria-disabled'), 'true');
    await person.press('Down: Clear rules');
    same(inPile(person, MORE), ['Listening', 'Clear rules', 'Asking me']);
  });

  it('all of it by keyboard', async () => {
    const person = await atCards();
    person.option('Listening').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await person.settled();
    ok(person.option('Clear rules').checked, 'arrows move between the cards');
    await sendKeys({ press: 'Tab' });
    equal(focused(), person.find('button', MORE), 'then where it goes');
    await sendKeys({ press: 'Enter' });
    await until(() => inPile(person, MORE).length > 0, 'a card in the pile');
    await person.settled();
    same(inPile(person, MORE), ['Clear rules']);
    equal(focused(), person.option('Listening'), 'on to the cards that wait');
  });

  it('a card that was picked and laid nowhere is told of once, and not lost without a word', async () => {
    const person = await atCards();
    await person.pick('Listening');
    await person.next();
    const line = 'The card you picked has no place yet.';
    includes(person.now, line);
    await said(`${line} Say where it goes, or press Next again to leave it out.`);
    ok(
      person.option('Listening').checked && person.sees('button', MORE),
      'still picked, and it can still go somewhere',
    );
    await person.next();
    person.expectAsked('What would help?');
  });

  it('own words for a pile; cards left out; nothing at all is a skip', async () => {
    const person = await atCards();
    const details = person.find('group', LESS).querySelector('details')!;
    includes(details.querySelector('summary')!.textContent, LESS, 'which pile they are for');
    details.querySelector('summary')!.click();
    await person.settled();
    await person.write(/Less of this/, 'being rushed');
    ok(details.open, 'open while there are words');
    await put(person, 'Listening', MORE);
    await person.next();
    includes(person.text, 'More of this: Listening Less of this: being rushed Change');
    await person.press('Back');
    same(inPile(person, MORE), ['Listening'], 'still there');
    await person.press('Take out: Listening');
    const box = person.box(/Less of this/);
    box.value = '';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await person.settled();
    await person.next();
    includes(person.text, 'Passed by. That is fine.');
  });

  it('shared, each pile is an answer of its own, chosen as cards', async () => {
    const person = await visitAgency({ guide });
    await person.begin();
    await put(person, 'Clear rules', MORE);
    await put(person, 'Listening', MORE);
    await person.press('Up: Listening');
    await put(person, 'Asking me', LESS);
    ok(!person.sees('radiogroup', /./), 'no card waits');
    includes(person.now, 'Every card has a place.');
    await person.next();
    await person.press('Skip this one');
    await person.press('Skip this one');
    if (person.sees('button', 'Finish here')) await person.press('Finish here');
    await person.press('Yes');
    const shared = new Promise<Result>((resolve) => {
      person.element.addEventListener('talk-result', (event) => resolve(event.detail as Result), { once: true });
    });
    await person.pick(QUESTION);
    await person.press('Share the ticked parts');
    same(
      (await shared).answers.map(({ part, source, value }) => [part, source, value]),
      [
        ['more', 'card', { type: 'choice', codes: ['listen', 'rules'], labels: ['Listening', 'Clear rules'] }],
        ['less', 'card', { type: 'choice', codes: ['ask-me'], labels: ['Asking me'] }],
      ],
    );
  });
});

describe('an order', () => {
  afterEach(tidy);

  it('from the second pick on; the first weighs most, in what is kept too', async () => {
    const person = await toHelp();
    await person.pick('A plan');
    ok(!person.sees('group', /In this order/), 'one thing has no order');
    await person.pick('A good listener');
    const list = () =>
      person
        .in(person.find('group', 'In this order, what matters most first'))
        .getAllByRole('listitem')
        .map((one: HTMLElement) => person.textOf(one.querySelector<HTMLElement>('.card')));
    same(list(), ['A plan', 'A good listener']);
    await person.press('Up: A good listener');
    same(list(), ['A good listener', 'A plan']);
    equal(focused(), person.find('button', 'Up: A good listener'));
    await person.pick('Some space');
    same(list(), ['A good listener', 'A plan', 'Some space'], 'what is picked later stands last');
    await person.next();
    includes(person.text, 'A good listener, A plan, Some space');
  });
});

describe('faces', () => {
  afterEach(tidy);

  it('five cards with a face and a word each, and no number', async () => {
    const person = await toHelp();
    await person.press('Skip this one');
    if (person.sees('button', 'Keep going')) await person.press('Keep going');
    person.expectAsked('How is today?');
    same(person.names('radio'), ['Really hard', 'Hard', 'In between', 'Good', 'Really good']);
    excludes(person.now, '0');
    for (const radio of person.in().getAllByRole('radio')) {
      const card = radio.closest('label')!;
      ok(card.querySelector('svg[aria-hidden="true"] path'), 'a face');
      ok(card.getBoundingClientRect().height >= 44, 'large enough to touch');
    }
    await person.pick('In between');
    await person.next();
    includes(person.text, 'How is today? In between');
  });
});
