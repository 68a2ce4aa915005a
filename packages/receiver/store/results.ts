import { sql, type Kysely, type Selectable } from 'kysely';
import type { Result } from 'talk-it-through/core';
import type { Database } from './database.js';
import { keep, namesOf, storable, type Arrival, type Kept } from './keep.js';
import { overviewOf, type Overview } from './overview.js';
import type { ResultsTable, Tables } from './tables.js';
import { withdraw, wipeIfWithdrawn } from './withdrawals.js';

/** A place in the list: the row after which it goes on. */
export interface Cursor {
  receivedAt: Date;
  id: string;
}

/** What to list. Filters that are absent let everything through. */
export interface ListQuery {
  limit: number;
  after?: Cursor;
  guide?: string;
  site?: string;
  timepoint?: string;
  status?: ListedResult['status'];
  /** Received at this moment or later. */
  since?: Date;
  /** Received earlier than this moment. */
  before?: Date;
}

/** One line of the list. */
export type ListedResult = ListedShare | ListedSealed | ListedWithdrawal;

/** Enough to recognise a result by, and nobody's answers. What is not known is absent. */
export interface ListedShare {
  status: 'final';
  id: string;
  receivedAt: string;
  sharedAt: string;
  guide: { id: string; version: string };
  language: string;
  environment: Result['context']['environment'];
  mode: Result['context']['mode'];
  /** What those who shared call themselves; those who gave no name are not in it. */
  aliases: string[];
  caseRef?: string;
  site?: string;
  stage?: string;
  timepoint?: string;
  sender: 'not-confirmed';
}

/** A sealed result that this receiver cannot open. */
export interface ListedSealed {
  status: 'sealed';
  id: string;
  receivedAt: string;
  /** The key it is sealed to. */
  kid: string;
  sender: 'not-confirmed';
}

/** All that is left of a result that was withdrawn. */
export interface ListedWithdrawal {
  status: 'withdrawn';
  id: string;
  receivedAt: string;
  withdrawnAt: string;
}

/** One result, or what is left of it. */
export type StoredResult =
  | { status: 'final'; result: Result; receivedAt: string }
  | { status: 'sealed'; sealed: string; kid: string; receiptHash: string; receivedAt: string }
  | { status: 'withdrawn'; receiptHash: string; receivedAt: string; withdrawnAt: string };

/** What to give out of all there is: the list's question without its pages. */
export type ExportQuery = Omit<ListQuery, 'limit' | 'after'>;

/** Some of the list, newest first, and where the rest begins. */
export interface ResultPage {
  items: ListedResult[];
  next?: Cursor;
}

/** A stored result and its id, which one that was withdrawn no longer holds. */
export interface ExportedResult {
  id: string;
  stored: StoredResult;
}

/** Of the largest results there can be, these are 8 MB. */
const EXPORT_PAGE = 32;

/** What the receiver keeps and how it finds it again. */
export interface ResultStore {
  /** Stores a result for good, once, however many senders hand it in at the same time. */
  keep(arrival: Arrival): Promise<Kept>;
  list(query: ListQuery): Promise<ResultPage>;
  read(id: string): Promise<StoredResult | undefined>;
  /** How many voices were heard in what a question is about, and what there is to ask for. */
  overview(query: ExportQuery): Promise<Overview>;
  /** Whether a question is also about results that cannot be opened here. */
  holdsSealed(query: ExportQuery): Promise<boolean>;
  /** Everything there is, whole, newest first, a few at a time: no more of it is ever in memory. */
  pages(query: ExportQuery): AsyncGenerator<ExportedResult[], void>;
  /** Purges the words of whatever has this receipt, now or when it arrives. Says nothing of whether there was any. */
  withdraw(receiptHash: string): Promise<void>;
  /** Resolves while the database answers. */
  ping(): Promise<void>;
}

/** The store over a database, which is told of what was stored and what was purged. */
export function resultStore({ db, afterKeep, afterPurge }: Omit<Database, 'close'>): ResultStore {
  return {
    async keep(arrival) {
      const kept = await keep(db, arrival);
      if (kept === 'new') afterKeep();
      if (kept !== 'new' && kept !== 'same') return kept;
      const { id, receiptHash } = namesOf(arrival);
      if (!(await wipeIfWithdrawn(db, id, receiptHash))) return kept;
      afterPurge();
      return 'withdrawn';
    },
    async withdraw(receiptHash) {
      if ((await withdraw(db, receiptHash)) > 0) afterPurge();
    },
    list: (query) => list(db, query),
    read: (id) => read(db, id),
    overview: (query) => overviewOf(db, query),
    pages: (query) => pages(db, query),
    async holdsSealed(query) {
      const { status = 'sealed' } = query;
      if (status !== 'sealed') return false;
      return (
        (
          await rowsFor(db, { ...query, status, limit: 0 })
            .select('id')
            .execute()
        ).length > 0
      );
    },
    async ping() {
      await sql`select 1`.execute(db);
    },
  };
}

async function list(db: Kysely<Tables>, query: ListQuery): Promise<ResultPage> {
  const { limit } = query;
  const found = await rowsFor(db, query)
    .select(['id', 'received_at', 'withdrawn_at', 'result', 'sealed_kid'])
    .execute();
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(listed),
    ...(last ? { next: { receivedAt: last.received_at, id: last.id } } : {}),
  };
}

/** The rows a question is about, newest first, and one more to know whether there are others. */
function rowsFor(db: Kysely<Tables>, { limit, after, ...query }: ListQuery) {
  const rows = rowsOf(db, query)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  return after
    ? rows.where(sql<boolean>`(received_at, id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`)
    : rows;
}

/** All rows a question is about. */
export function rowsOf(db: Kysely<Tables>, { guide, site, timepoint, status, since, before }: ExportQuery) {
  let rows = db.selectFrom('talk_results');
  if (guide !== undefined) rows = rows.where('guide_id', '=', storable(guide));
  if (site !== undefined) rows = rows.where('site', '=', storable(site));
  if (timepoint !== undefined) rows = rows.where('timepoint', '=', storable(timepoint));
  if (status !== undefined) rows = rows.where('withdrawn_at', status === 'withdrawn' ? 'is not' : 'is', null);
  if (status === 'final' || status === 'sealed')
    rows = rows.where('sealed_kid', status === 'sealed' ? 'is not' : 'is', null);
  if (since) rows = rows.where('received_at', '>=', since);
  if (before) rows = rows.where('received_at', '<', before);
  return rows;
}

type ListRow = Pick<Selectable<ResultsTable>, 'id' | 'received_at' | 'withdrawn_at' | 'result' | 'sealed_kid'>;

function listed({ id, received_at, withdrawn_at, result, sealed_kid: kid }: ListRow): ListedResult {
  const receivedAt = received_at.toISOString();
  if (kid !== null) return { status: 'sealed', id, receivedAt, kid, sender: 'not-confirmed' };
  if (result === null)
    return { status: 'withdrawn', id, receivedAt, withdrawnAt: (withdrawn_at ?? received_at).toISOString() };
  const { context, guide, language, people, sharedAt } = result;
  const { caseRef, site, stage, timepoint } = context;
  return {
    status: 'final',
    id,
    receivedAt,
    sharedAt,
    guide: { id: guide.id, version: guide.version },
    language,
    environment: context.environment,
    mode: context.mode,
    aliases: people.flatMap(({ alias }) => (alias === undefined ? [] : [alias])),
    ...(caseRef === undefined ? {} : { caseRef }),
    ...(site === undefined ? {} : { site }),
    ...(stage === undefined ? {} : { stage }),
    ...(timepoint === undefined ? {} : { timepoint }),
    sender: 'not-confirmed',
  };
}

const WHOLE = ['id', 'body', 'received_at', 'withdrawn_at', 'receipt_hash', 'sealed_kid'] as const;

async function read(db: Kysely<Tables>, id: string): Promise<StoredResult | undefined> {
  const row = await db.selectFrom('talk_results').select(WHOLE).where('id', '=', id).executeTakeFirst();
  return row && stored(row);
}

async function* pages(db: Kysely<Tables>, query: ExportQuery): AsyncGenerator<ExportedResult[], void> {
  let after: Cursor | undefined;
  do {
    const asked = { ...query, limit: EXPORT_PAGE, ...(after ? { after } : {}) };
    const found = await rowsFor(db, asked).select(WHOLE).execute();
    const shown = found.slice(0, EXPORT_PAGE);
    const last = found.length > EXPORT_PAGE ? shown.at(-1) : undefined;
    after = last && { receivedAt: last.received_at, id: last.id };
    if (shown.length > 0) yield shown.map((row) => ({ id: row.id, stored: stored(row) }));
  } while (after);
}

function stored(row: Pick<Selectable<ResultsTable>, (typeof WHOLE)[number]>): StoredResult {
  const receivedAt = row.received_at.toISOString();
  if (row.body === null) {
    const withdrawnAt = (row.withdrawn_at ?? row.received_at).toISOString();
    return { status: 'withdrawn', receiptHash: row.receipt_hash, receivedAt, withdrawnAt };
  }
  const text = Buffer.from(row.body).toString();
  if (row.sealed_kid !== null)
    return { status: 'sealed', sealed: text, kid: row.sealed_kid, receiptHash: row.receipt_hash, receivedAt };
  // From the bytes, not from jsonb, which is a rendering of them. They were proved before they were stored.
  return { status: 'final', result: JSON.parse(text) as Result, receivedAt };
}
