import type { Conversation, Ending } from './conversation.js';
import type { Said, Value } from './answers.js';
import type { Guide } from './guide.js';
import { say } from './labels.js';
import { leanOf } from './window-of.js';
import { isVisited, liveAnswer, routeOf, type Leg, type Stop, type Unit } from './route.js';

/** What is to be shown now. Derived from the state, never stored. */
export type Screen =
  | { kind: 'opening' | 'found' | 'gate' | 'stopped' | 'pause' | 'rest' | 'read-back' | 'share' | 'receipt' }
  | { kind: 'question'; leg: Leg; open: 'next' | 'back' | 'change' }
  | { kind: 'ended'; ending: Ending };

/** The screen for a state. */
export function currentScreen(guide: Guide, state: Conversation): Screen {
  if (state.phase === 'ended') return { kind: 'ended', ending: state.ending ?? 'finished' };
  if (state.phase !== 'talking') return { kind: state.phase };
  const legs = routeOf(guide, state);
  const open = state.at && legs.find((leg) => leg.id === state.at?.leg);
  const next = firstUnvisited(legs, state);
  if (isGateDue(guide, state, open ?? next)) return { kind: 'gate' };
  if (open && state.at) return { kind: 'question', leg: open, open: state.at.how };
  return next ? { kind: 'question', leg: next, open: 'next' } : { kind: 'read-back' };
}

/** The first leg with something not yet dealt with. */
export function firstUnvisited(legs: readonly Leg[], state: Conversation): Leg | undefined {
  return legs.find((leg) => !leg.stops.every((stop) => isVisited(state, stop.unit)));
}

/** The gate stands before the first question, or right after the topic where a guide has one (contract section 3). */
export function isGateDue(guide: Guide, state: Conversation, next: Leg | undefined): boolean {
  if (state.gate !== 'ahead') return false;
  return !(next && isTopic(guide, next));
}

export function isTopic(guide: Guide, leg: Leg): boolean {
  return leg.id === 'topic' && guide.steps[0]?.id === 'topic';
}

/** Stops on the route with words that stand, in the order of the route. */
export function answeredStops(guide: Guide, state: Conversation): Stop[] {
  return routeOf(guide, state)
    .flatMap((leg) => leg.stops)
    .filter((stop) => liveAnswer(state, stop.unit) !== undefined);
}

/** What may be offered for sharing: answered, on the route, and not private. */
export function shareableUnits(guide: Guide, state: Conversation): Unit[] {
  const units = answeredStops(guide, state)
    .filter((stop) => !stop.ask.private && !stop.step.private)
    .map((stop) => stop.unit);
  const lean = leanOf(guide, state);
  return lean ? [...units, lean.unit] : units;
}

/** Values that are codes or numbers, whose words can be said in another language. */
const RELABELLED: readonly Value['type'][] = ['choice', 'scale', 'sort', 'place'];

/** What stands for a stop, with the labels of picked codes in the language spoken now. The person's words never change. */
export function saidNow(guide: Guide, state: Conversation, stop: Stop): Said | undefined {
  const said = liveAnswer(state, stop.unit);
  if (!said || !RELABELLED.includes(said.value.type)) return said;
  return { ...say(guide, state, stop, said.value), asked: said.asked, lang: said.lang };
}
