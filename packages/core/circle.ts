import type { Said } from './answers.js';
import type { Voice } from './guide.js';
import type { Presence } from './result.js';
import type { Stop } from './route.js';
import type { SharedParts } from './shared-parts.js';

/** Somebody in the room, as they named themselves: a first name, initials or a symbol. */
export interface Seat {
  readonly pid: string;
  readonly alias: string;
  readonly voice: Voice;
  readonly presence: Presence;
  /** Who taps for them; recorded with every answer of theirs. */
  readonly helpedBy?: 'helper' | 'worker';
  /** Whether they came through the gate. After a yes it is asked anew in their next turn. */
  readonly gate: 'ahead' | 'clear';
  /** Whether they have held the device: then they have been told the limits. */
  readonly isTold?: true;
}

/** One turn: a person, and the step asked in it where one question goes round before the next. */
export interface Turn {
  readonly pid: string;
  readonly step?: string;
}

/** What is read out in the room, because the person said so. */
export interface HeardPart {
  readonly asked: string;
  readonly said: Said;
  /** What was asked, since drawings hang on it. */
  readonly stop: Pick<Stop, 'unit' | 'ask'>;
}

/** What one person let go of at the end of a turn. It can be taken out again, not opened. */
export interface Released {
  readonly pid: string;
  readonly step?: string;
  readonly shared: SharedParts;
  readonly heard: readonly HeardPart[];
  /** Whether their name goes with it. */
  readonly isNamed: boolean;
}

/**
 * People in one room with one device. What somebody said and did not release is not in here: it lives in their turn's own
 * conversation, which ends with the turn.
 *
 * - `gathering`: who is here, in which order
 * - `handing`: the device goes to the next person
 * - `turn`: that person alone
 * - `heard`: what is read out
 * - `receipt`, `ended`: the close
 */
export interface Circle {
  readonly phase: 'gathering' | 'handing' | 'turn' | 'heard' | 'receipt' | 'ended';
  readonly seats: readonly Seat[];
  /** Turns still to come, the one under way first. */
  readonly queue: readonly Turn[];
  readonly released: readonly Released[];
  /** The step whose turns are over, while it is read out. */
  readonly heardStep: string | undefined;
  /** How many seats were ever made, so that no pid comes twice. */
  readonly made: number;
}

export type CircleEvent =
  | { type: 'add'; alias: string; voice: Voice }
  | { type: 'change'; pid: string; to: Partial<Pick<Seat, 'voice' | 'presence'>> }
  | { type: 'leave'; pid: string }
  | { type: 'earlier'; pid: string }
  | { type: 'start'; queue: readonly Turn[] }
  | { type: 'ready'; helpedBy?: 'helper' | 'worker' }
  | { type: 'through-the-gate' }
  | { type: 'release'; shared: SharedParts; heard: readonly HeardPart[]; isNamed: boolean }
  | { type: 'pass' }
  /** From here on just listening: said at the hand-over, and never what a yes at the gate brings. */
  | { type: 'listen' }
  | { type: 'later' }
  | { type: 'give-back' }
  | { type: 'go-on' }
  | { type: 'join'; pid: string; queue: readonly Turn[] }
  | { type: 'take-out'; pid: string }
  | { type: 'finish-round' }
  | { type: 'shared' }
  /** `isUnsent`: what was let go of has not arrived, so it can still be printed. */
  | { type: 'end'; isUnsent?: boolean };

export const EMPTY_CIRCLE: Circle = {
  phase: 'gathering',
  seats: [],
  queue: [],
  released: [],
  heardStep: undefined,
  made: 0,
};

/** The most people in one circle, and in one result. */
export const SEATS_MAX = 24;

/** The next state. Pure; an event that does not belong to the screen changes nothing. */
export function circleAfter(circle: Circle, event: CircleEvent): Circle {
  switch (circle.phase) {
    case 'gathering':
      return gathering(circle, event);
    case 'handing':
      return handing(circle, event);
    case 'turn':
      return inTurn(circle, event);
    case 'heard':
      return heard(circle, event);
    default:
      return event.type === 'end' ? ended(circle, event.isUnsent) : circle;
  }
}

/** Whose turn it is, or is about to be. */
export function seatNow(circle: Circle): Seat | undefined {
  return circle.seats.find(({ pid }) => pid === circle.queue[0]?.pid);
}

/** Those who only wanted to listen, or later, and have had no turn. Who passed is not told apart from who spoke. */
export function mayJoin({ seats, queue }: Circle): readonly Seat[] {
  return seats.filter(
    ({ pid, presence }) =>
      (presence === 'listening' || presence === 'maybe-later') && !queue.some((turn) => turn.pid === pid),
  );
}

function gathering(circle: Circle, event: CircleEvent): Circle {
  const { seats, made } = circle;
  switch (event.type) {
    case 'add': {
      const alias = event.alias.trim();
      if (!alias || seats.length >= SEATS_MAX) return circle;
      const seat: Seat = { pid: `p${made + 1}`, alias, voice: event.voice, presence: 'here', gate: 'ahead' };
      return { ...circle, seats: [...seats, seat], made: made + 1 };
    }
    case 'change':
      return { ...circle, seats: seats.map((seat) => (seat.pid === event.pid ? { ...seat, ...event.to } : seat)) };
    case 'leave':
      return { ...circle, seats: seats.filter(({ pid }) => pid !== event.pid) };
    case 'earlier':
      return { ...circle, seats: moved(seats, event.pid) };
    case 'start':
      return event.queue.length > 0 ? { ...circle, queue: event.queue, phase: 'handing' } : circle;
    case 'end':
      return ended(circle);
    default:
      return circle;
  }
}

function moved(seats: readonly Seat[], who: string): readonly Seat[] {
  const at = seats.findIndex(({ pid }) => pid === who);
  const seat = seats[at];
  if (!seat || at < 1) return seats;
  const rest = seats.filter((one) => one !== seat);
  return [...rest.slice(0, at - 1), seat, ...rest.slice(at - 1)];
}

function handing(circle: Circle, event: CircleEvent): Circle {
  switch (event.type) {
    case 'ready':
      return { ...withSeat(circle, { helpedBy: event.helpedBy, isTold: true }), phase: 'turn' };
    case 'pass':
      return next(circle);
    case 'listen':
      return listening(circle);
    case 'later':
      return { ...circle, queue: putOff(circle.queue) };
    case 'finish-round':
      return { ...circle, queue: [], phase: 'heard', heardStep: undefined };
    default:
      return circle;
  }
}

/** Behind the others of the same question; where there are none, it stays. */
function putOff(queue: readonly Turn[]): readonly Turn[] {
  const [first, ...rest] = queue;
  if (!first) return queue;
  const others = rest.findIndex((turn) => turn.step !== first.step);
  const end = others < 0 ? rest.length : others;
  return [...rest.slice(0, end), first, ...rest.slice(end)];
}

function inTurn(circle: Circle, event: CircleEvent): Circle {
  const [turn] = circle.queue;
  if (!turn) return circle;
  switch (event.type) {
    case 'through-the-gate':
      return withSeat(circle, { gate: 'clear' });
    case 'release': {
      const { shared, heard: readOut, isNamed } = event;
      const released = [...circle.released, { ...turn, shared, heard: readOut, isNamed }];
      return next({ ...circle, released }, seatNow(circle)?.presence === 'one-card');
    }
    case 'pass':
      return next(circle);
    case 'give-back':
      return { ...circle, phase: 'handing' };
    default:
      return circle;
  }
}

/** No more turns of theirs, unless they ask for one; what they released before stays. */
function listening(circle: Circle): Circle {
  const pid = circle.queue[0]?.pid;
  const seats = circle.seats.map((seat): Seat => (seat.pid === pid ? { ...seat, presence: 'listening' } : seat));
  return next({ ...circle, seats }, true);
}

/** The turn is over. After the last of a question what is to be read out is heard, before the next goes round. */
function next(circle: Circle, isLastOfTheirs = false): Circle {
  const [done, ...rest] = circle.queue;
  const queue = isLastOfTheirs ? rest.filter(({ pid }) => pid !== done?.pid) : rest;
  const isRoundOver = queue[0]?.step !== done?.step || queue.length === 0;
  if (!isRoundOver) return { ...circle, queue, phase: 'handing' };
  const heardStep = queue.length > 0 ? done?.step : undefined;
  const isAnythingHeard = circle.released.some(({ step, heard: readOut }) => step === heardStep && readOut.length > 0);
  return { ...circle, queue, heardStep, phase: queue.length > 0 && !isAnythingHeard ? 'handing' : 'heard' };
}

function heard(circle: Circle, event: CircleEvent): Circle {
  switch (event.type) {
    case 'go-on':
      return circle.queue.length > 0 ? { ...circle, phase: 'handing', heardStep: undefined } : circle;
    case 'join':
      return mayJoin(circle).some(({ pid }) => pid === event.pid) && event.queue.length > 0
        ? { ...withPresence(circle, event.pid), queue: [...event.queue, ...circle.queue], phase: 'handing' }
        : circle;
    case 'take-out':
      return { ...circle, released: circle.released.filter(({ pid }) => pid !== event.pid) };
    case 'finish-round':
      return { ...circle, queue: [], heardStep: undefined };
    case 'shared':
      return { ...circle, phase: 'receipt', queue: [] };
    case 'end':
      return ended(circle);
    default:
      return circle;
  }
}

function withPresence(circle: Circle, who: string): Circle {
  return { ...circle, seats: circle.seats.map((seat) => (seat.pid === who ? { ...seat, presence: 'here' } : seat)) };
}

function withSeat(circle: Circle, to: Partial<Omit<Seat, 'helpedBy'>> & { helpedBy?: Seat['helpedBy'] }): Circle {
  const pid = circle.queue[0]?.pid;
  return {
    ...circle,
    seats: circle.seats.map((seat) => {
      if (seat.pid !== pid) return seat;
      const { helpedBy, ...rest } = { ...seat, ...to };
      return helpedBy ? { ...rest, helpedBy } : rest;
    }),
  };
}

/** Nothing of anybody stays; the seats do, for a check-out with the same people. */
function ended(circle: Circle, isUnsent = false): Circle {
  const released = isUnsent ? circle.released : [];
  return { ...circle, phase: 'ended', queue: [], released, heardStep: undefined };
}
