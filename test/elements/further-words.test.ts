import { uiWords } from '../../packages/elements/words/index.js';
import { registerWords } from '../../packages/sdk/index.js';
import { swapped } from '../core/support/swapped.js';
import { equal, includes, ok, same } from './support/check.js';
import { guideOf } from './support/guide.js';
import { AGENCY, make, once, tidy, visit, visitInVain, type Settings } from './support/page.js';
import { guideToo, latinIn, rightToLeft, turned } from './support/right-to-left.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
const english = { 'one.ask': 'Which?', 'one.a': 'a', 'one.b': 'b' };
const counting = (language: string, many: number, others: object = {}) =>
  guideOf(`counting-${language}-${many}`, [{ id: 'one', kind: 'choice', options: ['a', 'b'], many, ...T1 }], english, {
    languages: [language],
    title: { [language]: 'Count' },
    words: { [language]: english },
    ...others,
  });

/** Each pack that is not taken, and what it is told. */
const BAD: Readonly<Record<string, readonly [words: unknown, code: string, path: string]>> = {
  'a block that is not in the page': ['#nowhere', 'words-missing', '/words'],
  'an address on another origin': ['https://example.org/w.json', 'not-same-origin', '/words'],
  'an address with nothing there': ['/fixtures/none.json', 'fetch-failed', '/words'],
  'a number': [7, 'words-invalid', '/words'],
  'no language': [{ words: {} }, 'words-invalid', '/words/language'],
  'a language that is built in': [{ language: 'cy-GB', words: {} }, 'words-invalid', '/words/language'],
  'a key that is not known': [{ language: 'ar', words: {}, colour: 'red' }, 'words-invalid', '/words/colour'],
  'words that are no text': [{ language: 'ar', words: { 'nav.next': 7 } }, 'words-invalid', '/words/words/nav.next'],
  'words under a hostile key': [
    { language: 'ar', words: JSON.parse('{ "constructor": "x" }') as unknown },
    'words-invalid',
    '/words/words/constructor',
  ],
  'a list for receipts that is none': [
    { language: 'ar', words: {}, receiptWords: 'a b' },
    'words-invalid',
    '/words/receiptWords',
  ],
  'too few words for receipts': [
    { language: 'ar', words: {}, receiptWords: ['cat', 'dog'] },
    'words-invalid',
    '/words/receiptWords',
  ],
  'a word for receipts with a space in it': [
    { ...rightToLeft, receiptWords: swapped(rightToLeft.receiptWords ?? [], 7, 'two words') },
    'words-invalid',
    '/words/receiptWords/7',
  ],
  'words for receipts among the texts': [
    { language: 'ar', words: { receipt: 'a~b' } },
    'words-invalid',
    '/words/words/receipt',
  ],
  'a review by nobody': [
    { language: 'ar', words: {}, reviewed: { on: '2026-11-01' } },
    'words-invalid',
    '/words/reviewed/by',
  ],
};

describe('words of a further language', () => {
  afterEach(tidy);

  it('as a property: the first screen is in it, and runs from the right', async () => {
    const person = await visit({ guide: guideToo, words: rightToLeft, lang: 'ar' });
    equal(person.element.getAttribute('dir'), 'rtl');
    ok(person.sees('radio', turned('Good place')), 'the place check');
    ok(person.sees('button', turned('Leave quickly')), 'leave');
    same(latinIn(person.text), []);
  });

  it('as a block of the page, and as an address', async () => {
    const pack = (text: string) => JSON.stringify({ language: 'ga', words: { 'nav.next': text } });
    const block = Object.assign(document.createElement('script'), { type: 'application/json', id: 'irish' });
    block.textContent = pack('Ar aghaidh');
    document.body.append(block);
    const guide = counting('ga', 2);
    const person = await visit({ guide, words: '#irish' });
    ok(person.sees('button', 'Ar aghaidh'), 'from the block');
    person.element.remove();
    const again = await visit({ guide, words: '/fixtures/words.json' });
    ok(again.sees('button', 'Lean ar aghaidh'), 'from the address');
  });

  it('several languages at once', async () => {
    const packs = ['pl', 'ro'].map((language) => ({ language, words: { 'nav.next': `${language}!` } }));
    const guide = counting('pl', 2, {
      languages: ['pl', 'ro'],
      title: { pl: 'P', ro: 'R' },
      words: { pl: english, ro: english },
    });
    const person = await visit({ guide, words: packs });
    ok(person.sees('button', 'pl!'), 'Polish');
    await person.pick('română');
    ok(person.sees('button', 'ro!'), 'Romanian');
  });

  it('a count takes the form that the language has for it, and else the common words', async () => {
    const words = {
      language: 'pl',
      words: { 'input.pick': 'Do {n}.', 'input.pick#few': 'Do {n} słów.', 'nav.next': 'Next' },
    };
    for (const [many, said] of [
      [2, 'Do 2 słów.'],
      [5, 'Do 5.'],
    ] as const) {
      const person = await visit({ guide: counting('pl', many), words });
      await person.begin();
      includes(person.now, said);
      person.element.remove();
    }
  });

  it('what is missing in it is in English', async () => {
    const person = await visit({
      guide: counting('nl', 2),
      words: { language: 'nl', words: { 'nav.next': 'Verder' } },
    });
    ok(person.sees('button', 'Verder'), 'Dutch');
    ok(person.sees('button', 'Leave quickly'), 'English');
  });

  for (const [name, [words, code, path]] of Object.entries(BAD))
    it(`${name}: not set up, in plain words`, async () => {
      const { detail, person } = await visitInVain({ words: words as Settings['words'], agency: AGENCY });
      same([detail.code, detail.path], [code, path], detail.message);
      includes(person.text, 'This is not set up yet.');
    });

  it('registerWords takes words for receipts, and refuses what is no list of them', () => {
    registerWords('br', {}, rightToLeft.receiptWords);
    equal(uiWords('br')?.['receipt']?.split('~').length, 512);
    let told: unknown;
    try {
      registerWords('gd', {}, ['cat', 'dog']);
    } catch (reason) {
      told = reason;
    }
    equal((told as { code?: string }).code, 'words-invalid');
    equal(uiWords('gd'), undefined);
  });

  it('a live page’s console says where nobody went through the words', async () => {
    const said: string[] = [];
    const warn = console.warn;
    console.warn = (...args: unknown[]) => said.push(args.join(' '));
    try {
      for (const reviewed of [undefined, { by: 'A. Reviewer', on: '2026-11-01' }]) {
        const words = { language: 'fy', words: {}, ...(reviewed ? { reviewed } : {}) };
        const element = make({ environment: 'live', guide: counting('fy', 2), words });
        const ready = once(element, 'talk-ready');
        document.body.append(element);
        await ready;
        element.remove();
      }
    } finally {
      console.warn = warn;
    }
    same(
      said.filter((one) => one.includes('reviewed')),
      ['Talk It Through: nobody is named who reviewed the interface in: fy.'],
    );
  });
});
