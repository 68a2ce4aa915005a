import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarise, type Guide, type Value } from '../../packages/core/index.js';
import { guide, plainGuide } from './support/guide.js';
import { answer, pastGate, people, picked, play, start, talkOn, words } from './support/play.js';

/** The plain guide with these sentences and these answers. */
function said(sentences: string[], one?: string, two?: string, three?: number): readonly string[] {
  const keys = sentences.map((_, index) => `s${index}`);
  const english = {
    ...plainGuide.words['en'],
    ...Object.fromEntries(sentences.map((text, index) => [`s${index}`, text])),
  };
  const own: Guide = { ...plainGuide, summary: keys, words: { en: english } };
  const values: Record<string, Value> = {
    ...(one === undefined ? {} : { one: words(one) }),
    ...(two === undefined ? {} : { two: words(two) }),
    ...(three === undefined ? {} : { three: { type: 'scale', number: three } as const }),
  };
  const { state } = play(own, pastGate(own, start(own)), [
    answer(values),
    answer(values),
    { type: 'keep-going' },
    answer(values),
  ]);
  return summarise(own, state).sentences;
}

const table: [string, Parameters<typeof said>, string[]][] = [
  ['words in their place', [['A {one} B {two} C.'], 'x', 'y'], ['A x B y C.']],
  ['an empty slot drops the whole sentence', [['{one}.', '{one} and {two}.', 'End {one}.'], 'x'], ['x.', 'End x.']],
  ['a slot nothing answers', [['{nowhere}.', '{one}.'], 'x'], ['x.']],
  ['a sentence without slots', [['Always.'], 'x'], ['Always.']],
  ['a brace in words is only a brace', [['{one}.', '{two}.'], '{two}', '{one} {'], ['{two}.', '{one} {.']],
  ['a dollar in words is only a dollar', [['{one}.'], "$& $1 $' $`"], ["$& $1 $' $`."]],
  ['no doubled full stop', [['{one}.'], 'Done.'], ['Done.']],
  ['nor one after a question or a cry', [['{one}.', '{two}.'], 'Really?', 'Oh!'], ['Really?', 'Oh!']],
  ['a full stop in the middle stays', [['{one}. {two}.'], 'a', 'b.'], ['a. b.']],
  ['no full stop where the sentence has none', [['{one}'], 'x'], ['x']],
  ['spaces around words go', [['{one}.'], '  x \n'], ['x.']],
  ['a scale by its label, else by its number', [['{three}.'], undefined, 'y', 4], ['Four of four.']],
  ['a scale without a label', [['{three}.'], undefined, 'y', 2], ['2.']],
  ['markup is only text', [['{one}.'], '<b>x</b>'], ['<b>x</b>.']],
];

for (const [name, given, want] of table) test(`summary: ${name}`, () => assert.deepEqual(said(...given), want));

const full = talkOn(guide, pastGate(guide, start(guide, { voice: 'adult' })), {
  'what-happened': words('We shouted.'),
  'thinking-feeling.then': { type: 'choice', codes: ['cross', 'left-out'], other: 'torn' },
  'who-affected.people': { type: 'people', items: [{ who: 'me', how: 'tired' }, { who: 'gran' }] },
  'what-next.small-step': { type: 'goals', items: [{ what: 'a walk', by: 'Friday', help: ' ' }] },
});

test('the summary of the real guide, in the words of the person', () => {
  const { template, sentences, lang } = summarise(guide, full);
  assert.equal(template, 'restorative-questions@1.2.0');
  assert.equal(lang, 'en');
  assert.equal(sentences[0], 'What this is about: A row.');
  assert.equal(sentences[1], 'What happened, from where I was: We shouted.');
  assert.ok(sentences.includes('Then I felt: cross, left out, torn.'));
  assert.ok(sentences.includes('Who it touched: me: tired; gran.'));
  assert.ok(sentences.includes('One small step: a walk · Friday.'));
  assert.ok(!sentences.some((sentence) => sentence.includes('{') || sentence.includes('Who it helped')));
});

test('limited to some units, it says nothing of the others', () => {
  assert.deepEqual(summarise(guide, full, ['needs.mine']).sentences, ['What I need: calm.']);
  assert.deepEqual(summarise(guide, full, []).sentences, []);
  assert.deepEqual(summarise(guide, full, ['nowhere']).sentences, []);
});

test('what was passed by or left behind is not in it', () => {
  const skipped = play(guide, full, [{ type: 'change', unit: 'what-happened' }, { type: 'skip' }]).state;
  assert.ok(!summarise(guide, skipped).sentences.join('\n').includes('shouted'));
  const good = play(guide, full, [{ type: 'change', unit: 'topic' }, answer({ topic: picked('good') })]).state;
  assert.ok(!summarise(guide, good).sentences.join('\n').includes('gran'));
});

test('sentences come in the language and voice of the moment, words as they were said', () => {
  const welsh = play(guide, full, [{ type: 'choose-language', language: 'cy' }]).state;
  const { sentences, lang } = summarise(guide, welsh);
  assert.equal(lang, 'cy');
  assert.equal(sentences[1], 'Beth ddigwyddodd, o ble roeddwn i: We shouted.');
  const worker = play(guide, full, [{ type: 'choose-voice', voice: 'practitioner' }]).state;
  assert.ok(summarise(guide, worker).sentences.includes('What they saw and heard: We shouted.'));
});

test('picked labels follow the language of the moment; what the answer keeps does not', () => {
  const unit = 'thinking-feeling.then';
  const welsh = play(guide, full, [{ type: 'choose-language', language: 'cy' }]).state;
  assert.deepEqual(summarise(guide, welsh, [unit]).sentences, [
    'Bryd hynny roeddwn i’n teimlo: yn grac, ar y tu allan, torn.',
  ]);
  assert.deepEqual(welsh.answers[unit]?.labels, ['cross', 'left out']);
});

test('people without a name are left out', () => {
  const state = play(guide, full, [
    { type: 'change', unit: 'who-affected.people' },
    answer({ 'who-affected.people': people(' ', 'me') }),
  ]).state;
  assert.deepEqual(summarise(guide, state, ['who-affected.people']).sentences, ['Who it touched: me.']);
});
