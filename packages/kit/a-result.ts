import type { Answer, AnswerValue, Person, Result, ResultContext, WindowMark } from '../core/index.js';
import { TalkError } from '../core/index.js';
import { parseResult } from '../core/result-schema.js';

/** What to say otherwise of an answer. Whose it is, is whose decision it was. */
export type AnswerChanges = Partial<Omit<Answer, 'share' | 'value'>> & {
  /** A text stands for own words. */
  value?: AnswerValue | string;
};

/** What to say otherwise of a result. What is not said stays as it is in the fake. */
export interface ResultChanges {
  id?: string;
  status?: Result['status'];
  sharedAt?: string;
  language?: string;
  languagePreference?: NonNullable<Result['languagePreference']>;
  guide?: Partial<Result['guide']>;
  context?: Partial<ResultContext>;
  /** A pid is given in turn where there is none: p1, p2, … */
  people?: readonly (Partial<Person> & { voice: Person['voice'] })[];
  answers?: readonly AnswerChanges[];
  summary?: string;
  marks?: readonly Omit<WindowMark, 'share'>[];
  provenance?: Partial<Result['provenance']>;
}

/**
 * A fake result for a test: small, in invented words, marked `demo`, and with what you say in it. It has a new id each time
 * and is always a result that `parseResult` takes. For whole conversations as the widget makes them take `exampleResults`.
 *
 * @throws TalkError `not-a-result` where what you say can be no result, with what and where.
 */
export function aResult(changes: ResultChanges = {}): Result {
  const result = merged(changes);
  const parsed = parseResult(JSON.parse(JSON.stringify(result)));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.problems;
  throw new TalkError('not-a-result', first?.message ?? 'this can be no result', first?.path ?? '');
}

function merged(changes: ResultChanges): Result {
  const { id = crypto.randomUUID(), status = 'final', sharedAt = '2026-11-22T10:15Z', language = 'en' } = changes;
  const { guide, context, provenance, languagePreference, marks = [], summary } = changes;
  const answers = changes.answers ?? (status === 'withdrawn' ? [] : [{}]);
  return {
    schema: 'talk-it-through/result',
    schemaVersion: marks.length > 0 ? 2 : 1,
    id,
    status,
    sharedAt,
    guide: { id: 'restorative-questions', version: '1.2.0', hash: `sha256-${'A'.repeat(43)}`, ...guide },
    language,
    ...(languagePreference ? { languagePreference } : {}),
    context: { mode: 'alone', environment: 'demo', ...context },
    people: (changes.people ?? [{ voice: 'adult' }]).map((one, index) => ({ pid: `p${index + 1}`, ...one })),
    answers: answers.map((one, index) => anAnswer(one, index, language)),
    ...(summary === undefined
      ? {}
      : { summary: { template: 'fake@1.0.0', text: summary, lang: language, derived: true as const } }),
    ...(marks.length > 0 ? { window: windowOf(marks) } : {}),
    provenance: {
      app: 'talk-it-through',
      appVersion: '0.1.0',
      noticeVersion: '1',
      // Of no code: nothing can be withdrawn by it.
      receiptHash: 'A'.repeat(43),
      ...provenance,
    },
  };
}

/** The first is what happened, as in the restorative questions; further ones are steps of their own. */
function anAnswer({ value, ...said }: AnswerChanges, index: number, language: string): Answer {
  const { pid = 'p1' } = said;
  return {
    step: index === 0 ? 'what-happened' : `step-${index + 1}`,
    pid,
    theme: 'T1',
    outcome: 'O1',
    asked: 'What happened, from where you were?',
    lang: language,
    source: 'own-words',
    ...said,
    value:
      typeof value === 'object'
        ? value
        : { type: 'text', text: value ?? 'The kettle was on, and nobody heard the door.' },
    share: { with: ['worker'], decidedBy: pid },
  };
}

function windowOf(marks: readonly Omit<WindowMark, 'share'>[]): NonNullable<Result['window']> {
  return {
    note: 'reflection aid, not validated',
    marks: marks.map((mark) => ({ ...mark, share: { with: ['worker'], decidedBy: mark.pid } })),
  };
}
