import { registerWords } from '../../packages/sdk/index.js';
import { firstEn } from '../../packages/elements/words/first-en.js';
import { laterEn } from '../../packages/elements/words/later-en.js';
import { Person } from './person.js';
import { equal, excludes, includes, ok, same } from './support/check.js';
import { guideOf } from './support/guide.js';
import { AGENCY, known, make, once, tidy, visit } from './support/page.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const english = { 'one.ask': 'What happened?', 'two.ask': 'And then?' };
const steps = [
  { id: 'one', kind: 'text', ...T1 },
  { id: 'two', kind: 'text', ...T1 },
] as const;

const welsh = known(
  guideOf('two-languages', steps, english, {
    languages: ['en', 'cy'],
    title: { en: 'Two', cy: 'Dau' },
    words: { en: english, cy: { 'one.ask': 'Beth ddigwyddodd?', 'two.ask': 'Ac wedyn?' } },
  }),
);
const rightToLeft = known(
  guideOf('right-to-left', steps, english, {
    languages: ['en', 'ar'],
    title: { en: 'Two', ar: 'اثنان' },
    words: { en: english, ar: { 'one.ask': 'ماذا حدث؟', 'two.ask': 'وماذا بعد؟' } },
  }),
);

describe('languages', () => {
  before(() => {
    const back = (text: string) => [...text].reverse().join('');
    const words = Object.entries({ ...firstEn, ...laterEn }).map(([key, text]) => [key, `ع ${back(text)}`]);
    registerWords('ar', Object.fromEntries(words));
  });
  afterEach(tidy);

  it('are offered on the first screen, each by its own name, equally', async () => {
    const person = await visit({ guide: welsh });
    const group = person.find('group', 'Which language would you like?');
    const radios = person.in(group).getAllByRole('radio');
    same(
      radios.map((one: HTMLElement) => person.textOf(one.closest('label'))),
      ['English', 'Cymraeg'],
    );
    same(
      radios.map((one: HTMLElement) => one.closest('label')!.lang),
      ['en', 'cy'],
      'each in its own language for speech',
    );
    await person.pick('Cymraeg');
    ok(person.sees('radio', 'Lle da'), 'the place check in Welsh');
    ok(person.sees('button', 'Gadael yn gyflym'), 'leave in Welsh');
    equal(person.root.querySelector<HTMLElement>('.root')!.lang, 'cy');
    includes(person.text, 'Dau');
  });

  it('the page’s nearest lang is where it begins', async () => {
    document.documentElement.lang = 'en';
    const section = document.createElement('section');
    section.lang = 'cy-GB';
    document.body.append(section);
    const person = await visit({ guide: welsh }, section);
    ok(person.sees('radio', 'Lle da'), 'Welsh');
  });

  it('the page’s nearest lang counts from inside somebody else’s shadow root too', async () => {
    const outer = document.createElement('div');
    outer.lang = 'cy';
    document.body.append(outer);
    const person = await visit({ guide: welsh }, outer.attachShadow({ mode: 'open' }) as unknown as Element);
    ok(person.sees('radio', 'Lle da'), 'Welsh');
  });

  it('its own lang attribute wins', async () => {
    document.documentElement.lang = 'en';
    const person = await visit({ guide: welsh, lang: 'cy' });
    ok(person.sees('radio', 'Lle da'), 'Welsh');
  });

  it('a language nobody has words for falls back to English words for the frame', async () => {
    const person = await visit({ guide: welsh, lang: 'fr' });
    ok(person.sees('radio', 'Good place'), 'English');
  });

  it('an agency names which are offered', async () => {
    const person = await visit({ guide: welsh, agency: { ...AGENCY, languages: ['cy'] } });
    ok(!person.sees('group', /language|iaith/i), 'no question about languages');
    ok(person.sees('radio', 'Lle da'), 'Welsh');
  });

  it('switching while typing keeps words, caret and focus where they were', async () => {
    const person = await visit({ guide: welsh });
    await person.begin();
    await person.write('What happened?', 'one two three');
    const box = person.box('What happened?');
    box.setSelectionRange(4, 7);
    person.find('button', 'Cymraeg').click();
    await person.settled();
    const after = person.box('Beth ddigwyddodd?');
    equal(after, box, 'the very same box');
    equal(after.value, 'one two three');
    same([after.selectionStart, after.selectionEnd], [4, 7]);
    equal(person.root.activeElement, box, 'focus');
    person.find('button', 'English').click();
    await person.settled();
    equal(person.box('What happened?').value, 'one two three');
  });

  it('what was said keeps its own words; the question and picked words are shown in the language spoken now', async () => {
    const person = await visit({ guide: welsh });
    await person.begin();
    await person.write('What happened?', 'in English');
    await person.next();
    await person.press('Cymraeg');
    includes(person.text, 'Beth ddigwyddodd? in English Newid');
    excludes(person.text, 'What happened?');
  });

  it('right to left is reflected on the element and taken back', async () => {
    const person = await visit({ guide: rightToLeft });
    equal(person.element.getAttribute('dir'), 'ltr');
    await person.pick('العربية');
    equal(person.element.getAttribute('dir'), 'rtl');
    const root = person.root.querySelector<HTMLElement>('.root')!;
    equal(root.dir, 'rtl');
    equal(getComputedStyle(root).direction, 'rtl');
    const leave = person.root.querySelector('.leave')!.getBoundingClientRect();
    const help = person.root.querySelector('.bar button')!.getBoundingClientRect();
    ok(leave.right <= help.left, 'Leave quickly is on the left');
    await person.press('English');
    equal(person.element.getAttribute('dir'), 'ltr');
  });

  it('a page that runs right to left does not turn an English conversation round', async () => {
    document.documentElement.dir = 'rtl';
    const person = await visit({ guide: welsh });
    equal(getComputedStyle(person.root.querySelector('.root')!).direction, 'ltr');
  });

  it('a registered language can be the first one', async () => {
    const person = await visit({ guide: rightToLeft, lang: 'ar' });
    includes(person.text, 'اثنان');
    const words = person.root.querySelector<HTMLElement>('.limits')!.innerText;
    ok(words.startsWith('ع '), `registered words, saw ${words}`);
  });

  it('an unreviewed language is named in the console of a live page, not of a demonstration', async () => {
    const said: unknown[] = [];
    const warn = console.warn;
    console.warn = (...args: unknown[]) => said.push(args.join(' '));
    try {
      await visit({ environment: 'demo' });
      same(said, []);
      const live = make({ environment: 'live' });
      const ready = once(live, 'talk-ready');
      document.body.append(live);
      await ready;
      await new Person(live).settled();
    } finally {
      console.warn = warn;
    }
    equal(said.length, 1);
    includes(String(said[0]), 'cy');
  });
});
