import type { Said, Value } from './answers.js';
import type { Guide, Voice } from './guide.js';
import type { Unit } from './route.js';

/** How a conversation came to its close. Stays in the element: no event and no result tells. */
export type Ending = 'not-now' | 'finished' | 'kept-to-self' | 'shared' | 'stopped';

/**
 * Where a conversation stands. Immutable and plain, so that replaying the same events gives the same state.
 *
 * - `opening`: language, who is answering, limits, place check
 * - `found`: words kept earlier on this device are offered
 * - `talking`: topic, gate and the guide's own questions, in the order of the route
 * - `stopped`: after a yes or unsure at the gate; help, and nothing else
 * - `pause`, `rest`: a breath, offered after two skips or asked for
 * - `read-back`, `share`, `receipt`, `ended`: the close
 */
export type Phase =
  'opening' | 'found' | 'talking' | 'stopped' | 'pause' | 'rest' | 'read-back' | 'share' | 'receipt' | 'ended';

export interface Conversation {
  readonly guide: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly voice: Voice | undefined;
  readonly phase: Phase;
  readonly answers: Readonly<Record<Unit, Said>>;
  readonly passed: Readonly<Record<Unit, true>>;
  /** An earlier leg that is open again: by stepping back, or to change one answer and return. */
  readonly at: { readonly leg: Unit; readonly how: 'back' | 'change'; readonly from: Phase } | undefined;
  /** The gate's answer, in memory only: it is never in a draft, a result or an event. */
  readonly gate: 'ahead' | 'clear' | 'stopped';
  readonly skips: number;
  /** `undecided` until the person has said; `off` where keeping is not possible or the host forbids it. */
  readonly keep: 'undecided' | 'device' | 'no' | 'off';
  /** Whether somebody receives; without it there is no share step. */
  readonly received: boolean;
  readonly ticked: readonly Unit[];
  /** After "Nearly" or "No": the read-back invites to change. */
  readonly looking: boolean;
  readonly ending: Ending | undefined;
  /** Whether, after a yes or unsure at the gate, the questions may still be chosen beside the help (domain 2.2, 2.3). */
  readonly cardsAfterYes: boolean;
}

/** What a person, or the element for them, does. */
export type TalkEvent =
  | { type: 'choose-language'; language: string }
  | { type: 'choose-voice'; voice: Voice }
  | { type: 'begin'; place?: 'good' | 'unsure' | 'not-now'; found?: boolean }
  | { type: 'carry-on'; draft: Draft }
  | { type: 'start-again' }
  | { type: 'gate'; answer: 'none' | 'yes' | 'skip' }
  | { type: 'answer'; values: Readonly<Record<Unit, Value | undefined>> }
  | { type: 'skip' }
  | { type: 'back' }
  | { type: 'change'; unit: Unit }
  | { type: 'pause' }
  | { type: 'keep-going' }
  | { type: 'take-a-break' }
  | { type: 'finish-here' }
  | { type: 'not-now' }
  | { type: 'keep'; choice: 'device' | 'no' }
  | { type: 'read-back'; is: 'yes' | 'nearly' | 'no' }
  | { type: 'tick'; unit: Unit; on: boolean }
  | { type: 'look-again' }
  | { type: 'share-nothing' }
  | { type: 'share' }
  | { type: 'shared' }
  | { type: 'finish' };

/** What the shell around the core has to do. Values, never calls. */
export type Effect =
  /** Save the draft, sealed; only ever after the person chose to keep. */
  | { type: 'keep' }
  /** Remove what is kept of this conversation. */
  | { type: 'wipe' }
  /** Offer help beside the next screen. */
  | { type: 'show-help' }
  /** Make the result of these units and hand it over; answer with `shared`. */
  | { type: 'share'; units: readonly Unit[] }
  | { type: 'end' };

/** What may be kept on a device: words and way, and nothing of a gate, a tick or a place on the way. */
export interface Draft {
  v: 1;
  guide: { id: string; version: string };
  language: string;
  voice: Voice | undefined;
  answers: Record<Unit, Said>;
  passed: Record<Unit, true>;
  /** The share that these words went with, while it is on its way. */
  shared?: string;
}

export interface StartOptions {
  language: string;
  /** Given by the host: then nobody is asked. */
  voice?: Voice;
  /** True where an agency receives. */
  received: boolean;
  keep: 'ask' | 'never' | 'device';
  /** For check-in cards alone: after a yes at the gate they are still offered, beside help. */
  cardsAfterYes?: boolean;
}

/** A conversation at its first screen. */
export function startConversation(
  guide: Pick<Guide, 'id' | 'version' | 'safety'>,
  options: StartOptions,
): Conversation {
  return {
    guide: { id: guide.id, version: guide.version },
    language: options.language,
    voice: options.voice,
    phase: 'opening',
    answers: {},
    passed: {},
    at: undefined,
    gate: guide.safety === 'family' ? 'ahead' : 'clear',
    skips: 0,
    keep: options.keep === 'never' ? 'off' : options.keep === 'device' ? 'device' : 'undecided',
    received: options.received,
    ticked: [],
    looking: false,
    ending: undefined,
    cardsAfterYes: options.cardsAfterYes ?? false,
  };
}

/** The draft of a conversation. */
export function draftOf(state: Conversation): Draft {
  const { guide, language, voice, answers, passed } = state;
  return { v: 1, guide: { ...guide }, language, voice, answers: { ...answers }, passed: { ...passed } };
}
