import type { Goal, PersonTouched, Said } from './answers.js';
import type { Conversation } from './conversation.js';
import { TalkError } from './errors.js';
import type { Guide, Outcome, Theme, Voice } from './guide.js';
import type { Stop, Unit } from './route.js';
import { answeredStops, shareableUnits } from './screen.js';
import { summarise } from './summary.js';

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

/** What an agency receives: only what the person chose to share (contract section 6). */
export interface Result {
  schema: 'talk-it-through/result';
  schemaVersion: 1;
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

/**
 * The result of the units the person ticked. Everything else is dropped before anything is serialised: a skipped
 * answer, a private one and one never reached look exactly alike.
 *
 * @throws TalkError `nothing-shared` where no ticked unit can be shared.
 */
export function buildResult(guide: Guide, state: Conversation, units: readonly Unit[], facts: ResultFacts): Result {
  const shareable = new Set(shareableUnits(guide, state));
  const chosen = new Set(units.filter((unit) => shareable.has(unit)));
  const answers: Answer[] = [];
  for (const stop of answeredStops(guide, state)) {
    const said = state.answers[stop.unit];
    if (said && chosen.has(stop.unit)) answers.push(answerOf(stop, said));
  }
  if (answers.length === 0) throw new TalkError('nothing-shared', 'no part was chosen for sharing');
  const alias = facts.alias?.trim();
  return {
    schema: 'talk-it-through/result',
    schemaVersion: 1,
    id: facts.id,
    status: 'final',
    sharedAt: facts.sharedAt,
    guide: { id: guide.id, version: guide.version, hash: facts.guideHash },
    language: state.language,
    ...(facts.languagePreference ? { languagePreference: facts.languagePreference } : {}),
    context: facts.context,
    people: [{ pid: 'p1', ...(alias ? { alias } : {}), voice: state.voice ?? 'adult' }],
    answers,
    ...summaryOf(guide, state, [...chosen]),
    provenance: {
      app: 'talk-it-through',
      appVersion: facts.appVersion,
      noticeVersion: facts.noticeVersion,
      receiptHash: facts.receiptHash,
    },
  };
}

function summaryOf(guide: Guide, state: Conversation, units: readonly Unit[]): Pick<Result, 'summary'> {
  const { template, sentences, lang } = summarise(guide, state, units);
  return sentences.length > 0 ? { summary: { template, text: sentences.join('\n'), lang, derived: true } } : {};
}

function answerOf(stop: Stop, said: Said): Answer {
  const { step, part, ask } = stop;
  const chips = said.value.type === 'choice' || said.value.type === 'scale';
  return {
    step: step.as ?? step.id,
    ...(part === undefined ? {} : { part }),
    pid: 'p1',
    theme: step.theme,
    outcome: step.outcome,
    asked: said.asked,
    lang: said.lang,
    source: chips ? 'chip' : 'own-words',
    value: valueOf(ask.range ?? [0, 10], said),
    share: { with: ['worker'], decidedBy: 'p1' },
  };
}

function valueOf(range: readonly [number, number], { value, labels = [] }: Said): AnswerValue {
  switch (value.type) {
    case 'text':
      return { type: 'text', text: value.text.trim() };
    case 'choice': {
      const other = value.other?.trim();
      return { type: 'choice', codes: [...value.codes], labels: [...labels], ...(other ? { other } : {}) };
    }
    case 'scale':
      return {
        type: 'scale',
        number: value.number,
        of: [...range],
        ...(labels[0] === undefined ? {} : { label: labels[0] }),
      };
    case 'people':
      return { type: 'people', items: value.items.filter((item) => item.who.trim()).map(trimPerson) };
    case 'goals':
      return { type: 'goals', items: value.items.filter((goal) => goal.what.trim()).map(trimGoal) };
  }
}

function trimPerson({ who, how }: PersonTouched): PersonTouched {
  return { who: who.trim(), ...(how?.trim() ? { how: how.trim() } : {}) };
}

function trimGoal({ what, by, help }: Goal): Goal {
  return {
    what: what.trim(),
    ...(by?.trim() ? { by: by.trim() } : {}),
    ...(help?.trim() ? { help: help.trim() } : {}),
  };
}
