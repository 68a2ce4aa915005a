import * as fc from 'fast-check';
import {
  currentScreen,
  routeOf,
  shareableUnits,
  stopsOf,
  transition,
  type Ask,
  type Conversation,
  type Effect,
  type TalkEvent,
  type Unit,
  type Value,
} from '../../../packages/core/index.js';
import { FEELINGS, guide, NEEDS } from './guide.js';
import { deepFreeze, start } from './play.js';

/** Every unit of the guide with what it asks, on whatever branch. */
export const UNITS = guide.steps.flatMap(stopsOf);
/** The same walks every time; another seed by WALK_SEED. */
export const SEED = Number(process.env['WALK_SEED'] ?? 20261122);

/** A source of choices from one number, so that a walk shrinks by leaving numbers out. */
export interface Chance {
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
  /** True in so many of a hundred. */
  is(percent: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  let x = seed | 0;
  const below = (limit: number) => {
    x = (x + 0x6d2b79f5) | 0;
    let t = Math.imul(x ^ (x >>> 15), 1 | x);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
  return { below, of: <T>(list: readonly T[]) => list[below(list.length)] as T, is: (percent) => below(100) < percent };
}

/** Numbers each mark so that it can be found again, and no mark is the beginning of another. */
export interface Marks {
  issued: string[];
  next(): string;
}

export function marks(): Marks {
  const issued: string[] = [];
  return {
    issued,
    next() {
      const mark = `mark${String(issued.length).padStart(4, '0')}`;
      issued.push(mark);
      return mark;
    },
  };
}

/** A value that fits what is asked, every text in it with a mark of its own. */
export function fitting(ask: Ask, chance: Chance, mark: Marks): Value {
  const text = () => `${chance.of(['', ' ', '{topic}. '])}${mark.next()}${chance.of(['', '.', ' $& "<b>"'])}`;
  switch (ask.kind) {
    case 'text':
      return { type: 'text', text: text() };
    case 'people':
      return {
        type: 'people',
        items: some(chance, 3, () => (chance.is(50) ? { who: text() } : { who: text(), how: text() })),
      };
    case 'goals':
      return { type: 'goals', items: some(chance, 2, () => ({ what: text(), by: text() })) };
    case 'scale':
      return { type: 'scale', number: chance.below(11) };
    default:
      return choice(ask, chance, text);
  }
}

function choice(ask: Ask, chance: Chance, text: () => string): Value {
  const known = ask.options ?? (ask.kind === 'feelings' ? FEELINGS : NEEDS);
  const codes = [
    ...new Set(
      some(chance, ask.many ?? 1, () => (known.includes('good') && chance.is(40) ? 'good' : chance.of(known))),
    ),
  ];
  return ask.other && chance.is(25) ? { type: 'choice', codes, other: text() } : { type: 'choice', codes };
}

function some<T>(chance: Chance, most: number, make: () => T): T[] {
  return Array.from({ length: 1 + chance.below(most) }, make);
}

/** An event that fits the screen, mostly; one in eight comes from anywhere. */
export function nextEvent(state: Conversation, chance: Chance, mark: Marks): TalkEvent {
  if (chance.is(12)) return anyEvent(state, chance, mark);
  const screen = currentScreen(guide, state);
  switch (screen.kind) {
    case 'opening':
      return opening(state, chance);
    case 'found':
      return { type: 'start-again' };
    case 'gate':
      return { type: 'gate', answer: chance.of(['none', 'none', 'none', 'skip', 'skip', 'yes']) };
    case 'question':
      return asked(
        screen.leg.stops.map(({ unit, ask }) => [unit, ask] as const),
        chance,
        mark,
      );
    case 'stopped':
      return { type: chance.is(80) ? 'back' : 'finish' };
    case 'pause':
    case 'rest':
      return { type: chance.of(['keep-going', 'keep-going', 'take-a-break', 'finish-here', 'finish-here', 'back']) };
    case 'read-back':
      return readBack(state, chance);
    case 'share':
      return share(state, chance);
    case 'receipt':
      return { type: 'finish' };
    case 'ended':
      return anyEvent(state, chance, mark);
  }
}

function opening(state: Conversation, chance: Chance): TalkEvent {
  if (!state.voice || chance.is(20)) return { type: 'choose-voice', voice: chance.of(guide.voices) };
  if (chance.is(20)) return { type: 'choose-language', language: chance.of(guide.languages) };
  return { type: 'begin', place: chance.of(['good', 'unsure']) };
}

function asked(stops: readonly (readonly [Unit, Ask])[], chance: Chance, mark: Marks): TalkEvent {
  if (chance.is(10)) return { type: chance.of(['skip', 'skip', 'pause']) };
  if (chance.is(4)) return { type: 'back' };
  const values: Record<Unit, Value> = {};
  for (const [unit, ask] of stops) if (chance.is(92)) values[unit] = fitting(ask, chance, mark);
  return { type: 'answer', values };
}

function readBack(state: Conversation, chance: Chance): TalkEvent {
  const units = routeOf(guide, state).flatMap((leg) => leg.stops.map((stop) => stop.unit));
  if (chance.is(20)) return { type: 'change', unit: chance.of(units) };
  return { type: 'read-back', is: chance.of(['yes', 'yes', 'yes', 'nearly', 'no']) };
}

function share(state: Conversation, chance: Chance): TalkEvent {
  if (chance.is(65)) return { type: 'tick', unit: chance.of(shareableUnits(guide, state)), on: chance.is(85) };
  if (chance.is(85) && state.ticked.length > 0) return { type: chance.of(['share', 'shared']) };
  return { type: chance.of(['look-again', 'look-again', 'look-again', 'share-nothing', 'back']) };
}

/** Well-typed, and seldom in its place. */
export function anyEvent(state: Conversation, chance: Chance, mark: Marks): TalkEvent {
  const stop = chance.of(UNITS);
  const draft = {
    v: 1,
    guide: state.guide,
    language: 'en',
    voice: state.voice,
    answers: state.answers,
    passed: {},
  } as const;
  const made: (() => TalkEvent)[] = [
    () => ({ type: 'choose-language', language: chance.of(['en', 'cy', 'fr']) }),
    () => ({ type: 'choose-voice', voice: chance.of(guide.voices) }),
    () => ({ type: 'begin', place: chance.of(['good', 'unsure']), found: chance.is(30) }),
    () => ({ type: 'carry-on', draft }),
    () => ({ type: 'gate', answer: chance.of(['none', 'yes', 'skip']) }),
    () => ({
      type: 'answer',
      values: { [stop.unit]: fitting(stop.ask, chance, mark), nowhere: { type: 'text', text: mark.next() } },
    }),
    () => ({ type: 'change', unit: chance.of([stop.unit, stop.unit, 'nowhere']) }),
    () => ({ type: 'keep', choice: chance.of(['device', 'no']) }),
    () => ({ type: 'read-back', is: chance.of(['yes', 'nearly', 'no']) }),
    () => ({ type: 'tick', unit: chance.of([stop.unit, 'nowhere']), on: chance.is(50) }),
    () => ({
      type: chance.of(['skip', 'back', 'pause', 'keep-going', 'take-a-break', 'finish-here', 'start-again'] as const),
    }),
    () => ({ type: chance.of(['look-again', 'share', 'shared', 'share', 'finish'] as const) }),
    () => ({ type: chance.of(['share-nothing', 'not-now', 'back', 'skip', 'pause', 'look-again'] as const) }),
  ];
  return chance.of(made)();
}

/** One walk: every event with the state it led to and what it asked of the shell. */
export interface Walk {
  first: Conversation;
  events: TalkEvent[];
  states: Conversation[];
  effects: (readonly Effect[])[];
  last: Conversation;
  marks: Marks;
}

/** Walks one event for each number; every state on the way is frozen, so that a write to it throws. */
export function walkOf(numbers: readonly number[]): Walk {
  const mark = marks();
  const fate = numbers[0] ?? 0;
  const first = deepFreeze(start(guide, { keep: fate % 3 === 0 ? 'device' : 'ask', received: fate % 10 !== 0 }));
  const walk: Walk = { first, events: [], states: [], effects: [], last: first, marks: mark };
  for (const number of numbers) {
    const event = deepFreeze(nextEvent(walk.last, chanceFrom(number), mark));
    const [state, effects] = transition(guide, walk.last, event);
    walk.events.push(event);
    walk.states.push(deepFreeze(state));
    walk.effects.push(effects);
    walk.last = state;
  }
  return walk;
}

/** Numbers for a walk of up to so many events. */
export const numbers = (most = 45) =>
  fc.array(fc.integer({ min: 1, max: 0x7fffffff }), { minLength: 1, maxLength: most, size: 'max' });
