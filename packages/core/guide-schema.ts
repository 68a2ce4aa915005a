import * as z from 'zod/mini';
import type { Parsed, Problem } from './errors.js';
import { FIGURES, type Condition, type Guide } from './guide.js';
import { hostileKeys } from './hostile-keys.js';
import { problem, problemsOf } from './problems-of.js';
import { stopsOf } from './route.js';
import { keysOf } from './guide-keys.js';

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/));
const language = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
const text = z.string().check(z.minLength(1), z.maxLength(2000));
const voice = z.enum(['adult', 'young-person', 'child', 'practitioner']);
const unit = z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/));
const kind = z.enum([
  'say',
  'text',
  'choice',
  'feelings',
  'needs',
  'people',
  'scale',
  'statement',
  'place',
  'sort',
  'goals',
  'drawing',
]);

const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ step: unit, is: id }),
    z.strictObject({ step: unit, includes: id }),
    z.strictObject({ step: unit, answered: z.boolean() }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
);

const options = z.array(id).check(z.minLength(1), z.maxLength(64));
const ask = {
  options: z.optional(options),
  first: z.optional(z.partialRecord(voice, options)),
  many: z.optional(z.int().check(z.minimum(1), z.maximum(64))),
  other: z.optional(z.boolean()),
  range: z.optional(z.tuple([z.int(), z.int()])),
  ranked: z.optional(z.boolean()),
  piles: z.optional(z.array(id).check(z.minLength(2), z.maxLength(12))),
  measures: z.optional(z.strictObject({ axis: z.enum(['help', 'expect']), half: z.enum(['plus', 'minus']) })),
  figure: z.optional(z.enum(FIGURES)),
  help: z.optional(z.boolean()),
  prompts: z.optional(z.array(id).check(z.maxLength(12))),
  when: z.optional(condition),
  voices: z.optional(z.array(voice).check(z.minLength(1))),
  private: z.optional(z.boolean()),
  aboutOthers: z.optional(z.boolean()),
};
const part = z.strictObject({
  id,
  kind,
  ...ask,
  together: z.optional(z.union([z.literal(true), z.array(voice)])),
});
const step = z.strictObject({
  id,
  kind: z.optional(kind),
  theme: z.enum(['T0', 'T1', 'T2', 'T3', 'T4', 'T5']),
  outcome: z.enum(['O0', 'O1', 'O2', 'O3', 'O4', 'O5']),
  as: z.optional(id),
  parts: z.optional(z.array(part).check(z.minLength(1), z.maxLength(24))),
  ...ask,
});

/** The shape of a guide, for the editor's completion and for `parseGuide`. */
export const guideSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  safety: z.enum(['family', 'practice']),
  languages: z.array(language).check(z.minLength(1), z.maxLength(40)),
  voices: z.array(voice).check(z.minLength(1)),
  title: z.record(z.string(), text),
  steps: z.array(step).check(z.minLength(1), z.maxLength(1000)),
  summary: z.optional(z.array(z.string())),
  unreviewed: z.optional(z.array(language)),
  words: z.record(z.string(), z.record(z.string(), text)),
});

/**
 * An agency's own guide, checked whole: shape, kinds that are built, conditions that look back only, ids used once, and
 * every word in every language promised. The safety parts are not in a guide and cannot be left out of it.
 */
export function parseGuide(input: unknown): Parsed<Guide> {
  const hostile = hostileKeys(input);
  if (hostile.length > 0) return { ok: false, problems: hostile };
  const parsed = guideSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, input) };
  const guide = { ...parsed.data } as Guide & { $schema?: string };
  delete guide.$schema;
  const problems = [...checkSteps(guide), ...checkWords(guide)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: guide };
}

/** Names that stand for other words of the same question: `good.ask` cannot be the question and an option. */
const RESERVED = ['ask', 'help', 'pile', 'prompt'];

function* checkSteps(guide: Guide): Generator<Problem> {
  const before: Before = new Map();
  const names = new Set(guide.steps.flatMap((one) => [one.id, ...stopsOf(one).map(({ unit: name }) => name)]));
  const toCheck = (rule: Condition, at: string) => checkCondition(rule, at, before, names);
  for (const [index, one] of guide.steps.entries()) {
    const at = `/steps/${index}`;
    if (before.has(one.id)) yield problem(`${at}/id`, 'duplicate', 'Another step has this id.');
    if (!one.kind === !one.parts) yield problem(at, 'kind-or-parts', 'A step has either a kind or parts.');
    if (one.when) yield* toCheck(one.when, `${at}/when`);
    for (const [place, stop] of stopsOf(one).entries()) {
      const here = one.parts ? `${at}/parts/${place}` : at;
      if (one.parts && before.has(stop.unit)) yield problem(`${here}/id`, 'duplicate', 'Another part has this id.');
      if ((stop.ask.kind === 'choice' || stop.ask.kind === 'sort') && !stop.ask.options)
        yield problem(`${here}/options`, 'missing', 'There are no options to pick from.');
      if (stop.ask.options?.some((code) => RESERVED.includes(code)))
        yield problem(`${here}/options`, 'reserved', 'An option cannot be called ask, help, pile or prompt.');
      if (stop.ask.kind === 'sort' && !stop.ask.piles)
        yield problem(`${here}/piles`, 'missing', 'Cards to sort need piles.');
      if (stop.ask.range && stop.ask.range[0] >= stop.ask.range[1])
        yield problem(`${here}/range`, 'wrong-form', 'The lowest number must be below the highest.');
      if (one.parts && stop.ask.when) yield* toCheck(stop.ask.when, `${here}/when`);
      before.set(stop.unit, stop.ask.options);
    }
    before.set(one.id, one.options);
  }
}

/** What was asked so far, with its options where it has some. */
type Before = Map<string, readonly string[] | undefined>;

function* checkCondition(rule: Condition, at: string, before: Before, names: ReadonlySet<string>): Generator<Problem> {
  if ('all' in rule)
    for (const [i, one] of rule.all.entries()) yield* checkCondition(one, `${at}/all/${i}`, before, names);
  else if ('any' in rule)
    for (const [i, one] of rule.any.entries()) yield* checkCondition(one, `${at}/any/${i}`, before, names);
  else if ('not' in rule) yield* checkCondition(rule.not, `${at}/not`, before, names);
  else if (!names.has(rule.step)) yield problem(`${at}/step`, 'unknown-step', 'There is no such step in the guide.');
  else if (!before.has(rule.step))
    yield problem(`${at}/step`, 'unknown-step', 'A condition can only look at a step that comes before it.');
  else {
    const known = before.get(rule.step);
    const wanted = 'is' in rule ? rule.is : 'includes' in rule ? rule.includes : undefined;
    if (wanted !== undefined && known && !known.includes(wanted))
      yield problem(at, 'unknown-option', 'That step has no such option.');
  }
}

function* checkWords(guide: Guide): Generator<Problem> {
  for (const lang of guide.languages) {
    if (!Object.hasOwn(guide.title, lang))
      yield problem(`/title/${lang}`, 'missing', 'The title is missing in this language.');
    const words = Object.hasOwn(guide.words, lang) ? guide.words[lang] : undefined;
    if (!words) {
      yield problem(`/words/${lang}`, 'missing', 'This language is promised and has no words.');
      continue;
    }
    for (const key of keysOf(guide)) {
      const inVoices = guide.voices.every((one) => Object.hasOwn(words, `${key}@${one}`));
      if (!Object.hasOwn(words, key) && !inVoices)
        yield problem(
          `/words/${lang}/${key.replace(/\//g, '~1')}`,
          'missing',
          'These words are missing in this language.',
        );
    }
  }
}
