import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  routeOf,
  transition,
  wordsFor,
  type Condition,
  type Conversation,
  type Guide,
  type Said,
  type Unit,
  type Value,
  type Voice,
} from '../../packages/core/index.js';
import { guide } from './support/guide.js';
import { pastGate, picked, plain, screenOf, start, talkOn, words } from './support/play.js';

const said = (value: Value): Said => ({ value, asked: '?', lang: 'en' });

/** The legs of the real guide for these choices, each as its units. */
function legs(voice: Voice, choices: Record<Unit, Value> = {}, passed: readonly Unit[] = []): string[] {
  const answers = Object.fromEntries(Object.entries(choices).map(([unit, value]) => [unit, said(value)]));
  const seen = Object.fromEntries(passed.map((unit) => [unit, true as const]));
  return routeOf(guide, { voice, answers, passed: seen }).map((leg) => leg.stops.map((stop) => stop.unit).join(' + '));
}

const COMMON = ['topic', 'what-happened', 'thinking-feeling.thoughts', 'thinking-feeling.then', 'thinking-feeling.now'];
const NEXT = 'what-next.can + what-next.ask + what-next.outside';
const HARD = [
  ...COMMON,
  'place-in-it',
  'who-affected.people',
  'needs.mine',
  'needs.others',
  NEXT,
  'what-next.small-step',
];
const GOOD = [
  ...COMMON,
  'who-helped.people',
  'needs-good.mine',
  'more-of-it.can + more-of-it.ask',
  'more-of-it.small-step',
];

test('a good topic asks who it helped and how to get more of it, and not where one stands in it', () => {
  for (const voice of ['adult', 'young-person'] as const) {
    assert.deepEqual(legs(voice, { topic: picked('row') }), HARD);
    assert.deepEqual(legs(voice, { topic: picked('good') }), GOOD);
    assert.deepEqual(legs(voice, { topic: { type: 'choice', codes: ['good'], other: 'our garden' } }), GOOD);
  }
});

test('without a topic, or with one of their own, the hard questions stand', () => {
  assert.deepEqual(legs('adult'), HARD);
  assert.deepEqual(legs('adult', { topic: { type: 'choice', codes: [], other: 'good' } }), HARD);
  assert.deepEqual(legs('adult', { topic: picked('good') }, ['topic']), HARD, 'a skipped topic does not count');
});

const places: [string, string[]][] = [
  ['to-me', ['who-affected.weighs-most']],
  ['put-right', ['who-affected.guess']],
  ['both', ['who-affected.weighs-most', 'who-affected.guess']],
  ['all-of-us', []],
  ['saw-it', []],
  ['rather-not', []],
];

for (const [place, more] of places)
  test(`place in it: ${place} asks ${more.join(' and ') || 'nothing more'}`, () => {
    const at = HARD.indexOf('who-affected.people') + 1;
    const want = [...HARD.slice(0, at), ...more, ...HARD.slice(at)];
    assert.deepEqual(legs('adult', { topic: picked('row'), 'place-in-it': picked(place) }), want);
    assert.deepEqual(legs('young-person', { topic: picked('row'), 'place-in-it': picked(place) }), want);
  });

test('an answer on a branch that was left opens nothing', () => {
  assert.deepEqual(legs('adult', { topic: picked('good'), 'place-in-it': picked('both') }), GOOD);
  assert.deepEqual(legs('adult', { topic: picked('row'), 'place-in-it': picked('both') }, ['place-in-it']), HARD);
  const forChild = legs('child', { topic: picked('row'), 'place-in-it': picked('both') });
  assert.ok(!forChild.some((leg) => leg.includes('guess') || leg.includes('weighs-most')));
});

test('a child has seven question screens at the most, the topic counted', () => {
  const hard = [
    'topic',
    'what-happened',
    'thinking-feeling.thoughts + thinking-feeling.then',
    'thinking-feeling.now',
    'who-affected.people',
    'needs.mine',
    'what-next.can + what-next.ask',
  ];
  assert.deepEqual(legs('child', { topic: picked('row') }), hard);
  assert.equal(hard.length, 7);
  for (const topic of guide.steps[0]?.options ?? [])
    for (const [place] of places)
      assert.ok(legs('child', { topic: picked(topic), 'place-in-it': picked(place) }).length <= 7);
});

test('a worker is asked neither about their place in it nor to guess for others', () => {
  const want = [...COMMON, 'who-affected.people', 'needs.mine', NEXT, 'what-next.small-step'];
  assert.deepEqual(legs('practitioner', { topic: picked('row') }), want);
});

test('walking the whole way asks every leg once, in order, and ends at the read-back', () => {
  for (const voice of guide.voices)
    for (const topic of ['row', 'good']) {
      let state: Conversation = pastGate(guide, start(guide, { voice }), picked(topic));
      const met: string[] = ['topic'];
      while (screenOf(guide, state).startsWith('question:')) {
        const screen = screenOf(guide, state).slice('question:'.length);
        met.push(screen);
        const leg = routeOf(guide, state).find((one) => one.id === screen);
        const values = Object.fromEntries(leg?.stops.map(({ unit, ask }) => [unit, plain(unit, ask)]) ?? []);
        [state] = transition(guide, state, { type: 'answer', values });
      }
      assert.equal(screenOf(guide, state), 'read-back');
      assert.deepEqual(
        met,
        routeOf(guide, state).map((leg) => leg.id),
      );
    }
});

/** A guide of a choice, a picker, a text, and one last question that depends on them. */
function withRule(when: Condition): Guide {
  const base = { theme: 'T1', outcome: 'O1' } as const;
  return {
    ...guide,
    steps: [
      { ...base, id: 'one', kind: 'choice', options: ['a', 'b'] },
      { ...base, id: 'many', kind: 'choice', options: ['a', 'b', 'c'], many: 3 },
      { ...base, id: 'text', kind: 'text' },
      {
        ...base,
        id: 'set',
        parts: [
          { id: 'first', kind: 'text' },
          { id: 'second', kind: 'text' },
        ],
      },
      { ...base, id: 'last', kind: 'text', when },
    ],
  };
}

const rules: [string, Condition, Record<Unit, Value>, boolean][] = [
  ['is', { step: 'one', is: 'a' }, { one: picked('a') }, true],
  ['is, another', { step: 'one', is: 'a' }, { one: picked('b') }, false],
  ['is, nothing', { step: 'one', is: 'a' }, {}, false],
  ['is, one of several', { step: 'many', is: 'a' }, { many: picked('a', 'b') }, false],
  ['is, on words', { step: 'text', is: 'a' }, { text: words('a') }, false],
  ['includes', { step: 'many', includes: 'b' }, { many: picked('a', 'b') }, true],
  ['includes, not', { step: 'many', includes: 'c' }, { many: picked('a', 'b') }, false],
  ['answered', { step: 'text', answered: true }, { text: words('x') }, true],
  ['answered, not', { step: 'text', answered: true }, {}, false],
  ['unanswered', { step: 'text', answered: false }, {}, true],
  ['a step by any of its parts', { step: 'set', answered: true }, { 'set.second': words('x') }, true],
  ['a part by itself', { step: 'set.first', answered: true }, { 'set.second': words('x') }, false],
  [
    'all',
    {
      all: [
        { step: 'one', is: 'a' },
        { step: 'text', answered: true },
      ],
    },
    { one: picked('a'), text: words('x') },
    true,
  ],
  [
    'all, one missing',
    {
      all: [
        { step: 'one', is: 'a' },
        { step: 'text', answered: true },
      ],
    },
    { one: picked('a') },
    false,
  ],
  ['all of nothing', { all: [] }, {}, true],
  [
    'any',
    {
      any: [
        { step: 'one', is: 'a' },
        { step: 'one', is: 'b' },
      ],
    },
    { one: picked('b') },
    true,
  ],
  ['any of nothing', { any: [] }, {}, false],
  ['not', { not: { step: 'one', is: 'a' } }, { one: picked('a') }, false],
  ['not, unanswered', { not: { step: 'one', is: 'a' } }, {}, true],
];

for (const [name, when, choices, asked] of rules)
  test(`condition: ${name}`, () => {
    const answers = Object.fromEntries(Object.entries(choices).map(([unit, value]) => [unit, said(value)]));
    const found = routeOf(withRule(when), { voice: 'adult', answers, passed: {} }).some((leg) => leg.id === 'last');
    assert.equal(found, asked);
  });

test('a chain of branches falls together and comes back together', () => {
  const base = { theme: 'T1', outcome: 'O1', kind: 'choice', options: ['yes', 'no'] } as const;
  const chain: Guide = {
    ...guide,
    steps: [
      { ...base, id: 'a' },
      { ...base, id: 'b', when: { step: 'a', is: 'yes' } },
      { ...base, id: 'c', when: { step: 'b', is: 'yes' } },
    ],
  };
  const ids = (a: string) =>
    routeOf(chain, {
      voice: 'adult',
      passed: {},
      answers: { a: said(picked(a)), b: said(picked('yes')), c: said(picked('yes')) },
    }).map((leg) => leg.id);
  assert.deepEqual(ids('yes'), ['a', 'b', 'c']);
  assert.deepEqual(ids('no'), ['a']);
});

test('a guide of five hundred questions is walked in well under ten seconds', () => {
  const steps = Array.from(
    { length: 500 },
    (_, index) =>
      ({
        id: `q${index}`,
        kind: 'text',
        theme: 'T1',
        outcome: 'O1',
        ...(index > 0 ? { when: { step: `q${index - 1}`, answered: true } } : {}),
      }) as const,
  );
  const long: Guide = { ...guide, steps, summary: [], safety: 'practice' };
  const began = process.cpuUsage();
  const state = talkOn(long, transition(long, start(long), { type: 'begin' })[0]);
  assert.equal(screenOf(long, state), 'read-back');
  assert.equal(Object.keys(state.answers).length, 500);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 10_000_000);
});

test('something good is not asked what would make it feel better, and offers no need to put things right', () => {
  const stop = routeOf(guide, { voice: 'adult', answers: { topic: said(picked('good')) }, passed: {} })
    .flatMap((leg) => leg.stops)
    .find(({ step }) => step.theme === 'T4');
  for (const code of ['apology', 'say-sorry', 'not-again', 'things', 'believed'])
    assert.ok(!stop?.ask.options?.includes(code), code);
  for (const voice of guide.voices)
    for (const lang of guide.languages) {
      const ask = (unit: string) => wordsFor(guide.words[lang], `${unit}.ask`, voice);
      assert.notEqual(ask('needs-good.mine'), ask('needs.mine'));
    }
});
