import '../../packages/sdk/define/talk-check-in.js';
import { resetMouse } from '@web/test-runner-commands';
import type { Agency } from '../../packages/elements/settings.js';
import { Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { AGENCY, once, tidy, visit } from './support/page.js';
import { draw } from './support/pen.js';

/** A device with one voice of its own. This machine has none: the real part does not run here. */
function giveVoice(spoken: string[]): void {
  const voices = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'en-GB', localService: true }],
    speak: ({ text }: { text: string }) => void spoken.push(text),
    cancel: () => undefined,
  });
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: voices });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    configurable: true,
    value: class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
}

async function atCards(more: Readonly<Record<string, string>> = {}, agency?: Agency): Promise<Person> {
  const element = document.createElement('talk-check-in');
  if (agency) Object.assign(element, { agency, deliverTo: 'page' });
  const settings = { mode: 'alone', voice: 'child', environment: 'demo', keep: 'never', ...more };
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  const ready = once(element, 'talk-ready');
  document.body.append(element);
  await ready;
  return new Person(element);
}

/** Every card on the screen has a drawing beside its word. */
function expectDrawn(person: Person): void {
  const cards = [...person.in().queryAllByRole('radio'), ...person.in().queryAllByRole('checkbox')];
  ok(cards.length > 0, `cards for "${person.asked}"`);
  for (const card of cards) ok(card.closest('label')!.querySelector('svg[aria-hidden="true"] path'), card.outerHTML);
}

describe('a child', () => {
  afterEach(async () => {
    await resetMouse();
    tidy();
  });

  it('does the whole check-in by cards and Listen, and types nothing', async () => {
    const spoken: string[] = [];
    giveVoice(spoken);
    let typed = 0;
    const count = () => (typed += 1);
    for (const name of ['keydown', 'beforeinput']) document.addEventListener(name, count, true);
    const person = await atCards();
    await until(() => person.sees('button', 'Listen'), 'Listen to be there');
    const heard = async (...words: string[]) => {
      await person.press('Listen');
      for (const word of [person.asked, ...words]) includes(spoken.at(-1)!, word, 'what is read aloud');
      await person.press('Stop');
    };
    const step = async (question: string, cards: readonly string[], ...words: string[]) => {
      person.expectAsked(question);
      await heard(...words);
      for (const card of cards) await person.pick(card);
    };

    await heard('Good place', 'Not now');
    await person.begin();
    await heard('None of these');
    await person.passGate();
    await step('Which face is most like you?', ['Good'], 'Really hard', 'In between');
    await person.next();
    await step('Which words are most like you?', ['happy', 'tired'], 'left out');
    ok(!person.sees('group', /In this order/), 'feelings are not put in an order');
    await person.next();
    await step('One good thing.', ['A pet'], 'We sorted something', 'Draw your good thing.');
    await draw(person, [40, 40], [120, 90], [200, 40]);
    await person.next();
    await step('One tricky thing.', ['Being left out', 'A worry'], 'Missing someone', 'Draw your tricky thing.');
    await person.next();
    await step('What would help today?', ['Play', 'Quiet', 'A hug from someone I pick'], 'Help with school');
    await person.press('Up: Quiet');
    await person.next();
    await step('A word or a picture for today.', ['A rainbow'], 'Stormy', 'Draw today.');
    await draw(person, [20, 200], [300, 200]);
    await person.next();
    await heard();
    for (const words of [
      'Today: Good',
      'In words: happy, tired',
      'Good: A pet',
      'Tricky: Being left out, A worry',
      'For today: A rainbow',
      'What would help: Quiet, Play, A hug from someone I pick',
      'A drawing of today: A drawing.',
    ])
      includes(person.text, words);
    includes(person.text, 'Draw your good thing.');
    excludes(person.text, 'Draw your tricky thing.', 'empty paper beside cards was not passed by');
    await person.press('Yes');
    ok(!person.sees('textbox', /./), 'and it is done');
    equal(typed, 0, 'keys pressed');
    for (const name of ['keydown', 'beforeinput']) document.removeEventListener(name, count, true);
  });

  for (const [lang, last, card, said] of [
    ['en', 'What would you like next time?', 'Someone I pick, with me', 'For next time: Someone I pick, with me'],
    ['cy', 'Beth hoffet ti ei gael y tro nesaf?', 'Chwarae', 'At y tro nesaf: Chwarae'],
  ] as const)
    it(`checks out by cards with a drawing each: ${lang}`, async () => {
      const person = await atCards({ guide: 'check-out', lang });
      const [place, none, next, yes] =
        lang === 'en' ? ['Good place', 'None of these', 'Next', 'Yes'] : ['Lle da', "Dim un o'r rhain", 'Nesaf', 'Ydy'];
      await person.pick(place!);
      await person.leaveFirst(next);
      await person.pick(none!);
      await person.press(next!);
      for (const pick of [/^(In between|Yn y canol)$/, /^(A bit|Tipyn bach)$/]) {
        expectDrawn(person);
        await person.pick(pick);
        await person.press(next!);
      }
      person.expectAsked(last);
      expectDrawn(person);
      await person.pick(card);
      await person.press(next!);
      includes(person.text, said);
      await person.press(yes!);
    });

  for (const [lang, words] of [
    [
      'en',
      {
        way: [
          'Good place',
          'None of these',
          'Next',
          'Yes',
          'Share the ticked parts',
          'Share nothing',
          'Let me look again',
        ],
        says: ['This is yours.', 'tick nothing', 'Your family worker (Cwm Family Support)', 'In danger? Call 999.'],
        more: 'More, if you like',
        name: 'A name or a sign',
      },
    ],
    [
      'cy',
      {
        way: [
          'Lle da',
          "Dim un o'r rhain",
          'Nesaf',
          'Ydy',
          "Rhannu'r rhannau â thic",
          'Rhannu dim',
          'Gadewch i mi edrych eto',
        ],
        says: ['Ti biau hwn.', 'neu ddim byd', 'Eich gweithiwr teulu (Cwm Family Support)', 'Mewn perygl? Ffonia 999.'],
        more: 'Mwy, os hoffet ti',
        name: 'Enw neu arwydd',
      },
    ],
  ] as const)
    it(`chooses what to share in short words: name and language wait behind a line: ${lang}`, async () => {
      const person = await atCards({ guide: 'check-out', lang }, AGENCY);
      const [place, none, next, yes, ...ways] = words.way;
      await person.pick(place);
      await person.leaveFirst(next);
      await person.pick(none);
      await person.press(next);
      for (let card = 0; card < 3; card += 1) {
        (person.in().getAllByRole(card === 2 ? 'checkbox' : 'radio')[0] as HTMLElement).click();
        await person.settled();
        await person.press(next);
      }
      await person.press(yes);
      for (const line of words.says) includes(person.now, line);
      same(
        person
          .in()
          .getAllByRole('checkbox')
          .map((box: HTMLElement) => (box as HTMLInputElement).checked),
        [false, false, false],
      );
      for (const way of ways) ok(person.sees('button', way), way);
      excludes(person.now, words.name, 'nothing else is asked at once');
      await person.open(words.more);
      includes(person.now, words.name, 'and yet it can be said');
    });

  it('ticks what to share by its card', async () => {
    const person = await atCards({ guide: 'check-out' }, AGENCY);
    await person.begin();
    await person.passGate();
    for (let card = 0; card < 3; card += 1) {
      (person.in().getAllByRole(card === 2 ? 'checkbox' : 'radio')[0] as HTMLElement).click();
      await person.settled();
      await person.next();
    }
    await person.press('Yes');
    const boxes = () => person.in().getAllByRole('checkbox') as HTMLInputElement[];
    const picture = boxes()[1]!.closest('.part')!.querySelector('svg')!;
    picture.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await person.settled();
    same(
      boxes().map((box) => box.checked),
      [false, true, false],
    );
    (boxes()[1]!.closest('.part')!.querySelector('.own p') as HTMLElement).click();
    await person.settled();
    ok(!boxes()[1]!.checked, 'and takes it away again, by its word too');
  });

  it('is told in their own words that people can help, where the page cannot', async () => {
    const person = await atCards();
    await person.begin();
    await person.pick('Yes, or I am not sure');
    await person.next();
    person.expectAsked('You have not done anything wrong');
    includes(person.now, 'This page cannot help with that. People can.');
  });

  it('finds a drawing on the cards of the five questions too, where the page is for children', async () => {
    const person = await visit({ voice: 'child' });
    await person.begin();
    person.expectAsked('What is this about?');
    expectDrawn(person);
  });
});
