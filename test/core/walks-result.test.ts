import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  buildResult,
  liveAnswer,
  routeOf,
  shareableUnits,
  type Conversation,
  type Effect,
  type Result,
  type Said,
  type Unit,
} from '../../packages/core/index.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { guide } from './support/guide.js';
import { deepFreeze, facts, roundTrip } from './support/play.js';
import { chanceFrom, numbers, SEED, UNITS, walkOf, type Walk } from './support/walk.js';

const WALKS = 3500;

interface Shared {
  walk: Walk;
  state: Conversation;
  chosen: Unit[];
  result: Result;
}

/** A state of the walk with something to share, some of its units, and whatever else somebody may hand in with them. */
function shareOf(list: readonly number[], seed: number): Shared | undefined {
  const walk = walkOf(list);
  const chance = chanceFrom(seed);
  const able = walk.states.filter((one) => shareableUnits(guide, one).length > 0);
  const state = chance.is(70) ? able.at(-1) : able[chance.below(able.length || 1)];
  if (!state) return undefined;
  const open = shareableUnits(guide, state);
  const chosen = open.filter(() => chance.is(50));
  if (chosen.length === 0) chosen.push(chance.of(open));
  const never = UNITS.map(({ unit }) => unit).filter((unit) => !open.includes(unit));
  const wanted = [...chosen, ...never.filter(() => chance.is(50)), 'nowhere', 'gate'];
  return { walk, state, chosen, result: buildResult(guide, state, wanted, facts) };
}

const eachShare = (look: (shared: Shared) => void) => {
  let built = 0;
  fc.assert(
    fc.property(numbers(), fc.integer(), (list, seed) => {
      const shared = shareOf(list, seed);
      if (!shared) return;
      built += 1;
      look(shared);
    }),
    { numRuns: WALKS, seed: SEED },
  );
  assert.ok(built > WALKS / 2, `only ${built} results`);
};

const marksIn = (value: unknown) => new Set(JSON.stringify(value)?.match(/mark\d{4}/g) ?? []);

test('a result holds every word that was chosen and no other word of the walk, and passes the schema', () => {
  eachShare(({ walk, state, chosen, result }) => {
    const meant = marksIn(chosen.map((unit) => state.answers[unit]?.value));
    const there = marksIn(result);
    for (const mark of walk.marks.issued) assert.equal(there.has(mark), meant.has(mark), mark);
    assert.equal(result.answers.length, chosen.length);
    for (const { step } of result.answers) assert.ok(!['topic', 'place-in-it'].includes(step), step);
    assert.doesNotMatch(JSON.stringify(result), /null|undefined|gate|skip|passed|private|count/);
    const read = parseResult(roundTrip(result));
    assert.deepEqual(read, { ok: true, value: result });
  });
});

/** What a later question leans on: the branch of the topic, and the place in it where a shared part came from it. */
function leansOn(state: Conversation, chosen: readonly Unit[]): Set<Unit> {
  const topic = liveAnswer(state, 'topic')?.value;
  const isGood = topic?.type === 'choice' && topic.codes.length === 1 && topic.codes[0] === 'good';
  const fromPlace = chosen.some((unit) => unit === 'who-affected.guess' || unit === 'who-affected.weighs-most');
  return new Set([...(isGood ? ['topic'] : []), ...(fromPlace ? ['place-in-it'] : [])]);
}

/** The state as it were had these units never been reached, and whatever else is kept been said in other words. */
function without(state: Conversation, chosen: readonly Unit[], gone: 'never reached' | 'skipped'): Conversation {
  const kept = new Set([...chosen, ...leansOn(state, chosen)]);
  const answers: Record<Unit, Said> = {};
  for (const [unit, said] of Object.entries(state.answers)) if (kept.has(unit)) answers[unit] = said;
  for (const unit of leansOn(state, chosen)) {
    const said = answers[unit];
    if (said?.value.type === 'choice')
      answers[unit] = {
        asked: 'Otherwise?',
        lang: 'xx',
        labels: ['Other'],
        value: { type: 'choice', codes: said.value.codes },
      };
  }
  const all = routeOf(guide, state).flatMap((leg) => leg.stops.map((stop) => stop.unit));
  const passed = gone === 'skipped' ? all.filter((unit) => !kept.has(unit)) : [];
  const bare = {
    at: undefined,
    skips: 0,
    ticked: [],
    looking: false,
    gate: 'ahead',
    phase: 'talking',
    ending: undefined,
  } as const;
  return { ...state, ...bare, answers, passed: Object.fromEntries(passed.map((unit) => [unit, true as const])) };
}

test('what was not shared leaves no trace: skipped, private and never reached give the same result', () => {
  eachShare(({ state, chosen, result }) => {
    assert.deepEqual(buildResult(guide, deepFreeze(without(state, chosen, 'never reached')), chosen, facts), result);
    assert.deepEqual(buildResult(guide, deepFreeze(without(state, chosen, 'skipped')), chosen, facts), result);
    const keys = [
      'answers',
      'context',
      'guide',
      'id',
      'language',
      'people',
      'provenance',
      'schema',
      'schemaVersion',
      'sharedAt',
      'status',
      'summary',
    ];
    assert.deepEqual(Object.keys(result).sort(), keys);
  });
});

test('the effect to share names what was ticked, and a result of exactly that can be built', () => {
  let shared = 0;
  fc.assert(
    fc.property(numbers(), (list) => {
      const { states, effects } = walkOf(list);
      for (const [index, some] of effects.entries()) {
        const share = some.find((effect): effect is Extract<Effect, { type: 'share' }> => effect.type === 'share');
        const state = states[index];
        if (!share || !state) continue;
        shared += 1;
        assert.deepEqual(share.units, state.ticked);
        assert.equal(buildResult(guide, state, share.units, facts).answers.length, share.units.length);
      }
    }),
    { numRuns: WALKS / 4, seed: SEED },
  );
  assert.ok(shared > WALKS / 40, `only ${shared} shares`);
});
