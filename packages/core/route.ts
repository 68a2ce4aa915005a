import type { Said } from './answers.js';
import type { Ask, Condition, Guide, Step, Voice } from './guide.js';

/** The name of one thing asked: `step`, or `step.part`. */
export type Unit = string;

/** One thing asked, where it stands on the route. */
export interface Stop {
  readonly unit: Unit;
  readonly step: Step;
  readonly part: string | undefined;
  readonly ask: Ask;
}

/** Stops that are shown together. Named by its first unit. */
export interface Leg {
  readonly id: Unit;
  readonly stops: readonly Stop[];
}

/** What the route depends on. */
export interface RouteFacts {
  readonly voice: Voice | undefined;
  readonly answers: Readonly<Record<Unit, Said>>;
  /** Passed by or seen: such a unit counts as not answered, whatever words are kept for it. */
  readonly passed: Readonly<Record<Unit, true>>;
}

/**
 * The way through a guide for these answers. An answer on a branch that was left does not count for later conditions,
 * so a route never leans on words the person has walked away from.
 */
export function routeOf(guide: Guide, facts: RouteFacts): Leg[] {
  const legs: Leg[] = [];
  const live = new Map<Unit, Said>();
  for (const step of guide.steps) {
    if (!isAsked(step, facts.voice, live)) continue;
    const before = legs.length;
    for (const stop of stopsOf(step)) {
      if (stop.part !== undefined && !isAsked(stop.ask, facts.voice, live)) continue;
      const said = liveAnswer(facts, stop.unit);
      if (said) live.set(stop.unit, said);
      const last = legs.length > before ? legs[legs.length - 1] : undefined;
      if (last && isTogether(stop, facts.voice)) legs[legs.length - 1] = { id: last.id, stops: [...last.stops, stop] };
      else legs.push({ id: stop.unit, stops: [stop] });
    }
  }
  return legs;
}

/** Everything a step can ask, whatever the route. */
export function stopsOf(step: Step): Stop[] {
  if (!step.parts) return step.kind ? [{ unit: step.id, step, part: undefined, ask: step as Step & Ask }] : [];
  return step.parts.map((part) => ({ unit: `${step.id}.${part.id}`, step, part: part.id, ask: part }));
}

/** The answer that stands for a unit, leaving out what was passed by. */
export function liveAnswer(facts: RouteFacts, unit: Unit): Said | undefined {
  return Object.hasOwn(facts.passed, unit) || !Object.hasOwn(facts.answers, unit) ? undefined : facts.answers[unit];
}

/** True where a unit has been dealt with: answered, passed by or seen. */
export function isVisited(facts: RouteFacts, unit: Unit): boolean {
  return Object.hasOwn(facts.passed, unit) || Object.hasOwn(facts.answers, unit);
}

/** Whether a rule about earlier answers holds. */
export function holds(condition: Condition, live: ReadonlyMap<Unit, Said>): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, live));
  if ('any' in condition) return condition.any.some((one) => holds(one, live));
  if ('not' in condition) return !holds(condition.not, live);
  if ('answered' in condition) return isAnswered(condition.step, live) === condition.answered;
  const value = live.get(condition.step)?.value;
  if (value?.type !== 'choice') return false;
  return 'is' in condition
    ? value.codes.length === 1 && value.codes[0] === condition.is
    : value.codes.includes(condition.includes);
}

function isAnswered(step: string, live: ReadonlyMap<Unit, Said>): boolean {
  return live.has(step) || [...live.keys()].some((unit) => unit.startsWith(`${step}.`));
}

function isAsked(ask: Partial<Ask>, voice: Voice | undefined, live: ReadonlyMap<Unit, Said>): boolean {
  if (ask.voices && !ask.voices.includes(voice ?? 'adult')) return false;
  return !ask.when || holds(ask.when, live);
}

function isTogether({ ask }: Stop, voice: Voice | undefined): boolean {
  const together = 'together' in ask ? (ask.together as true | readonly Voice[] | undefined) : undefined;
  return together === true || (Array.isArray(together) && together.includes(voice ?? 'adult'));
}
