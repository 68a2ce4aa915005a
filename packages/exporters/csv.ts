import type { Answer, Person, Result, WindowMark } from '../core/index.js';
import { linesOfValue, type Results } from './lines.js';
import { wellFormed } from './well-formed.js';

/** The columns, always these and in this order. */
export const CSV_COLUMNS = [
  'id',
  'sharedAt',
  'guide',
  'version',
  'language',
  'mode',
  'environment',
  'caseRef',
  'site',
  'person',
  'alias',
  'voice',
  'presence',
  'step',
  'part',
  'theme',
  'outcome',
  'asked',
  'answer',
  'codes',
  'source',
  'scribedBy',
] as const;

export interface CsvOptions {
  /** Begins with a byte order mark, without which a spreadsheet may take UTF-8 for something else. */
  bom?: boolean;
}

type Row = Partial<Record<(typeof CSV_COLUMNS)[number], string>>;

/** Every shared answer as one row (RFC 4180, UTF-8). A withdrawn result has no answers and so no rows. */
export function toCsv(results: Iterable<Result>, options: CsvOptions = {}): string {
  return head(options) + [...results].map(linesOfResult).join('');
}

/** The same in pieces, the header first, then the rows of one result at a time. */
export async function* csvRows(results: Results<Result>, options: CsvOptions = {}): AsyncGenerator<string> {
  yield head(options);
  for await (const result of results) {
    const lines = linesOfResult(result);
    if (lines) yield lines;
  }
}

const head = ({ bom = false }: CsvOptions) => `${bom ? '\ufeff' : ''}${CSV_COLUMNS.join(',')}\r\n`;

function linesOfResult(result: Result): string {
  return rowsOf(wellFormed(result))
    .map((row) => `${CSV_COLUMNS.map((column) => cell(row[column] ?? '')).join(',')}\r\n`)
    .join('');
}

function rowsOf(result: Result): Row[] {
  const { id, sharedAt, guide, language, context, people, answers, window } = result;
  const shared: Row = {
    id,
    sharedAt,
    guide: guide.id,
    version: guide.version,
    language,
    mode: context.mode,
    environment: context.environment,
    caseRef: context.caseRef ?? '',
    site: context.site ?? '',
  };
  const by = new Map(people.map((person) => [person.pid, person]));
  const marks = window?.marks ?? [];
  return [
    ...answers.map((answer) => ({ ...shared, ...whose(by.get(answer.pid)), ...answerRow(answer) })),
    ...marks.map((mark) => ({ ...shared, ...whose(by.get(mark.pid)), ...markRow(mark, window?.note ?? '') })),
  ];
}

function whose(person: Person | undefined): Row {
  if (!person) return {};
  const { pid, alias = '', voice, presence = '' } = person;
  return { person: pid, alias, voice, presence };
}

function answerRow({ step, part = '', theme, outcome, asked, value, source, scribedBy }: Answer): Row {
  const answer = linesOfValue(value).join('\n');
  return { step, part, theme, outcome, asked, answer, codes: codesOf(value), source, scribedBy: scribedBy ?? '' };
}

function codesOf(value: Answer['value']): string {
  if (value.type === 'scale') return String(value.number);
  return value.type === 'choice' ? value.codes.join(' ') : '';
}

/** A mark is no answer to a question; its note stands where the question would. */
function markRow({ of, help, expect }: WindowMark, asked: string): Row {
  return {
    step: 'window',
    part: of,
    asked,
    answer: `help ${help}, expectations ${expect}`,
    codes: `${help} ${expect}`,
  };
}

/**
 * What a spreadsheet takes for the start of a formula. The full-width signs count in some locales, and a line feed is
 * passed over by some readers.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
