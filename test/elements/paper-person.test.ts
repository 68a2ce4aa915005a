import { setViewport } from '@web/test-runner-commands';
import { focused, type Person } from './person.js';
import { equal, excludes, ok, same, until } from './support/check.js';
import { tidy, visit } from './support/page.js';

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

describe('the paper person', () => {
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    tidy();
  });

  it('a child finds a drawing on every card, where it waits and where it lies', async () => {
    const person = await visit({ guide: 'paper-person', voice: 'child' });
    await person.begin();
    if (person.sees('radio', 'None of these')) await person.passGate();
    same(
      person.names('radio'),
      ['Remembers what I said', 'Asks me', 'Kind', 'Plays with me', 'Comes back', 'A smile', 'Shouting'],
      'the words stay',
    );
    for (const radio of person.in().getAllByRole('radio'))
      ok(radio.closest('label')!.querySelector('svg[aria-hidden="true"] path'), 'a drawing');
    await put(person, 'Kind', 'Heart feels');
    same(inPile(person, 'Heart feels'), ['Kind']);
    ok(person.find('group', 'Heart feels').querySelector('li svg[aria-hidden="true"]'), 'still there');
  });

  it('every place has a picture of its own, also what helps and what gets in the way', async () => {
    const person = await visit({ guide: 'paper-person', voice: 'child' });
    await person.begin();
    if (person.sees('radio', 'None of these')) await person.passGate();
    await person.pick('Kind');
    const places = person.in(person.find('group', 'Where does “Kind” go?')).getAllByRole('button');
    equal(places.length, 7);
    equal(new Set(places.map((place: HTMLElement) => place.querySelector('.zone')!.getAttribute('d'))).size, 7);
  });

  it('an empty place is said to be empty, and takes no room for that', async () => {
    const person = await visit({ guide: 'paper-person', voice: 'child' });
    await person.begin();
    if (person.sees('radio', 'None of these')) await person.passGate();
    const line = person.in(person.find('group', 'Head thinks')).getByText('Nothing here yet');
    ok(line.getBoundingClientRect().height <= 1, 'only heard');
  });

  it('a card that is laid is seen to land on a small phone: where, in words and drawn, and focus stays with the cards', async () => {
    await setViewport({ width: 320, height: 568 });
    document.body.style.margin = '0';
    const person = await visit({ guide: 'paper-person', voice: 'child' });
    await person.begin();
    if (person.sees('radio', 'None of these')) await person.passGate();
    const inSight = (part: HTMLElement) => {
      const { top, bottom } = part.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    for (const [card, place] of [
      ['Kind', 'Heart feels'],
      ['Shouting', 'What gets in the way'],
    ] as const) {
      await put(person, card, place);
      const line = person.in().getByText(`“${card}” is in: ${place}.`);
      await until(() => inSight(line), `“${card}” to be seen where it lies`);
      equal(line.parentElement!.querySelectorAll('svg[aria-hidden="true"]').length, 2, 'the place and the card');
      equal(line.parentElement!.querySelectorAll('.zone').length, 1, 'the place is marked');
      equal(focused(), person.in().getAllByRole('radio')[0]);
    }
    await person.pick('Asks me');
    excludes(person.now, 'is in:', 'the next card is asked about');
    await person.press('Mouth says');
    await person.press('Take out: Asks me');
    excludes(person.now, 'is in:', 'it lies there no longer');
  });

  for (const [lang, labels, title] of [
    ['en', ['Good place', 'None of these', 'Next', 'Kind'], 'Thank you for your time'],
    ['cy', ['Lle da', "Dim un o'r rhain", 'Nesaf', 'Caredig'], 'Diolch am dy amser'],
  ] as const)
    it(`who picked a card, laid it nowhere and went on is not told that they stopped: ${lang}`, async () => {
      const person = await visit({ guide: 'paper-person', voice: 'child', lang });
      const [good, none, next, card] = labels;
      await person.pick(good);
      await person.leaveFirst(next);
      await person.pick(none);
      await person.press(next);
      await person.pick(card);
      await person.press(next);
      ok(person.option(card).checked, 'told of once');
      await person.press(next);
      person.expectAsked(title);
      for (const wrong of ['Not now', 'stopped', 'nid nawr', 'stopio']) excludes(person.now, wrong);
    });

  for (const width of [320, 768])
    it(`stands beside its zones at ${width} pixels, and shows which hold something`, async () => {
      await setViewport({ width, height: 640 });
      document.body.style.margin = '0';
      const person = await visit({ guide: 'paper-person', voice: 'child' });
      await person.begin();
      if (person.sees('radio', 'None of these')) await person.passGate();
      person.expectAsked('A grown-up who helps: what do they say and do?');
      const figure = () => person.root.querySelector('.body > svg')!;
      const zones = () => figure().querySelectorAll('.zone').length;
      equal(zones(), 0);
      await put(person, 'Kind', 'Heart feels');
      await put(person, 'Shouting', 'What gets in the way');
      equal(zones(), 2);
      await person.press('Take out: Kind');
      equal(zones(), 1);
      const [one, zone] = [figure(), person.find('group', 'Head thinks')].map((part) => part.getBoundingClientRect());
      ok(one!.right <= zone!.left && one!.width >= 60, 'beside each other');
      const page = document.documentElement;
      ok(page.scrollWidth <= page.clientWidth, `nothing is cut off: ${page.scrollWidth}`);
    });

  it('stays in view while its zones scroll by, and lies over nothing below them', async () => {
    await setViewport({ width: 320, height: 640 });
    const person = await visit({ guide: 'paper-person', voice: 'child' });
    await person.begin();
    if (person.sees('radio', 'None of these')) await person.passGate();
    const box = (part: Element) => part.getBoundingClientRect();
    const figure = person.root.querySelector('.body > svg')!;
    const below = person.find('group', 'What helps');
    for (let y = 0; y < document.documentElement.scrollHeight; y += 40) {
      scrollTo(0, y);
      ok(box(figure).bottom <= box(below).top, `scrolled to ${y}`);
    }
  });
});
