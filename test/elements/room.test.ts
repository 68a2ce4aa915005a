import '../../packages/sdk/define/talk-check-in.js';
import { setViewport } from '@web/test-runner-commands';
import { focused, Person } from './person.js';
import { equal, excludes, includes, ok, same, until } from './support/check.js';
import { AGENCY, announcer, once, said, tidy } from './support/page.js';

const WORDS = {
  en: { mum: 'mum', start: 'Start', ready: 'I am ready', turn: 'Talking turn', place: 'Good place', next: 'Next' },
  cy: { mum: 'mam', start: 'Dechrau', ready: "Rwy'n barod", turn: 'Tro siarad', place: 'Lle da', next: 'Nesaf' },
} as const;

/** People at one device, at the list of who is here. */
async function room(lang: keyof typeof WORDS = 'en'): Promise<Person> {
  const element = Object.assign(document.createElement('talk-check-in'), {
    ...{ environment: 'demo', agency: AGENCY, deliverTo: 'page', keep: 'never', lang },
  });
  const ready = once(element, 'talk-ready');
  document.body.append(element);
  await ready;
  const person = new Person(element);
  await person.pick(WORDS[lang].place);
  await person.leaveFirst(WORDS[lang].next);
  return person;
}

/** Seen whole: below the bar, and above the lower edge of the screen. */
function isInSight(person: Person, part: Element): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return top >= person.root.querySelector('.bar')!.getBoundingClientRect().bottom && bottom <= window.innerHeight;
}

describe('a room on a small phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 568 }));
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    tidy();
  });

  for (const lang of ['en', 'cy'] as const)
    it(`the next person sees whose turn it is, and the one thing they need, at once: ${lang}`, async () => {
      const words = WORDS[lang];
      const person = await room(lang);
      await person.press(words.mum);
      await person.press('partner');
      await person.press(words.start);
      await until(() => isInSight(person, person.in().getByText(words.turn)), 'what this screen is');
      ok(isInSight(person, person.find('button', words.ready)), 'the button');
      ok(isInSight(person, person.find('heading', words.mum)), 'whose turn it is');
      const buttons = person.in(person.root.querySelector('.now')!).getAllByRole('button');
      ok(buttons[0] === person.find('button', words.ready), 'nothing to press stands before it');
    });

  it('what is left to do at the end is in sight with what was heard, below a page’s own words', async () => {
    const person = await room();
    const above = document.createElement('div');
    above.style.height = '230px';
    document.body.prepend(above);
    for (const name of ['mum', 'partner', 'Start', 'Pass this turn', 'Pass this turn']) await person.press(name);
    await until(() => person.asked === 'Heard today', 'the end of the round');
    await until(() => isInSight(person, person.find('button', 'Finish')), 'the way on');
    ok(isInSight(person, person.find('heading', 'Heard today')), 'and its heading');
  });

  it('with nobody else in the room, nobody is told whose turn it is', async () => {
    const person = await room();
    await person.press('mum');
    await person.press('Start');
    await until(() => person.sees('button', 'I am ready'), 'the turn');
    excludes(person.now, WORDS.en.turn);
  });

  it('who is here and Start stand on one screen, and anybody else behind one line', async () => {
    const person = await room();
    const { top } = person.find('heading', 'Who is here today?').getBoundingClientRect();
    const bar = person.root.querySelector('.bar')!.getBoundingClientRect();
    const needs = person.find('button', 'Start').getBoundingClientRect().bottom - top + bar.height;
    ok(needs <= 568, `${needs} px`);
    for (const name of ['me', 'mum', 'step-parent', 'partner', 'worker']) ok(person.sees('button', name), name);
    ok(!person.find('button', 'cousin').checkVisibility(), 'cousins are behind it');
    await person.open('Somebody else');
    await person.write(/^Someone else/, 'Nan');
    await person.press('Add');
    await person.press('cousin');
    await said('In the room: Nan, cousin');
    ok(!person.sees('button', /Add another (me|Nan)/), 'of a name there is one');
  });

  for (const [lang, sister] of [
    ['en', 'sister'],
    ['cy', 'chwaer'],
  ] as const)
    it(`a brother or a sister may be a child: how old stays in sight, whoever comes after: ${lang}`, async () => {
      const person = await room(lang);
      await person.press(sister);
      await person.press(WORDS[lang].mum);
      await person.press('partner');
      const [hers, mums] = person.root.querySelectorAll<HTMLDetailsElement>('.seat details');
      ok(hers!.open && !mums!.open, 'hers alone stays open');
    });

  it('how old a second friend is stays in sight too, and a name that only begins so is a name', async () => {
    const person = await room();
    for (const name of ['friendly Fred', 'friend 2']) {
      await person.open('Somebody else');
      await person.write(/^Someone else/, name);
      await person.press('Add');
    }
    await person.press('mum');
    const open = [...person.root.querySelectorAll<HTMLDetailsElement>('.seat details')].map((one) => one.open);
    same(open, [false, true, true], 'the second friend, and the newest');
  });

  it('Later is for whoever somebody comes after: said by the last one it would be now', async () => {
    const person = await room();
    await person.press('me');
    await person.press('mum');
    await person.press('Start');
    await person.press('Later');
    person.expectAsked('mum');
    await person.press('Pass this turn');
    person.expectAsked('me');
    ok(!person.sees('button', 'Later'), 'nobody goes before them');
    ok(person.sees('button', 'Pass this turn'), 'and there is a way past it');
  });

  it('somebody alone is not told to pass the device on', async () => {
    const person = await room();
    await person.press('me');
    await person.press('Start');
    person.expectAsked('me');
    excludes(person.now, 'Pass the device');
    await person.press('I am ready');
    await person.passGate();
    await person.pick('Good');
    await person.next();
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    includes(person.now, 'The rest is gone after this screen.');
    excludes(person.now, 'hand the device on');
  });

  it('whoever decides is told whom a name is shown to', async () => {
    const person = await room();
    await person.press('mum');
    await person.press('worker');
    await person.press('Start');
    for (const [who, label] of [
      ['mum', 'My worker can see my name too: mum'],
      ['worker', 'They can see my name too: worker'],
    ] as const) {
      person.expectAsked(who);
      includes(person.now, 'Pass the device');
      await person.press('I am ready');
      await person.passGate();
      await person.pick(/^(Good|In between)$/, person.find('group', /today|arriving/));
      await person.next();
      await person.press('Stop or take a break');
      await person.press('Finish here');
      await person.press('Yes');
      ok(person.option(label), label);
      await person.press('Share nothing');
    }
  });

  it('everybody who was added is named, in a line each, and opens to be changed', async () => {
    const person = await room();
    await person.press('mum');
    await person.press('dad');
    await person.press('gran or grandad');
    await said('In the room: mum, dad, gran or grandad');
    const rows = person.in(person.find('list', 'In the room')).getAllByRole('listitem');
    equal(rows.length, 3);
    for (const row of rows.slice(0, 2)) ok(row.getBoundingClientRect().height < 110, `${row.textContent} is short`);
    const open = () =>
      [...person.root.querySelectorAll('select')].filter((one) => one.checkVisibility()).map((one) => one.ariaLabel);
    same(open(), ['Who is answering?: gran or grandad', 'Taking part: gran or grandad'], 'who was added last');
    rows[2]!.querySelector('summary')!.click();
    same(open(), [], 'nothing to fill in until somebody is opened');
    rows[1]!.querySelector('summary')!.click();
    same(open(), ['Who is answering?: dad', 'Taking part: dad'], 'of this person alone');
    await person.press('Move up: dad');
    await until(() => focused()?.closest('.seat')?.textContent.includes('dad'), 'focus with who was moved');
    same(open(), ['Who is answering?: dad', 'Taking part: dad'], 'still open for them');
    await person.press('Remove from the list: mum');
    await said('No longer in the room: mum');
  });

  it('a second brother is told apart by a number, and nobody types a name', async () => {
    const person = await room();
    await person.press('brother');
    await person.press('Add another brother');
    await said('In the room: brother, brother 2');
    await person.press('Start');
    person.expectAsked('brother');
  });
});

describe('a room that listens', () => {
  afterEach(tidy);

  /** A turn in which a hard face was picked: help is offered, aloud too. */
  async function afterAHardFace(): Promise<Person> {
    const person = await room();
    await person.press('mum');
    await person.press('brother');
    await person.press('Start');
    await person.press('I am ready');
    await person.passGate();
    await person.pick('Really hard');
    await person.next();
    return person;
  }

  it('the next person’s screen reader does not meet what was said to the last one', async () => {
    const person = await afterAHardFace();
    await said('That sounds heavy. Want to see who can help?');
    await person.press('Stop or take a break');
    await person.press('Finish here');
    await person.press('Yes');
    await person.press('Share nothing');
    person.expectAsked('brother');
    equal(announcer()!.textContent, '', 'silent at once');
  });

  it('nor do ten quiet minutes leave it there', async () => {
    const person = await afterAHardFace();
    await said('That sounds heavy. Want to see who can help?');
    person.element.dropMemory();
    await person.settled();
    person.expectAsked('mum');
    equal(announcer()!.textContent, '', 'silent at once');
  });
});
