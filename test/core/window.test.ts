import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  buildResult,
  scoreWindow,
  shareableUnits,
  startConversation,
  stopsOf,
  transition,
  type Conversation,
  type Guide,
  type Unit,
  type Value,
  type Voice,
} from '../../packages/core/index.js';
import { shuffleStatements, windowOf } from '../../packages/core/flows.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { sharedParts } from '../../packages/core/shared-parts.js';
import { socialWindow as guide } from '../../packages/guides/window/index.js';
import { answer, facts, play, roundTrip, start } from './support/play.js';

const RATERS = ['adult', 'practitioner'] as const;
const statements = guide.steps.find((step) => step.id === 'statements')?.parts ?? [];
const level = (number: number): Value => ({ type: 'scale', number });
const place = (help: number, expect: number): Value => ({ type: 'place', help, expect });

/** From the first screen to the one that shows both marks. */
function toCompare(voice: Voice, own: Value | undefined, numbers: readonly (number | undefined)[], of: Guide = guide) {
  const begun = play(of, start(of, { voice }), [
    { type: 'begin', place: 'good' },
    { type: 'gate', answer: 'none' },
    answer({}),
    answer({ moment: { type: 'choice', codes: ['school'] } }),
    answer(own ? { own } : {}),
  ]).state;
  return placed(of, begun, numbers);
}

/** Answers the statements in the order of the original guide, whatever the order in which they are asked. */
function placed(of: Guide, from: Conversation, numbers: readonly (number | undefined)[]): Conversation {
  const wanted = new Map(statements.map(({ id }, index) => [`statements.${id}`, numbers[index]]));
  let state = from;
  for (const { id } of of.steps.find((step) => step.id === 'statements')?.parts ?? []) {
    const number = wanted.get(`statements.${id}`);
    [state] = transition(of, state, answer(number === undefined ? {} : { [`statements.${id}`]: level(number) }));
    if (state.phase === 'pause') [state] = transition(of, state, { type: 'keep-going' });
  }
  return state;
}

const clearlyWith = [4, 4, 4, 0, 0, 0, 4, 4, 4, 0, 0, 0];

test('each axis has three statements for and three against, the same for both voices that rate themselves', () => {
  for (const axis of ['help', 'expect'] as const)
    for (const half of ['plus', 'minus'] as const) {
      const found = statements.filter(({ measures }) => measures?.axis === axis && measures.half === half);
      assert.equal(found.length, 3, `${axis} ${half}`);
      const start = axis === 'help' ? 'h' : 'e';
      const wanted = half === 'plus' ? ['1', '2', '3'] : ['4', '5', '6'];
      assert.deepEqual(
        found.map(({ id }) => id),
        wanted.map((number) => start + number),
      );
    }
  assert.equal(statements.length, 12);
  for (const language of guide.languages)
    for (const { id } of statements) {
      const [plain, worker] = ['', '@practitioner'].map(
        (voice) => guide.words[language]?.[`statements.${id}.ask${voice}`],
      );
      assert.ok(plain && worker && plain !== worker, `${language} ${id}`);
    }
});

test('children and young people are asked for no statement and no place', () => {
  for (const voice of ['child', 'young-person'] as const)
    for (const step of guide.steps.filter(({ voices }) => !voices || voices.includes(voice)))
      for (const { ask, unit } of stopsOf(step)) {
        assert.ok(ask.kind !== 'statement' && ask.kind !== 'place' && !ask.figure, unit);
        assert.ok(step.id.startsWith('cards') || step.id === 'else', unit);
      }
});

test('windowOf: every statement counts for its axis and its half, in either voice', () => {
  for (const voice of RATERS)
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), { minLength: 12, maxLength: 12 }),
        (all) => {
          const state = toCompare(voice, place(75, 25), all);
          assert.deepEqual(windowOf(guide, state), {
            own: { help: 75, expect: 25 },
            score: scoreWindow({
              help: { plus: all.slice(0, 3), minus: all.slice(3, 6) },
              expect: { plus: all.slice(6, 9), minus: all.slice(9, 12) },
            }),
          });
        },
      ),
      { numRuns: 60 },
    );
});

test('windowOf: a place that was passed by is none, and the same answer everywhere is the middle', () => {
  const state = toCompare(
    'adult',
    undefined,
    Array.from({ length: 12 }, () => 3),
  );
  const { own, score } = windowOf(guide, state);
  assert.equal(own, undefined);
  assert.deepEqual([score.help?.value, score.expect?.value, score.place], [50, 50, 'line']);
});

test('the same seed is the same order, another seed another one, and nothing but the statements moves', () => {
  const orders = new Set<string>();
  const seeds = new Set<number>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      const [one, other] = [shuffleStatements(guide, seed), shuffleStatements(guide, seed)];
      assert.deepEqual(one, other);
      const ids = one.steps.find((step) => step.id === 'statements')?.parts?.map((part) => part.id) ?? [];
      orders.add(ids.join());
      seeds.add(seed);
      assert.deepEqual([...ids].sort(), statements.map(({ id }) => id).sort());
      assert.deepEqual(
        one.steps.filter((step) => step.id !== 'statements'),
        guide.steps.filter((step) => step.id !== 'statements'),
      );
    }),
    { numRuns: 100 },
  );
  assert.equal(orders.size, seeds.size, 'as many orders as seeds');
});

test('every statement comes first about as often', () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 2400; seed++) {
    const id =
      shuffleStatements(guide, Math.imul(seed, 0x9e3779b1) >>> 0).steps.find((step) => step.id === 'statements')
        ?.parts?.[0]?.id ?? '';
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  assert.equal(first.size, 12);
  for (const [id, times] of first) assert.ok(times > 130 && times < 270, `${id}: ${times} of 2400`);
});

test('the order changes nothing about where the answers lean', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
      (seed, all) => {
        const shuffled = shuffleStatements(guide, seed);
        assert.deepEqual(
          windowOf(shuffled, toCompare('practitioner', place(0, 0), all, shuffled)),
          windowOf(guide, toCompare('practitioner', place(0, 0), all)),
        );
      },
    ),
    { numRuns: 40 },
  );
});

/** At the share step, everything after the drawing passed by. */
function atShare(own: Value | undefined, numbers: readonly (number | undefined)[]): Conversation {
  const { state } = play(guide, toCompare('adult', own, numbers), [
    answer({}),
    { type: 'pause' },
    { type: 'finish-here' },
  ]);
  return play(guide, state, [{ type: 'read-back', is: 'yes' }]).state;
}

test('a statement is never offered and never shared by itself; the lean is offered only where there is one', () => {
  const enough = atShare(place(50, 100), clearlyWith);
  assert.deepEqual(shareableUnits(guide, enough), ['moment', 'own', 'compare']);
  const few = atShare(place(50, 100), [4, 4, ...Array.from({ length: 10 }, () => undefined)]);
  assert.deepEqual(shareableUnits(guide, few), ['moment', 'own']);
  const forced: Unit[] = statements.map(({ id }) => `statements.${id}`);
  assert.deepEqual(sharedParts(guide, enough, forced), { answers: [], marks: [], sentences: [] });
});

test('each mark is shared by its own tick, with its numbers only then', () => {
  const state = atShare(place(50, 100), clearlyWith);
  const lean = { of: 'answers', help: 100, expect: 100, halfWidth: { help: 12.5, expect: 12.5 }, place: 'with' };
  assert.deepEqual(sharedParts(guide, state, ['own']).marks, [{ of: 'own', help: 50, expect: 100 }]);
  assert.deepEqual(sharedParts(guide, state, ['compare']).marks, [lean]);
  assert.deepEqual(sharedParts(guide, state, ['own', 'compare']).marks.length, 2);
  assert.deepEqual(sharedParts(guide, state, ['moment']).marks, []);
});

test('a result with marks is version 2, parses, and holds no statement; without them it is version 1', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 25, 50, 75, 100),
      fc.constantFrom(0, 25, 50, 75, 100),
      fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 8 }), {
        minLength: 12,
        maxLength: 12,
      }),
      (help, expect, numbers) => {
        const state = atShare(place(help, expect), numbers);
        const result = buildResult(guide, state, shareableUnits(guide, state), facts);
        assert.equal(result.schemaVersion, 2);
        assert.deepEqual(parseResult(roundTrip(result)), { ok: true, value: result });
        assert.doesNotMatch(JSON.stringify(result.answers), /statement|"h[1-6]"|"e[1-6]"/);
        assert.ok(result.window?.marks.every((mark) => mark.share.decidedBy === mark.pid));
      },
    ),
    { numRuns: 60 },
  );
  const plain = buildResult(guide, atShare(place(0, 0), clearlyWith), ['moment'], facts);
  assert.deepEqual([plain.schemaVersion, 'window' in plain], [1, false]);
});

test('a window in a result of version 1, or a mark somebody else decided on, is refused', () => {
  const result = buildResult(guide, atShare(place(25, 25), clearlyWith), ['own', 'compare'], facts);
  const codes = (given: unknown) => {
    const parsed = parseResult(given);
    return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
  };
  assert.deepEqual(codes({ ...roundTrip(result), schemaVersion: 1 }), ['/schemaVersion not-allowed']);
  const stolen = roundTrip(result);
  stolen.window!.marks[1]!.share.decidedBy = 'p2';
  assert.deepEqual(codes(stolen), ['/window/marks/1/share/decidedBy not-own-decision']);
});

test('the gate stands before it: after yes or unsure nothing of the window is asked', () => {
  const { state } = play(
    guide,
    startConversation(guide, { language: 'en', voice: 'adult', received: true, keep: 'ask' }),
    [
      { type: 'begin', place: 'good' },
      { type: 'gate', answer: 'yes' },
    ],
  );
  assert.equal(state.phase, 'stopped');
  const { state: still } = play(guide, state, [{ type: 'keep-going' }, answer({})]);
  assert.equal(still.phase, 'stopped');
});
