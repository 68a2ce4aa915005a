import {
  currentScreen,
  startConversation,
  transition,
  type Conversation,
  type Effect,
  type Guide,
  type ResultFacts,
  type Said,
  type StartOptions,
  type TalkEvent,
  type Unit,
  type Value,
} from '../../../packages/core/index.js';

/** What the shell would hand in. */
export const facts: ResultFacts = {
  id: '3f2b1c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  sharedAt: '2026-11-22T10:15Z',
  guideHash: `sha256-${'A'.repeat(43)}`,
  appVersion: '0.1.0',
  noticeVersion: '1',
  receiptHash: 'B'.repeat(43),
  context: { mode: 'alone', environment: 'demo' },
};

/** A first screen in English, received by an agency, nothing decided about keeping. */
export function start(guide: Guide, options: Partial<StartOptions> = {}): Conversation {
  return startConversation(guide, { language: 'en', received: true, keep: 'ask', ...options });
}

export interface Played {
  state: Conversation;
  effects: Effect[];
}

/** Folds events over a state and gathers every effect. */
export function play(guide: Guide, from: Conversation, events: readonly TalkEvent[]): Played {
  const effects: Effect[] = [];
  let state = from;
  for (const event of events) {
    const [next, more] = transition(guide, state, event);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

/** The screen in one word: `question:needs.mine`, `gate`, `ended:finished`. */
export function screenOf(guide: Guide, state: Conversation): string {
  const screen = currentScreen(guide, state);
  if (screen.kind === 'question') return `question:${screen.leg.id}`;
  return screen.kind === 'ended' ? `ended:${screen.ending}` : screen.kind;
}

export const words = (text: string): Value => ({ type: 'text', text });
export const picked = (...codes: string[]): Value => ({ type: 'choice', codes });
export const people = (...names: string[]): Value => ({ type: 'people', items: names.map((who) => ({ who })) });
export const goal = (what: string): Value => ({ type: 'goals', items: [{ what }] });
export const answer = (values: Record<Unit, Value>): TalkEvent => ({ type: 'answer', values });

/**
 * Gives every open question a fitting answer, from `given` where it names one, until another kind of screen stands or
 * `until` is asked.
 */
export function talkOn(guide: Guide, from: Conversation, given: Record<Unit, Value> = {}, until?: Unit): Conversation {
  let state = from;
  for (let screen = currentScreen(guide, state); screen.kind === 'question'; screen = currentScreen(guide, state)) {
    if (screen.leg.id === until) return state;
    const values = Object.fromEntries(screen.leg.stops.map(({ unit, ask }) => [unit, given[unit] ?? plain(unit, ask)]));
    [state] = transition(guide, state, { type: 'answer', values });
  }
  return state;
}

/** Past the opening, the topic and the gate. */
export function pastGate(guide: Guide, from: Conversation, topic: Value = picked('row')): Conversation {
  const begun = play(guide, from, [{ type: 'begin', place: 'good' }]).state;
  const asked = screenOf(guide, begun) === 'question:topic' ? play(guide, begun, [answer({ topic })]).state : begun;
  return play(guide, asked, [{ type: 'gate', answer: 'none' }]).state;
}

/** A fitting answer that names its unit. */
export function plain(unit: Unit, ask: { kind: string; options?: readonly string[] }): Value {
  switch (ask.kind) {
    case 'text':
      return words(`words for ${unit}`);
    case 'people':
      return people(`someone for ${unit}`);
    case 'goals':
      return goal(`a step for ${unit}`);
    case 'scale':
      return { type: 'scale', number: 3 };
    default:
      return picked(ask.options?.[0] ?? 'calm');
  }
}

/** The answers that stand, by unit, as plain data. */
export function standing(state: Conversation): Record<Unit, Said> {
  return Object.fromEntries(Object.entries(state.answers).filter(([unit]) => !Object.hasOwn(state.passed, unit)));
}

/** Plain data again, as if it had been kept and read back. */
export function roundTrip<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Freezes everything inside, so that a write to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) deepFreeze(child);
  return value;
}
