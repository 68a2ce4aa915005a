import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildResult, type AnswerValue, type Conversation, type Value } from '../../packages/core/index.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { guide, plainGuide } from './support/guide.js';
import { answer, facts, pastGate, picked, play, roundTrip, start, talkOn, words } from './support/play.js';

const begun = pastGate(guide, start(guide, { voice: 'young-person' }));
const full = talkOn(guide, begun, { 'place-in-it': picked('both') });

test('one answer in full, as the contract has it', () => {
  const result = buildResult(guide, full, ['what-happened'], facts);
  assert.deepEqual(result, {
    schema: 'talk-it-through/result',
    schemaVersion: 1,
    id: facts.id,
    status: 'final',
    sharedAt: '2026-11-22T10:15Z',
    guide: { id: 'restorative-questions', version: '1.2.0', hash: facts.guideHash },
    language: 'en',
    context: { mode: 'alone', environment: 'demo' },
    people: [{ pid: 'p1', voice: 'young-person' }],
    answers: [
      {
        step: 'what-happened',
        pid: 'p1',
        theme: 'T1',
        outcome: 'O1',
        asked: 'What happened, your version?',
        lang: 'en',
        source: 'own-words',
        value: { type: 'text', text: 'words for what-happened' },
        share: { with: ['worker'], decidedBy: 'p1' },
      },
    ],
    summary: {
      template: 'restorative-questions@1.2.0',
      text: 'What happened, from where I was: words for what-happened.',
      lang: 'en',
      derived: true,
    },
    provenance: { app: 'talk-it-through', appVersion: '0.1.0', noticeVersion: '1', receiptHash: facts.receiptHash },
  });
  assert.deepEqual(parseResult(roundTrip(result)), { ok: true, value: result });
});

test('steps and parts carry the names of the contract, on either branch', () => {
  const names = (state: Conversation) =>
    buildResult(guide, state, Object.keys(state.answers), facts).answers.map(({ step, part }) =>
      part ? `${step}.${part}` : step,
    );
  assert.deepEqual(names(full), [
    'what-happened',
    'thinking-feeling.thoughts',
    'thinking-feeling.then',
    'thinking-feeling.now',
    'who-affected.people',
    'who-affected.weighs-most',
    'who-affected.guess',
    'needs.mine',
    'needs.others',
    'what-next.can',
    'what-next.ask',
    'what-next.outside',
    'what-next.small-step',
  ]);
  const good = talkOn(guide, pastGate(guide, start(guide, { voice: 'adult' }), picked('good')));
  assert.deepEqual(names(good), [
    'what-happened',
    'thinking-feeling.thoughts',
    'thinking-feeling.then',
    'thinking-feeling.now',
    'who-affected.people',
    'needs.mine',
    'what-next.can',
    'what-next.ask',
    'what-next.small-step',
  ]);
});

test('the order is that of the guide, whatever order was handed in, and each part once', () => {
  const some = ['needs.mine', 'what-happened', 'needs.mine'];
  assert.deepEqual(
    buildResult(guide, full, some, facts).answers.map((one) => one.step),
    ['what-happened', 'needs'],
  );
});

test('private parts, branches left, skipped and unknown ones are never in it', () => {
  const left = play(guide, full, [{ type: 'change', unit: 'topic' }, answer({ topic: picked('good') })]).state;
  const skipped = play(guide, left, [{ type: 'change', unit: 'what-happened' }, { type: 'skip' }]).state;
  const all = [...Object.keys(skipped.answers), 'nowhere', 'needs'];
  const steps = buildResult(guide, skipped, all, facts).answers.map((one) => `${one.step}.${one.part}`);
  assert.deepEqual(steps, ['thinking-feeling.thoughts', 'thinking-feeling.then', 'thinking-feeling.now']);
});

test('with nothing to share there is no result', () => {
  for (const units of [[], ['topic'], ['place-in-it'], ['who-helped.people'], ['nowhere']])
    assert.throws(() => buildResult(guide, full, units, facts), { name: 'TalkError', code: 'nothing-shared' });
});

const values: [string, Value, AnswerValue][] = [
  ['what-happened', words('  two\nlines '), { type: 'text', text: 'two\nlines' }],
  [
    'thinking-feeling.then',
    { type: 'choice', codes: ['left-out'], other: ' torn ' },
    { type: 'choice', codes: ['left-out'], labels: ['left out'], other: 'torn' },
  ],
  [
    'needs.mine',
    { type: 'choice', codes: ['safe'], other: ' ' },
    { type: 'choice', codes: ['safe'], labels: ['to feel safe'] },
  ],
  [
    'needs.mine',
    { type: 'choice', codes: [], other: 'rain' },
    { type: 'choice', codes: [], labels: [], other: 'rain' },
  ],
  [
    'who-affected.people',
    { type: 'people', items: [{ who: ' me ', how: ' ' }, { who: '' }, { who: 'gran', how: ' sad ' }] },
    { type: 'people', items: [{ who: 'me' }, { who: 'gran', how: 'sad' }] },
  ],
  [
    'what-next.small-step',
    { type: 'goals', items: [{ what: ' ' }, { what: ' a walk ', by: 'Friday ', help: '' }] },
    { type: 'goals', items: [{ what: 'a walk', by: 'Friday' }] },
  ],
];

for (const [unit, given, want] of values)
  test(`value of ${unit}: ${JSON.stringify(given)}`, () => {
    const state = play(guide, full, [{ type: 'change', unit }, answer({ [unit]: given })]).state;
    const result = buildResult(guide, state, [unit], facts);
    assert.deepEqual(result.answers[0]?.value, want);
    assert.equal(result.answers[0]?.source, want.type === 'choice' ? 'chip' : 'own-words');
    assert.ok(parseResult(roundTrip(result)).ok);
  });

test('a scale carries its ends, and a label where there is one', () => {
  const build = (number: number) => {
    const state = talkOn(plainGuide, pastGate(plainGuide, start(plainGuide)), { three: { type: 'scale', number } });
    return buildResult(plainGuide, state, ['three'], facts);
  };
  assert.deepEqual(build(4).answers[0]?.value, { type: 'scale', number: 4, of: [0, 4], label: 'Four of four' });
  assert.deepEqual(build(0).answers[0]?.value, { type: 'scale', number: 0, of: [0, 4] });
  assert.ok(parseResult(roundTrip(build(0))).ok);
  assert.ok(!('summary' in build(4)), 'no sentence, no summary');
});

test('what the host and the person add is in it, and absent where they added nothing', () => {
  const context = {
    mode: 'alone',
    environment: 'live',
    caseRef: 'k7',
    site: 's',
    stage: 'first',
    timepoint: 'F0',
    extra: { room: 'blue' },
  } as const;
  const result = buildResult(guide, full, ['needs.mine'], {
    ...facts,
    alias: '  J  ',
    languagePreference: { spoken: 'cy' },
    context,
  });
  assert.deepEqual(result.people, [{ pid: 'p1', alias: 'J', voice: 'young-person' }]);
  assert.deepEqual(result.context, context);
  assert.deepEqual(result.languagePreference, { spoken: 'cy' });
  assert.ok(parseResult(roundTrip(result)).ok);
  assert.deepEqual(buildResult(guide, full, ['needs.mine'], { ...facts, alias: '  ' }).people, [
    { pid: 'p1', voice: 'young-person' },
  ]);
});

test('the longest words the core takes, and long questions of an own guide, pass the schema', () => {
  const long = 'q'.repeat(2000);
  const own = { ...plainGuide, words: { en: { ...plainGuide.words['en'], 'one.ask': long, 'three.4': long } } };
  const state = talkOn(own, pastGate(own, start(own)), {
    one: words('w'.repeat(10_000)),
    three: { type: 'scale', number: 4 },
  });
  const result = buildResult(own, state, ['one', 'three'], facts);
  assert.deepEqual(parseResult(roundTrip(result)), { ok: true, value: result });
});
