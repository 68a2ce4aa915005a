import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  answeredStops,
  buildResult,
  currentScreen,
  draftOf,
  routeOf,
  shareableUnits,
  transition,
  type Conversation,
  type Screen,
  type TalkEvent,
  type Unit,
} from '../../packages/core/index.js';
import { guide } from './support/guide.js';
import { deepFreeze, facts, play, roundTrip, screenOf, standing, start } from './support/play.js';
import { chanceFrom, fitting, marks, numbers, SEED, walkOf, type Walk } from './support/walk.js';

const WALKS = 10_000;
const check = <T extends unknown[]>(property: fc.IProperty<T>, numRuns = WALKS) =>
  fc.assert(property, { numRuns, seed: SEED });

/** What a walk came by; counted, so that the properties below do not hold of nothing. */
function landmarks({ states, events, effects }: Walk, screens: readonly Screen[]): Set<string> {
  const seen = new Set<string>();
  for (const [index, state] of states.entries()) {
    seen.add(state.phase);
    if (state.voice && state.phase === 'talking') seen.add(state.voice);
    const screen = screens[index];
    if (screen?.kind === 'question') seen.add(screen.leg.id);
    const event = events[index];
    if (event?.type === 'gate' && screens[index - 1]?.kind === 'gate') seen.add(`gate ${event.answer}`);
    for (const effect of effects[index] ?? []) seen.add(`effect ${effect.type}`);
  }
  return seen;
}

/** True of every state a walk can reach. */
function assertSound(state: Conversation, screen: Screen): void {
  assert.notEqual(state.phase === 'talking' && screen.kind === 'read-back', true, 'a read-back that takes no answer');
  if (screen.kind === 'question' && screen.leg.id !== 'topic')
    assert.equal(state.gate, 'clear', 'a question was asked before the gate');
  const open = new Set(
    answeredStops(guide, state)
      .filter((stop) => !stop.ask.private)
      .map((stop) => stop.unit),
  );
  for (const unit of state.ticked) assert.ok(open.has(unit), 'a tick on something that cannot be shared');
  assert.equal(state.phase === 'ended', state.ending !== undefined);
}

test('ten thousand walks: none throws, all are sound, a replay gives the same, and they come everywhere', () => {
  const counts = new Map<string, number>();
  check(
    fc.property(numbers(), (list) => {
      const walk = walkOf(list);
      const screens = walk.states.map((state) => currentScreen(guide, state));
      for (const [index, screen] of screens.entries()) assertSound(walk.states[index] as Conversation, screen);
      assert.deepEqual(play(guide, walk.first, walk.events).state, walk.last);
      for (const mark of landmarks(walk, screens)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }),
  );
  const often = [
    'read-back',
    'share',
    'receipt',
    'adult',
    'young-person',
    'child',
    'practitioner',
    'who-affected.people',
    'who-helped.people',
    'gate none',
    'gate yes',
    'gate skip',
    'effect share',
    'effect keep',
    'effect end',
    'effect show-help',
  ];
  for (const mark of often)
    assert.ok((counts.get(mark) ?? 0) >= WALKS / 10, `${mark}: ${counts.get(mark)} of ${WALKS}`);
  for (const mark of ['rest', 'stopped', 'who-affected.guess', 'who-affected.weighs-most', 'found', 'effect wipe'])
    assert.ok((counts.get(mark) ?? 0) >= WALKS / 200, `${mark}: ${counts.get(mark)} of ${WALKS}`);
});

test('a walk goes on the same after its state was written down and read again', () => {
  check(
    fc.property(numbers(), fc.nat(44), (list, cut) => {
      const walk = walkOf(list);
      const at = Math.min(cut, walk.states.length - 1);
      const again = roundTrip(walk.states[at] as Conversation);
      const rest = walk.events.slice(at + 1);
      const whole = play(guide, walk.states[at] as Conversation, rest);
      const resumed = play(guide, again, rest);
      assert.deepEqual(roundTrip(resumed.state), roundTrip(walk.last));
      assert.deepEqual(roundTrip(resumed.effects), roundTrip(whole.effects));
      assert.equal(screenOf(guide, resumed.state), screenOf(guide, walk.last));
    }),
    2500,
  );
});

/** Every event that could come at the wrong time. */
const strange: TalkEvent[] = [
  { type: 'carry-on', draft: draftOf(start(guide)) },
  { type: 'start-again' },
  { type: 'gate', answer: 'yes' },
  { type: 'answer', values: {} },
  { type: 'skip' },
  { type: 'keep-going' },
  { type: 'take-a-break' },
  { type: 'finish-here' },
  { type: 'read-back', is: 'yes' },
  { type: 'look-again' },
  { type: 'share-nothing' },
  { type: 'share' },
  { type: 'shared' },
  { type: 'finish' },
  { type: 'begin' },
  { type: 'change', unit: 'needs.mine' },
  { type: 'tick', unit: 'needs.mine', on: true },
  { type: 'pause' },
];
/** What each screen takes of them. */
const takes: Record<string, string[]> = {
  opening: ['begin'],
  found: ['carry-on', 'start-again'],
  gate: ['gate', 'skip', 'pause'],
  question: ['answer', 'skip', 'change', 'pause'],
  stopped: ['finish'],
  pause: ['keep-going', 'take-a-break', 'finish-here'],
  rest: ['keep-going', 'take-a-break', 'finish-here'],
  'read-back': ['read-back', 'change'],
  share: ['look-again', 'share-nothing', 'share', 'shared', 'tick'],
  receipt: ['finish'],
  ended: [],
};

test('an event that is not for this screen changes nothing', () => {
  check(
    fc.property(numbers(), (list) => {
      const { last } = walkOf(list);
      const { kind } = currentScreen(guide, last);
      for (const event of strange.filter(({ type }) => !takes[kind]?.includes(type)))
        assert.deepEqual(transition(guide, last, event), [last, []], `${event.type} on ${kind}`);
    }),
    2500,
  );
});

test('other languages and voices, anywhere, keep the words of every answer', () => {
  check(
    fc.property(numbers(), (list) => {
      const { last } = walkOf(list);
      const turns: TalkEvent[] = [
        ...guide.languages.map((language) => ({ type: 'choose-language', language }) as const),
        ...guide.voices.map((voice) => ({ type: 'choose-voice', voice }) as const),
        { type: 'choose-language', language: last.language },
      ];
      let state = last;
      for (const event of turns) {
        [state] = transition(guide, state, event);
        assert.deepEqual(state.answers, last.answers);
        assert.deepEqual(state.passed, last.passed);
      }
      if (!last.voice) return;
      [state] = transition(guide, state, { type: 'choose-voice', voice: last.voice });
      assert.deepEqual(routeOf(guide, state), routeOf(guide, last));
      assert.deepEqual(answeredStops(guide, state), answeredStops(guide, last));
    }),
    2500,
  );
});

/** Opens an earlier answer and gives these values for everything on its screen. */
function rewrite(state: Conversation, unit: Unit, values: (unit: Unit) => TalkEvent): Conversation {
  const [open] = transition(guide, state, { type: 'change', unit });
  assert.equal(currentScreen(guide, open).kind, 'question');
  return transition(guide, open, values(unit))[0];
}

function sameAgain(before: Conversation, units: readonly Unit[]): TalkEvent {
  const live = standing(before);
  return { type: 'answer', values: Object.fromEntries(units.map((unit) => [unit, live[unit]?.value])) };
}

/** Answers some of what a changed answer has opened, and nothing that was on the way before. */
function wander(before: Conversation, state: Conversation, seed: number): Conversation {
  const chance = chanceFrom(seed);
  const old = new Set(routeOf(guide, before).flatMap((leg) => leg.stops.map((stop) => stop.unit)));
  let now = state;
  for (let left = chance.below(4); left > 0; left -= 1) {
    const screen = currentScreen(guide, now);
    if (screen.kind !== 'question' || screen.leg.stops.some(({ unit }) => old.has(unit))) return now;
    const values = Object.fromEntries(screen.leg.stops.map(({ unit, ask }) => [unit, fitting(ask, chance, marks())]));
    [now] = transition(guide, now, { type: 'answer', values });
  }
  return now;
}

/** The ways of one change: `undefined` where there is nothing to change, or the other way ends the talk. */
function thereAndBack(before: Conversation, seed: number): Conversation | undefined {
  if (before.at || !['question', 'read-back'].includes(currentScreen(guide, before).kind)) return undefined;
  const legs = routeOf(guide, before).filter((leg) => leg.stops.some(({ unit }) => standing(before)[unit]));
  if (legs.length === 0) return undefined;
  const chance = chanceFrom(seed);
  const leg = chance.is(40) ? legs[0] : chance.of(legs);
  const units = leg?.stops.map((stop) => stop.unit) ?? [];
  const unit = chance.of(units);
  const other = Object.fromEntries(leg?.stops.map((stop) => [stop.unit, fitting(stop.ask, chance, marks())]) ?? []);
  const away = wander(
    before,
    rewrite(before, unit, () => ({ type: 'answer', values: other })),
    seed,
  );
  const kind = currentScreen(guide, away).kind;
  if (kind !== 'question' && kind !== 'read-back') return undefined;
  return rewrite(away, unit, () => sameAgain(before, units));
}

/** The walk without other languages and voices once it has begun: the same words said again are then asked the same. */
function inOneVoice({ first, events }: Walk): Conversation {
  const begun = events.findIndex(({ type }) => type === 'begin');
  const kept = events.filter(({ type }, index) => index < begun || !type.startsWith('choose-'));
  return deepFreeze(play(guide, first, kept).state);
}

test('an answer changed and changed back leaves the way, the words and the result as they were', () => {
  let compared = 0;
  let branched = 0;
  check(
    fc.property(numbers(), fc.integer(), (list, seed) => {
      const before = inOneVoice(walkOf(list));
      const after = thereAndBack(before, seed);
      if (!after) return;
      compared += 1;
      const legs = routeOf(guide, before);
      assert.deepEqual(routeOf(guide, after), legs);
      const live = standing(before);
      const units = answeredStops(guide, before).map((stop) => stop.unit);
      assert.deepEqual(
        answeredStops(guide, after).map((stop) => stop.unit),
        units,
      );
      for (const unit of units) assert.deepEqual(after.answers[unit], live[unit]);
      if (Object.keys(after.answers).length > Object.keys(before.answers).length) branched += 1;
      const shared = shareableUnits(guide, before);
      if (shared.length > 0)
        assert.deepEqual(buildResult(guide, after, shared, facts), buildResult(guide, before, shared, facts));
      const dealtWith = legs.every((leg) => leg.stops.every(({ unit }) => unit in live || unit in before.passed));
      if (before.phase === 'talking' || dealtWith) assert.equal(screenOf(guide, after), screenOf(guide, before));
    }),
    3000,
  );
  assert.ok(compared > 750, `${compared} compared`);
  assert.ok(branched > 60, `${branched} went by another branch`);
});

test('a draft holds words and way, nothing of gate, ticks or place; carrying on brings every answer back', () => {
  check(
    fc.property(numbers(), (list) => {
      const { last } = walkOf(list);
      const draft = draftOf(last);
      assert.deepEqual(Object.keys(draft).sort(), ['answers', 'guide', 'language', 'passed', 'v', 'voice']);
      const other: Conversation = {
        ...last,
        gate: 'stopped',
        phase: 'stopped',
        ticked: ['needs.mine'],
        skips: 7,
        looking: true,
      };
      const elsewhere = {
        ...other,
        at: { leg: 'needs.mine', how: 'back', from: 'talking' },
        ending: 'stopped',
      } as const;
      assert.deepEqual(draftOf(elsewhere), draft);
      const options = { language: last.language, ...(last.voice ? { voice: last.voice } : {}) };
      const { state } = play(guide, start(guide, options), [
        { type: 'begin', place: 'good', found: true },
        { type: 'carry-on', draft: deepFreeze(roundTrip(draft)) },
      ]);
      assert.deepEqual(state.answers, roundTrip(last.answers));
      assert.deepEqual(state.passed, last.passed);
      assert.deepEqual([state.gate, state.ticked, state.at], ['ahead', [], undefined]);
      if (last.voice) assert.deepEqual(routeOf(guide, state), routeOf(guide, last));
    }),
    5000,
  );
});
