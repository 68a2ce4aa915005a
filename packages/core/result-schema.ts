import * as z from 'zod/mini';
import type { Parsed } from './errors.js';
import { hostileKeys } from './hostile-keys.js';
import { problem, problemsOf } from './problems-of.js';
import { WINDOW_NOTE, type Result } from './result.js';
import { isOwnDrawing } from './drawing.js';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const language = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
const code = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const pid = z.string().check(z.regex(/^p[1-9][0-9]{0,2}$/));
const short = text(200);
/** Words of a guide as they stood; as long as a guide may make them. */
const shown = text(2000);

const value = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: text(10_000) }),
  z.strictObject({
    type: z.literal('choice'),
    codes: z.array(code).check(z.maxLength(64)),
    labels: z.array(shown).check(z.maxLength(64)),
    other: z.optional(text(10_000)),
  }),
  z.strictObject({
    type: z.literal('scale'),
    number: z.number(),
    of: z.tuple([z.number(), z.number()]),
    label: z.optional(shown),
  }),
  z.strictObject({
    type: z.literal('people'),
    items: z
      .array(z.strictObject({ who: text(10_000), how: z.optional(text(10_000)) }))
      .check(z.minLength(1), z.maxLength(64)),
  }),
  z.strictObject({
    type: z.literal('goals'),
    items: z
      .array(z.strictObject({ what: text(10_000), by: z.optional(text(10_000)), help: z.optional(text(10_000)) }))
      .check(z.minLength(1), z.maxLength(64)),
  }),
  z.strictObject({ type: z.literal('drawing'), svg: text(200_000), alternative: text(10_000) }),
]);

const answer = z.strictObject({
  step: code,
  part: z.optional(code),
  pid,
  theme: z.enum(['T0', 'T1', 'T2', 'T3', 'T4', 'T5']),
  outcome: z.enum(['O0', 'O1', 'O2', 'O3', 'O4', 'O5']),
  asked: shown,
  lang: language,
  source: z.enum(['own-words', 'chip', 'card', 'drawing', 'scribed']),
  scribedBy: z.optional(z.enum(['helper', 'worker'])),
  value,
  share: z.strictObject({ with: z.tuple([z.literal('worker')]), decidedBy: pid }),
});

const onAxis = z.number().check(z.minimum(0), z.maximum(100));
const width = z.number().check(z.minimum(0), z.maximum(50));
const mark = z.strictObject({
  pid,
  of: z.enum(['own', 'answers', 'felt']),
  help: onAxis,
  expect: onAxis,
  halfWidth: z.optional(z.strictObject({ help: width, expect: width })),
  place: z.optional(z.enum(['with', 'to', 'for', 'not', 'line'])),
  share: z.strictObject({ with: z.tuple([z.literal('worker')]), decidedBy: pid }),
});

const person = z.strictObject({
  pid,
  alias: z.optional(text(60)),
  voice: z.enum(['adult', 'young-person', 'child', 'practitioner']),
  ageBand: z.optional(z.enum(['0-7', '8-11', '12-15', '16-17', '18+'])),
  presence: z.optional(z.enum(['here', 'listening', 'one-card', 'maybe-later', 'not-here'])),
});

/** The shape of a result, the same for the widget's tests, the receiver and the published JSON Schema. */
export const resultSchema = z.strictObject({
  schema: z.literal('talk-it-through/result'),
  schemaVersion: z.union([z.literal(1), z.literal(2)]),
  id: z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  status: z.enum(['final', 'withdrawn']),
  sharedAt: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/)),
  guide: z.strictObject({
    id: code,
    version: text(60),
    hash: z.string().check(z.regex(/^sha256-[A-Za-z0-9_-]{43}$/)),
  }),
  language,
  languagePreference: z.optional(z.strictObject({ spoken: z.optional(language), written: z.optional(language) })),
  context: z.strictObject({
    mode: z.enum(['alone', 'together']),
    environment: z.enum(['live', 'demo']),
    caseRef: z.optional(short),
    site: z.optional(short),
    stage: z.optional(short),
    timepoint: z.optional(text(60)),
    extra: z.optional(z.record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/)), text(1000))),
  }),
  people: z.array(person).check(z.minLength(1), z.maxLength(64)),
  answers: z.array(answer).check(z.maxLength(1000)),
  summary: z.optional(
    z.strictObject({ template: text(200), text: text(200_000), lang: language, derived: z.literal(true) }),
  ),
  window: z.optional(
    z.strictObject({ note: z.literal(WINDOW_NOTE), marks: z.array(mark).check(z.minLength(1), z.maxLength(64)) }),
  ),
  provenance: z.strictObject({
    app: z.literal('talk-it-through'),
    appVersion: text(60),
    noticeVersion: text(60),
    receiptHash: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  }),
});

/** The most bytes (UTF-8, JSON) a whole result may have. */
export const RESULT_MAX_BYTES = 256 * 1024;

/**
 * A result from outside, checked whole: shape, limits, and that every answer belongs to a person in it who decided it
 * themselves. Throws nothing.
 */
export function parseResult(input: unknown): Parsed<Result> {
  if (isNewer(input))
    return {
      ok: false,
      problems: [
        problem('/schemaVersion', 'unsupported-version', 'This version of a result is newer than this reader.'),
      ],
    };
  const hostile = hostileKeys(input);
  if (hostile.length > 0) return { ok: false, problems: hostile };
  const parsed = resultSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, input) };
  const result = parsed.data as Result;
  const problems = [...crossCheck(result)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: result };
}

function isNewer(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const { schema, schemaVersion, window } = input as Record<string, unknown>;
  // Version 2 is what a window needs; without one it says that it holds something this reader does not know.
  const most = window === undefined ? 1 : 2;
  return schema === 'talk-it-through/result' && typeof schemaVersion === 'number' && schemaVersion > most;
}

function* crossCheck(result: Result) {
  if (!isMoment(result.sharedAt)) yield problem('/sharedAt', 'wrong-form', 'There is no such day.');
  const pids = new Set(result.people.map((person) => person.pid));
  if (pids.size !== result.people.length) yield problem('/people', 'duplicate', 'Two people have the same pid.');
  const seen = new Set<string>();
  for (const [index, { pid: who, share, step, part, value: given }] of result.answers.entries()) {
    const at = `/answers/${index}`;
    if (!pids.has(who)) yield problem(`${at}/pid`, 'unknown-person', 'Nobody in people has this pid.');
    if (share.decidedBy !== who)
      yield problem(`${at}/share/decidedBy`, 'not-own-decision', 'Only the person who answered can decide to share.');
    const key = `${who} ${step} ${part ?? ''}`;
    if (seen.has(key)) yield problem(at, 'duplicate', 'The same person answers the same part twice.');
    seen.add(key);
    if (given.type === 'choice' && given.codes.length !== given.labels.length)
      yield problem(`${at}/value/labels`, 'wrong-form', 'There must be one label for each code.');
    if (given.type === 'choice' && given.codes.length === 0 && given.other === undefined)
      yield problem(`${at}/value`, 'too-short', 'Nothing was chosen.');
    if (given.type === 'scale' && (given.number < given.of[0] || given.number > given.of[1]))
      yield problem(`${at}/value/number`, 'not-allowed', 'The number is outside its scale.');
    if (given.type === 'drawing' && !isOwnDrawing(given.svg))
      yield problem(`${at}/value/svg`, 'not-allowed', 'A drawing holds strokes and nothing else.');
  }
  if (result.status === 'withdrawn' && (result.answers.length > 0 || result.summary || result.window))
    yield problem('/answers', 'not-allowed', 'A withdrawn result holds no words.');
  yield* checkMarks(result, pids);
}

function* checkMarks({ window, schemaVersion }: Result, pids: ReadonlySet<string>) {
  if (!window) return;
  if (schemaVersion < 2) yield problem('/schemaVersion', 'not-allowed', 'A window needs version 2.');
  const seen = new Set<string>();
  for (const [index, { pid: who, of, share }] of window.marks.entries()) {
    const at = `/window/marks/${index}`;
    if (!pids.has(who)) yield problem(`${at}/pid`, 'unknown-person', 'Nobody in people has this pid.');
    if (share.decidedBy !== who)
      yield problem(`${at}/share/decidedBy`, 'not-own-decision', 'Only the person who answered can decide to share.');
    if (seen.has(`${who} ${of}`)) yield problem(at, 'duplicate', 'The same person has the same mark twice.');
    seen.add(`${who} ${of}`);
  }
}

/** The form lets a 31st of February through; the calendar does not. */
function isMoment(text: string): boolean {
  const moment = new Date(text.replace('Z', ':00Z'));
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 16));
}
