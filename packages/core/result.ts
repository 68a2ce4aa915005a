import type { Goal, PersonTouched } from './answers.js';
import type { Conversation } from './conversation.js';
import { TalkError } from './errors.js';
import type { Guide, Outcome, Theme, Voice } from './guide.js';
import type { Unit } from './route.js';
import { sharedParts, type SharedParts } from './shared-parts.js';
import type { WindowPlace } from './window-score.js';

export type AgeBand = '0-7' | '8-11' | '12-15' | '16-17' | '18+';
export type Presence = 'here' | 'listening' | 'one-card' | 'maybe-later' | 'not-here';
export type Source = 'own-words' | 'chip' | 'card' | 'drawing' | 'scribed';

export type AnswerValue =
  | { type: 'text'; text: string }
  | { type: 'choice'; codes: string[]; labels: string[]; other?: string }
  | { type: 'scale'; number: number; of: [min: number, max: number]; label?: string }
  | { type: 'people'; items: PersonTouched[] }
  | { type: 'goals'; items: Goal[] }
  | { type: 'drawing'; svg: string; alternative: string };

export interface Answer {
  step: string;
  part?: string;
  pid: string;
  theme: Theme;
  outcome: Outcome;
  /** The question as it stood on the screen. */
  asked: string;
  lang: string;
  source: Source;
  scribedBy?: 'helper' | 'worker';
  value: AnswerValue;
  share: { with: ['worker']; decidedBy: string };
}

/** One mark on the social discipline window, both axes 0 to 100 (domain 2.4). A reflection aid, not a measure. */
export interface WindowMark {
  pid: string;
  /** `own`: where the person put themselves. `answers`: where their answers lean. `felt`: how it felt to the other. */
  of: 'own' | 'answers' | 'felt';
  help: number;
  expect: number;
  /** Of `answers`: how far each axis moves if three answers were one notch different. */
  halfWidth?: { help: number; expect: number };
  /** Of `answers`: `line` where the area crosses a midline. */
  place?: WindowPlace | 'line';
  share: { with: ['worker']; decidedBy: string };
}

export interface Person {
  pid: string;
  alias?: string;
  voice: Voice;
  ageBand?: AgeBand;
  presence?: Presence;
}

export interface ResultContext {
  mode: 'alone' | 'together';
  environment: 'live' | 'demo';
  caseRef?: string;
  site?: string;
  stage?: string;
  timepoint?: string;
  extra?: Record<string, string>;
}

export const WINDOW_NOTE = 'reflection aid, not validated';

/** What an agency receives: only what the person chose to share (contract section 6). */
export interface Result {
  schema: 'talk-it-through/result';
  /** 2 where it holds a `window`, else 1: the lowest that fits. */
  schemaVersion: 1 | 2;
  /** UUID v4. */
  id: string;
  status: 'final' | 'withdrawn';
  /** YYYY-MM-DDTHH:MMZ, the only time in it. */
  sharedAt: string;
  guide: { id: string; version: string; hash: string };
  language: string;
  languagePreference?: { spoken?: string; written?: string };
  context: ResultContext;
  people: Person[];
  answers: Answer[];
  summary?: { template: string; text: string; lang: string; derived: true };
  window?: { note: typeof WINDOW_NOTE; marks: WindowMark[] };
  provenance: { app: 'talk-it-through'; appVersion: string; noticeVersion: string; receiptHash: string };
}

/** What the core cannot know by itself: time, ids, and what the person wrote at the share step. */
export interface ResultFacts {
  id: string;
  sharedAt: string;
  guideHash: string;
  appVersion: string;
  noticeVersion: string;
  receiptHash: string;
  context: ResultContext;
  alias?: string;
  languagePreference?: { spoken?: string; written?: string };
}

/** One person's part in a result. */
export interface Shared extends SharedParts {
  person: Omit<Person, 'pid'>;
}

/**
 * The result of the units the person ticked. Everything else is dropped before anything is serialised: a skipped
 * answer, a private one and one never reached look exactly alike.
 *
 * @throws TalkError `nothing-shared` where no ticked unit can be shared.
 */
export function buildResult(guide: Guide, state: Conversation, units: readonly Unit[], facts: ResultFacts): Result {
  const alias = facts.alias?.trim();
  const person = { ...(alias ? { alias } : {}), voice: state.voice ?? 'adult' };
  return buildTogether(guide, state.language, [{ person, ...sharedParts(guide, state, units) }], facts);
}

/**
 * One result of what several people released, each for themselves. They are numbered afresh in this order, so that nothing
 * tells of somebody who shared nothing.
 *
 * @throws TalkError `nothing-shared` where nobody released anything.
 */
export function buildTogether(
  guide: Pick<Guide, 'id' | 'version'>,
  language: string,
  shared: readonly Shared[],
  facts: ResultFacts,
): Result {
  const numbered = shared
    .filter(({ answers, marks }) => answers.length + marks.length > 0)
    .map((one, index) => ({ ...one, pid: `p${index + 1}` }));
  if (numbered.length === 0) throw new TalkError('nothing-shared', 'no part was chosen for sharing');
  const marks = numbered.flatMap(({ pid, marks: own }) => own.map((mark) => ({ pid, ...mark, ...by(pid) })));
  const { id, sharedAt, guideHash, context, languagePreference, appVersion, noticeVersion, receiptHash } = facts;
  return {
    schema: 'talk-it-through/result',
    schemaVersion: marks.length > 0 ? 2 : 1,
    id,
    status: 'final',
    sharedAt,
    guide: { id: guide.id, version: guide.version, hash: guideHash },
    language,
    ...(languagePreference ? { languagePreference } : {}),
    context,
    people: numbered.map(({ pid, person }) => ({ pid, ...person })),
    answers: numbered.flatMap(({ pid, answers }) =>
      answers.map(({ step, part, ...rest }) => ({ step, ...(part ? { part } : {}), pid, ...rest, ...by(pid) })),
    ),
    ...summaryOf(guide, language, numbered),
    ...(marks.length > 0 ? { window: { note: WINDOW_NOTE, marks } } : {}),
    provenance: { app: 'talk-it-through', appVersion, noticeVersion, receiptHash },
  };
}

const by = (pid: string) => ({ share: { with: ['worker'] as ['worker'], decidedBy: pid } });

/** Everybody's own sentences, under their own name where there is more than one. */
function summaryOf(
  { id, version }: Pick<Guide, 'id' | 'version'>,
  lang: string,
  shared: readonly Shared[],
): Pick<Result, 'summary'> {
  const spoken = shared.filter(({ sentences }) => sentences.length > 0);
  if (spoken.length === 0) return {};
  const text = spoken
    .map(({ person, sentences }) =>
      [...(shared.length > 1 && person.alias ? [person.alias] : []), ...sentences].join('\n'),
    )
    .join('\n\n');
  return { summary: { template: `${id}@${version}`, text, lang, derived: true } };
}
