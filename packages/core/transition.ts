import { checkValue, isEmpty } from './answers.js';
import type { Conversation, Effect, Phase, TalkEvent } from './conversation.js';
import type { Guide } from './guide.js';
import { say } from './labels.js';
import { migrate } from './migrate.js';
import { isVisited, routeOf, type Leg, type Unit } from './route.js';
import { answeredStops, currentScreen, firstUnvisited, shareableUnits } from './screen.js';

export type Transition = readonly [state: Conversation, effects: readonly Effect[]];

/** Two skips in a row bring the offer of a breath, once until something is answered again (domain 2.1). */
const SKIPS_BEFORE_A_BREATH = 2;

/**
 * The next state and what the shell has to do, for one event. Pure: no clock, no chance, nothing run. An event that does
 * not belong to the screen changes nothing.
 *
 * @throws TalkError `wrong-value` or `too-long` where an answer does not fit what was asked.
 */
export function transition(guide: Guide, state: Conversation, event: TalkEvent): Transition {
  const [next, effects] = (STEPS[event.type] as Step)(guide, state, event);
  if (next.phase !== 'talking' || currentScreen(guide, next).kind !== 'read-back') return [next, effects];
  const [closed, more] = toClose(guide, next);
  return [closed, [...effects, ...more]];
}

type Step<Type extends TalkEvent['type'] = TalkEvent['type']> = (
  guide: Guide,
  state: Conversation,
  event: Extract<TalkEvent, { type: Type }>,
) => Transition;

/** What each event does on the screens that it belongs to. */
const STEPS: { readonly [Type in TalkEvent['type']]: Step<Type> } = {
  'choose-language': (guide, state, { language }) =>
    guide.languages.includes(language) ? withKeep({ ...state, language }) : same(state),
  'choose-voice': (guide, state, { voice }) =>
    guide.voices.includes(voice) ? withKeep(untick(guide, { ...state, voice })) : same(state),
  keep: (_guide, state, { choice }) => keep(state, choice),
  'not-now': (_guide, state) => (state.phase === 'ended' ? same(state) : notNow(state)),
  begin: at('opening', (guide, state, { place, found }) =>
    place === 'not-now'
      ? notNow(state)
      : [{ ...state, voice: state.voice ?? guide.voices[0], phase: found ? 'found' : 'talking' }, []],
  ),
  'carry-on': at('found', (guide, state, { draft }) => [
    { ...state, ...migrate(guide, draft), phase: 'talking', keep: 'device' },
    [],
  ]),
  'start-again': at('found', (_guide, state) => [
    { ...state, answers: {}, passed: {}, phase: 'talking' },
    [{ type: 'wipe' }],
  ]),
  gate: (guide, state, event) => gate(guide, state, event.answer),
  answer,
  skip,
  back,
  change,
  pause: at('talking', (_guide, state) => [{ ...state, phase: 'pause' }, []]),
  'keep-going': (_guide, state) => {
    if (state.phase === 'stopped' && state.cardsAfterYes) return [{ ...state, phase: 'talking', gate: 'clear' }, []];
    return isBreath(state) ? [{ ...state, phase: 'talking' }, []] : same(state);
  },
  'take-a-break': (_guide, state) => (isBreath(state) ? [{ ...state, phase: 'rest' }, []] : same(state)),
  'finish-here': (guide, state) => (isBreath(state) ? finishHere(guide, { ...state, at: undefined }) : same(state)),
  'read-back': at('read-back', (guide, state, { is }) => {
    if (is !== 'yes') return [{ ...state, looking: true }, []];
    if (state.received && shareableUnits(guide, state).length > 0) return [{ ...state, phase: 'share' }, []];
    return [end(state, 'finished'), [END]];
  }),
  tick: at('share', (guide, state, { unit, on }) => [tick(guide, state, unit, on), []]),
  'look-again': at('share', (_guide, state) => [{ ...state, phase: 'read-back', looking: true }, []]),
  'share-nothing': at('share', (_guide, state) => [end(state, 'kept-to-self'), [END]]),
  share: at('share', (_guide, state) => [
    state,
    state.ticked.length > 0 ? [{ type: 'share', units: state.ticked }] : [],
  ]),
  shared: at('share', (_guide, state) => [{ ...state, phase: 'receipt' }, []]),
  finish: (_guide, state) => finish(state),
};

/** What can be done in this phase and in no other. */
function at<Type extends TalkEvent['type']>(phase: Phase, work: Step<Type>): Step<Type> {
  return (guide, state, event) => (state.phase === phase ? work(guide, state, event) : same(state));
}

const END: Effect = { type: 'end' };
const same = (state: Conversation): Transition => [state, []];

/** Before these there is nothing to save, and a draft that was found must not be written over; after them it is wiped. */
const SAVED_IN: readonly Phase[] = ['talking', 'pause', 'rest', 'read-back', 'share'];

function withKeep(state: Conversation): Transition {
  return [state, state.keep === 'device' && SAVED_IN.includes(state.phase) ? [{ type: 'keep' }] : []];
}

function keep(state: Conversation, choice: 'device' | 'no'): Transition {
  if (state.keep === 'off' || (state.phase === 'ended' && choice === 'device')) return same(state);
  const next = { ...state, keep: choice };
  if (choice === 'device') return withKeep(next);
  return [next, state.keep === 'device' ? [{ type: 'wipe' }] : []];
}

function end(state: Conversation, ending: NonNullable<Conversation['ending']>): Conversation {
  return { ...state, phase: 'ended', ending, at: undefined, ticked: [] };
}

function notNow(state: Conversation): Transition {
  return [end({ ...state, answers: {}, passed: {} }, 'not-now'), [END]];
}

const isBreath = (state: Conversation) => state.phase === 'pause' || state.phase === 'rest';

/**
 * To the close, leaving what was not reached as if it had been passed by, so that a change on the read-back returns there.
 * Before the gate has been answered nothing is offered for sharing.
 */
function finishHere(guide: Guide, state: Conversation): Transition {
  if (state.gate !== 'clear') return [end(state, 'finished'), [END]];
  const passed: Record<Unit, true> = { ...state.passed };
  for (const { unit } of routeOf(guide, state).flatMap((leg) => leg.stops))
    if (!isVisited(state, unit)) passed[unit] = true;
  return toClose(guide, { ...state, passed });
}

/** To the read-back where there is something to read; where everything was passed by, to a kind end. */
function toClose(guide: Guide, state: Conversation): Transition {
  const hasWords = answeredStops(guide, state).some((stop) => !stop.step.private && !stop.ask.private);
  if (hasWords) return [{ ...state, phase: 'read-back', at: undefined, looking: false }, []];
  return [end(state, 'finished'), [END]];
}

function gate(guide: Guide, state: Conversation, answer: 'none' | 'yes' | 'skip'): Transition {
  if (currentScreen(guide, state).kind !== 'gate') return same(state);
  if (answer === 'yes') return [{ ...state, gate: 'stopped', phase: 'stopped' }, []];
  return [{ ...state, gate: 'clear' }, answer === 'skip' ? [{ type: 'show-help' }] : []];
}

function answer(guide: Guide, state: Conversation, { values }: Extract<TalkEvent, { type: 'answer' }>): Transition {
  const screen = currentScreen(guide, state);
  if (screen.kind !== 'question') return same(state);
  let { answers, passed } = state;
  for (const stop of screen.leg.stops) {
    const value = Object.hasOwn(values, stop.unit) ? values[stop.unit] : undefined;
    if (value === undefined || isEmpty(value)) {
      answers = without(answers, stop.unit);
      passed = { ...passed, [stop.unit]: true };
    } else {
      checkValue(stop.unit, stop.ask, value);
      answers = { ...answers, [stop.unit]: say(guide, state, stop, value) };
      passed = without(passed, stop.unit);
    }
  }
  const given = screen.leg.stops.some((stop) => !Object.hasOwn(passed, stop.unit));
  const isSaid = screen.leg.stops[0]?.ask.kind === 'say';
  const skips = given ? 0 : state.skips + (isSaid ? 0 : 1);
  return advance(guide, { ...state, answers, passed, skips }, screen.leg);
}

function without<T>(record: Readonly<Record<Unit, T>>, unit: Unit): Readonly<Record<Unit, T>> {
  if (!Object.hasOwn(record, unit)) return record;
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== unit));
}

function skip(guide: Guide, state: Conversation): Transition {
  const screen = currentScreen(guide, state);
  if (screen.kind === 'gate') return gate(guide, state, 'skip');
  if (screen.kind !== 'question') return same(state);
  const passed = { ...state.passed };
  for (const stop of screen.leg.stops) passed[stop.unit] = true;
  return advance(guide, { ...state, passed, skips: state.skips + 1 }, screen.leg);
}

function advance(guide: Guide, state: Conversation, done: Leg): Transition {
  const legs = routeOf(guide, state);
  const kept: Effect[] = state.keep === 'device' ? [{ type: 'keep' }] : [];
  const next = { ...untick(guide, state, done), at: nextAt(guide, state, legs, done) };
  // Once for each run of skips: only an answer ends the run.
  if (next.skips >= SKIPS_BEFORE_A_BREATH && !next.at) return [{ ...next, phase: 'pause', skips: -Infinity }, kept];
  if (state.at?.how === 'change' && state.at.from !== 'talking' && !firstUnvisited(legs, next))
    return [{ ...next, phase: state.at.from }, kept];
  return [next, kept];
}

/** One tick is one decision about words as they stood: other words, or another way, want a new one. */
function untick(guide: Guide, state: Conversation, done?: Leg): Conversation {
  const shareable = new Set(shareableUnits(guide, state));
  const changed = new Set(done?.stops.map((stop) => stop.unit));
  return { ...state, ticked: state.ticked.filter((unit) => shareable.has(unit) && !changed.has(unit)) };
}

/** After stepping back, Next goes on leg by leg; after a change it returns to where the person was. */
function nextAt(guide: Guide, state: Conversation, legs: readonly Leg[], done: Leg): Conversation['at'] {
  if (state.at?.how !== 'back') return undefined;
  if (state.gate === 'ahead') return undefined;
  const following = legs[legs.findIndex((leg) => leg.id === done.id) + 1];
  const unvisited = firstUnvisited(legs, state);
  if (!following || following.id === unvisited?.id) return undefined;
  return { ...state.at, leg: following.id };
}

function back(guide: Guide, state: Conversation): Transition {
  if (state.phase === 'stopped') return [{ ...state, phase: 'talking', gate: 'ahead' }, []];
  if (state.phase === 'share') return [{ ...state, phase: 'read-back' }, []];
  if (state.phase === 'found') return [{ ...state, phase: 'opening' }, []];
  const legs = routeOf(guide, state);
  const open: Conversation = { ...state, phase: 'talking' };
  const isAtEnd = state.phase === 'read-back' || currentScreen(guide, open).kind === 'read-back';
  if (isBreath(state) && !isAtEnd) return [open, []];
  if (isBreath(state) || state.phase === 'read-back') return stepTo(guide, open, legs, legs.length - 1);
  const screen = currentScreen(guide, state);
  if (screen.kind === 'gate') return gateBack(guide, state, legs);
  if (screen.kind !== 'question') return same(state);
  if (screen.open === 'change' && state.at) return [{ ...state, at: undefined, phase: state.at.from }, []];
  return stepTo(guide, state, legs, legs.findIndex((leg) => leg.id === screen.leg.id) - 1);
}

function gateBack(guide: Guide, state: Conversation, legs: readonly Leg[]): Transition {
  const topic = legs[0];
  if (topic?.id === 'topic' && guide.steps[0]?.id === 'topic') return stepTo(guide, state, legs, 0);
  return [{ ...state, phase: 'opening' }, []];
}

function stepTo(guide: Guide, state: Conversation, legs: readonly Leg[], index: number): Transition {
  const gateIndex = guide.steps[0]?.id === 'topic' ? 0 : -1;
  const leg = legs[index];
  if (guide.safety === 'family' && state.gate === 'clear' && index === gateIndex)
    return [{ ...state, gate: 'ahead', at: undefined }, []];
  if (!leg) return [{ ...state, phase: 'opening', at: undefined }, []];
  return [{ ...state, at: { leg: leg.id, how: 'back', from: 'talking' } }, []];
}

function change(guide: Guide, state: Conversation, { unit }: Extract<TalkEvent, { type: 'change' }>): Transition {
  if (state.phase !== 'talking' && state.phase !== 'read-back') return same(state);
  const leg = routeOf(guide, state).find((one) => one.stops.some((stop) => stop.unit === unit));
  if (!leg || currentScreen(guide, state).kind === 'gate') return same(state);
  const from = state.at?.how === 'change' ? state.at.from : state.phase;
  return [{ ...state, phase: 'talking', at: { leg: leg.id, how: 'change', from } }, []];
}

function tick(guide: Guide, state: Conversation, unit: Unit, on: boolean): Conversation {
  const wanted = new Set(state.ticked);
  if (on) wanted.add(unit);
  else wanted.delete(unit);
  return { ...state, ticked: shareableUnits(guide, state).filter((one) => wanted.has(one)) };
}

function finish(state: Conversation): Transition {
  if (state.phase === 'receipt') return [end(state, 'shared'), [END]];
  if (state.phase === 'stopped') return [end({ ...state, answers: {}, passed: {} }, 'stopped'), [END]];
  return same(state);
}
