import * as fc from 'fast-check';
import type { Answer, AnswerValue, Person, Result } from '../../packages/core/index.js';

/** Text as people and attackers write it: anything at all, and much of what spreadsheets and parsers stumble over. */
export const anyText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '+44 1632',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1+1',
      '"quoted", "twice"',
      'a\r\nb',
      ' led by a space',
      '\u00a0',
      'ŵ ŷ â',
      "'=1",
    ),
  )
  .filter((text) => text.length > 0);
const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const value: fc.Arbitrary<AnswerValue> = fc.oneof(
  anyText.map((text): AnswerValue => ({ type: 'text', text })),
  fc
    .tuple(fc.array(fc.tuple(code, anyText), { minLength: 1, maxLength: 4 }), maybe(anyText))
    .map(([picked, other]): AnswerValue => ({
      type: 'choice',
      codes: picked.map(([one]) => one),
      labels: picked.map(([, label]) => label),
      ...(other === undefined ? {} : { other }),
    })),
  fc
    .tuple(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0.5, 2.25)), maybe(anyText))
    .map(([number, label]): AnswerValue => ({
      type: 'scale',
      number,
      of: [-5, 5],
      ...(label === undefined ? {} : { label }),
    })),
  fc.array(fc.tuple(anyText, maybe(anyText)), { minLength: 1, maxLength: 3 }).map((items): AnswerValue => ({
    type: 'people',
    items: items.map(([who, how]) => ({ who, ...(how === undefined ? {} : { how }) })),
  })),
  fc
    .array(fc.tuple(anyText, maybe(anyText), maybe(anyText)), { minLength: 1, maxLength: 3 })
    .map((items): AnswerValue => ({
      type: 'goals',
      items: items.map(([what, by, help]) => ({
        what,
        ...(by === undefined ? {} : { by }),
        ...(help === undefined ? {} : { help }),
      })),
    })),
  anyText.map((alternative): AnswerValue => ({ type: 'drawing', svg: `<svg>ŵ</svg>`, alternative })),
);

const person = fc
  .tuple(
    maybe(anyText),
    fc.constantFrom<Person['voice']>('adult', 'young-person', 'child', 'practitioner'),
    maybe(fc.constantFrom<NonNullable<Person['presence']>>('here', 'listening', 'one-card')),
  )
  .map(([alias, voice, presence]) => ({
    ...(alias === undefined ? {} : { alias }),
    voice,
    ...(presence === undefined ? {} : { presence }),
  }));

const answer = fc.tuple(
  fc.integer({ min: 0, max: 2 }),
  fc.boolean(),
  anyText,
  value,
  maybe(fc.constantFrom<'helper' | 'worker'>('helper', 'worker')),
);

function answerOf(
  [who, hasPart, asked, given, scribedBy]: readonly [
    number,
    boolean,
    string,
    AnswerValue,
    ('helper' | 'worker' | undefined)?,
  ],
  index: number,
  count: number,
): Answer {
  const pid = `p${(who % count) + 1}`;
  return {
    step: `s${index}`,
    ...(hasPart ? { part: 'part' } : {}),
    pid,
    theme: 'T1',
    outcome: 'O1',
    asked,
    lang: 'en',
    ...(scribedBy ? { source: 'scribed', scribedBy } : { source: 'own-words' }),
    value: given,
    share: { with: ['worker'], decidedBy: pid },
  };
}

/** Any result of one to three people, in the shape the schema asks for. */
export const anyResult: fc.Arbitrary<Result> = fc
  .tuple(
    fc.uuid({ version: 4 }),
    fc.array(person, { minLength: 1, maxLength: 3 }),
    fc.array(answer, { maxLength: 6 }),
    maybe(anyText),
    maybe(anyText),
    fc.constantFrom<'live' | 'demo'>('live', 'demo'),
  )
  .map(([id, people, answers, caseRef, site, environment]) => ({
    schema: 'talk-it-through/result',
    schemaVersion: 1,
    id,
    status: 'final',
    sharedAt: '2026-11-22T10:15Z',
    guide: { id: 'any-guide', version: '1.0.0', hash: `sha256-${'A'.repeat(43)}` },
    language: 'en',
    context: {
      mode: people.length > 1 ? 'together' : 'alone',
      environment,
      ...(caseRef === undefined ? {} : { caseRef }),
      ...(site === undefined ? {} : { site, extra: { room: site } }),
    },
    people: people.map((one, index) => ({ pid: `p${index + 1}`, ...one })),
    answers: answers.map((one, index) => answerOf(one, index, people.length)),
    provenance: { app: 'talk-it-through', appVersion: '0.1.0', noticeVersion: '1', receiptHash: 'B'.repeat(43) },
  }));

/** One person, one own-words answer. Anything may be put in its place. */
export function plainResult(changes: Partial<Result> = {}): Result {
  return {
    schema: 'talk-it-through/result',
    schemaVersion: 1,
    id: '7d2c9a54-6f0b-4c1d-9e3a-2b8f5d6c7e10',
    status: 'final',
    sharedAt: '2026-11-22T10:15Z',
    guide: { id: 'one-good-thing', version: '1.0.0', hash: `sha256-${'A'.repeat(43)}` },
    language: 'en',
    context: { mode: 'alone', environment: 'live' },
    people: [{ pid: 'p1', alias: 'S', voice: 'adult' }],
    answers: [
      {
        step: 'good',
        pid: 'p1',
        theme: 'T1',
        outcome: 'O1',
        asked: 'What was one good thing?',
        lang: 'en',
        source: 'own-words',
        value: { type: 'text', text: 'Soup.' },
        share: { with: ['worker'], decidedBy: 'p1' },
      },
    ],
    provenance: { app: 'talk-it-through', appVersion: '0.1.0', noticeVersion: '1', receiptHash: 'B'.repeat(43) },
    ...changes,
  };
}
