import type { Circle, Seat, Turn } from './circle.js';
import type { Said } from './answers.js';
import type { Guide, Step } from './guide.js';
import { routeOf } from './route.js';
import type { Shared } from './result.js';

/** Steps that are asked once for everybody, or of nobody in a room: a topic, and where somebody stands in it. */
const NOT_IN_TURN = ['topic', 'place-in-it'];

/** The steps a person is asked in a circle, in order, for what it is about. */
export function stepsFor(guide: Guide, { voice }: Pick<Seat, 'voice'>, topic: Said | undefined): readonly Step[] {
  const legs = routeOf(guide, { voice, answers: topic ? { topic } : {}, passed: {} });
  const steps = new Set(legs.flatMap((leg) => leg.stops.map((stop) => stop.step)));
  return [...steps].filter(({ id }) => !NOT_IN_TURN.includes(id));
}

/** Everybody's whole set of cards, one person after the other (domain 2.3). */
export function turnsEach(guide: Guide, seats: readonly Seat[]): readonly Turn[] {
  return taking(seats)
    .filter((seat) => stepsFor(guide, seat, undefined).length > 0)
    .map(({ pid }) => ({ pid }));
}

/** One question for all before the next, as in a circle (domain 2.2). */
export function turnsRound(guide: Guide, seats: readonly Seat[], topic: Said | undefined): readonly Turn[] {
  const wanted = new Map(taking(seats).map((seat) => [seat, new Set(stepsFor(guide, seat, topic))]));
  return guide.steps.flatMap((step) =>
    [...wanted].filter(([, steps]) => steps.has(step)).map(([{ pid }]) => ({ pid, step: step.as ?? step.id })),
  );
}

function taking(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ presence }) => presence === 'here' || presence === 'one-card');
}

/** The guide of one turn: these steps and no other, on no condition but those within a step. */
export function guideOfTurn(guide: Guide, seat: Seat, turn: Turn, topic: Said | undefined): Guide {
  const steps = stepsFor(guide, seat, topic)
    .filter((step) => turn.step === undefined || (step.as ?? step.id) === turn.step)
    .map(unconditional);
  return { ...guide, steps };
}

function unconditional(step: Step): Step {
  const copy = { ...step };
  delete copy.when;
  return copy;
}

/** What everybody released to the agency, one entry a person, in the order of the seats. */
export function sharedInCircle({ seats, released }: Circle): Shared[] {
  return seats.flatMap(({ pid, alias, voice, presence }) => {
    const own = released.filter((one) => one.pid === pid);
    if (own.length === 0) return [];
    const isNamed = own.some((one) => one.isNamed);
    return [
      {
        // Whoever let something go took part, whatever they chose afterwards.
        person: { ...(isNamed ? { alias } : {}), voice, presence: presence === 'one-card' ? presence : 'here' },
        answers: own.flatMap((one) => one.shared.answers),
        marks: own.flatMap((one) => one.shared.marks),
        sentences: own.flatMap((one) => one.shared.sentences),
      },
    ];
  });
}
