import type { Cursor, ExportQuery, ListQuery } from '../store/results.js';
import { HttpProblem } from './problem.js';

const LIMIT = 50;
const MOST = 200;
const FILTERS = ['guide', 'site', 'timepoint', 'status', 'since', 'until'] as const;
const NAMES = ['limit', 'cursor', ...FILTERS] as const;
const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;
const MOMENT = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const DAY_MS = 86_400_000;

type Name = (typeof NAMES)[number];

/** What a caller asks of the list. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const asked = readParameters(parameters, NAMES);
  const cursor = asked.get('cursor');
  return {
    limit: limitOf(asked.get('limit')),
    ...(cursor === undefined ? {} : { after: readCursor(cursor) }),
    ...filtersIn(asked),
  };
}

/** What a caller asks of an export: the same filters, and no pages. */
export function readExportQuery(parameters: URLSearchParams): ExportQuery {
  return filtersIn(readParameters(parameters, FILTERS));
}

function filtersIn(asked: ReadonlyMap<Name, string>): ExportQuery {
  const [since, until] = [asked.get('since'), asked.get('until')];
  return {
    ...(since === undefined ? {} : { since: momentOf('since', since).from }),
    ...(until === undefined ? {} : { before: momentOf('until', until).to }),
    ...statusOf(asked.get('status')),
    ...wordFilter('guide', asked),
    ...wordFilter('site', asked),
    ...wordFilter('timepoint', asked),
  };
}

/**
 * The parameters by name. One that is not known is refused: a filter spelt wrong would otherwise answer with everybody's
 * results, and a token put into the address would go unnoticed.
 */
export function readParameters<N extends string>(parameters: URLSearchParams, names: readonly N[]): Map<N, string> {
  const asked = new Map<N, string>();
  for (const [name, value] of parameters) {
    const known = names.find((one) => one === name);
    if (known === undefined) throw wrong('*', 'unknown-key', 'This parameter is not known here.');
    if (asked.has(known)) throw wrong(known, 'duplicate-key', 'This parameter stands twice.');
    if (value !== '') asked.set(known, value);
  }
  return asked;
}

function wordFilter<N extends 'guide' | 'site' | 'timepoint'>(
  name: N,
  asked: ReadonlyMap<Name, string>,
): Partial<Record<N, string>> {
  const value = asked.get(name);
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<N, string>>;
}

function statusOf(value: string | undefined): Pick<ListQuery, 'status'> {
  if (value === undefined) return {};
  if (value !== 'final' && value !== 'withdrawn' && value !== 'sealed')
    throw wrong('status', 'not-allowed', 'This must be final, sealed or withdrawn.');
  return { status: value };
}

/** How many a page holds at most. */
export function limitOf(value: string | undefined): number {
  if (value === undefined) return LIMIT;
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > MOST) throw wrong('limit', 'not-allowed', `This must be a whole number from 1 to ${MOST}.`);
  return limit;
}

/** A day is taken whole, in UTC: `until=2026-11-30` still holds what came on the 30th. */
function momentOf(name: Name, value: string): { from: Date; to: Date } {
  const isDay = DAY.test(value);
  const from = new Date(isDay || MOMENT.test(value) ? value : Number.NaN);
  // The engine rolls 31 February over into March; that is a slip of the caller's, and not to be guessed at.
  if (Number.isNaN(from.getTime()) || !from.toISOString().startsWith(value.slice(0, 10)))
    throw wrong(name, 'wrong-form', 'This must be a day (2026-11-30) or a moment (2026-11-30T09:00Z).');
  return { from, to: new Date(from.getTime() + (isDay ? DAY_MS : 1)) };
}

/** Where the next page begins, as a caller hands it back: not for reading. */
export function writeCursor({ receivedAt, id }: Cursor): string {
  return Buffer.from(`${receivedAt.getTime()} ${id}`).toString('base64url');
}

function readCursor(text: string): Cursor {
  const match = /^(\d{1,15}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(text, 'base64url').toString(),
  );
  if (!match?.[1] || !match[2]) throw wrong('cursor', 'wrong-form', 'This is not a cursor that was given out here.');
  return { receivedAt: new Date(Number(match[1])), id: match[2] };
}

/** A question that is not understood, and where. */
export function wrong(name: string, code: string, message: string): HttpProblem {
  return new HttpProblem(400, 'invalid-query', 'This cannot be asked for like this.', {
    problems: [{ path: `/${name}`, code, message }],
  });
}
