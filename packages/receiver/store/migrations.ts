import { sql, type Kysely } from 'kysely';
import { SettingError } from '../errors.js';
import type { Tables } from './tables.js';

/** Any number of our own choosing, the same in every receiver: whoever holds it may change the tables. */
const LOCK = 7_255_001;

interface Migration {
  name: string;
  statements: readonly string[];
}

/** In order, numbered from 1. Never changed once released; a change of the tables is a further one at the end. */
const MIGRATIONS: readonly Migration[] = [
  {
    name: 'results',
    statements: [
      `create table talk_results (
        id uuid primary key,
        body bytea not null,
        body_sha256 bytea not null,
        result jsonb not null,
        guide_id text not null,
        guide_version text not null,
        site text,
        timepoint text,
        environment text not null,
        language text not null,
        shared_at timestamptz not null,
        receipt_hash text not null,
        received_at timestamptz not null default date_trunc('milliseconds', clock_timestamp())
      )`,
      'create index talk_results_newest on talk_results (received_at desc, id desc)',
      'create index talk_results_guide on talk_results (guide_id, received_at desc, id desc)',
      'create index talk_results_site on talk_results (site, received_at desc, id desc)',
      'create index talk_results_timepoint on talk_results (timepoint, received_at desc, id desc)',
    ],
  },
  {
    name: 'withdrawals',
    statements: [
      ...['body', 'body_sha256', 'result', 'guide_id', 'guide_version', 'environment', 'language', 'shared_at'].map(
        (column) => `alter table talk_results alter column ${column} drop not null`,
      ),
      'alter table talk_results add column withdrawn_at timestamptz',
      // Whatever a later receiver does: nothing of a withdrawn result can be in the table, and nothing else be half.
      `alter table talk_results add constraint talk_results_whole_or_withdrawn check (
        case when withdrawn_at is null
        then num_nulls(body, body_sha256, result, guide_id, guide_version, environment, language, shared_at) = 0
        else num_nonnulls(body, body_sha256, result, guide_id, guide_version, site, timepoint, environment, language,
          shared_at) = 0 end
      )`,
      'create index talk_results_receipt on talk_results (receipt_hash)',
      `create table talk_withdrawals (
        receipt_hash text primary key,
        withdrawn_at timestamptz not null default date_trunc('milliseconds', clock_timestamp())
      )`,
    ],
  },
  {
    name: 'tokens and audit',
    statements: [
      `create table talk_tokens (
        id uuid primary key,
        name text not null unique,
        role text not null check (role in ('read', 'export', 'admin')),
        token_sha256 bytea not null unique,
        made_at timestamptz not null default now()
      )`,
      `create table talk_audit (
        number bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        who text not null,
        what text not null check (what in ('read', 'export')),
        result_id uuid not null
      )`,
      'create index talk_audit_result on talk_audit (result_id, number desc)',
      'create index talk_audit_at on talk_audit (at)',
    ],
  },
  {
    name: 'sealed results',
    statements: [
      'alter table talk_results add column sealed_kid text, add column cipher_sha256 bytea',
      'create unique index talk_results_cipher on talk_results (cipher_sha256)',
      'alter table talk_results drop constraint talk_results_whole_or_withdrawn',
      // Of a sealed one nothing is known but its outside; of a withdrawn one nothing at all.
      `alter table talk_results add constraint talk_results_whole_sealed_or_withdrawn check (
        case when withdrawn_at is not null
        then num_nonnulls(body, body_sha256, result, guide_id, guide_version, site, timepoint, environment, language,
          shared_at, sealed_kid, cipher_sha256) = 0
        when sealed_kid is not null
        then num_nulls(body, body_sha256, cipher_sha256) = 0 and num_nonnulls(result, guide_id, guide_version, site,
          timepoint, environment, language, shared_at) = 0
        else num_nulls(body, body_sha256, result, guide_id, guide_version, environment, language, shared_at) = 0 end
      )`,
    ],
  },
];

/**
 * Brings the tables up to this receiver's version. All or nothing, and one at a time: a second receiver that starts at
 * the same moment waits, then finds nothing left to do. `setting` is what named the database; `upTo` is for tests of what
 * an older receiver left behind.
 */
export async function migrate(db: Kysely<Tables>, setting: string, upTo = MIGRATIONS.length): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(transaction);
    if (rows[0]?.server_encoding !== 'UTF8') throw new SettingError(setting, 'the database is not in UTF-8');
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    const latest = await latestIn(transaction);
    if (latest > MIGRATIONS.length) throw new SettingError(setting, 'the database belongs to a newer receiver');
    for (const [index, { name, statements }] of MIGRATIONS.slice(0, upTo).entries()) {
      if (index < latest) continue;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await transaction
        .insertInto('talk_migrations')
        .values({ number: index + 1, name })
        .execute();
    }
  });
}

/** Creates nothing that is there, so that a receiver may run with rights to rows alone once the tables are made. */
async function latestIn(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('talk_migrations') is not null as there`.execute(
    db,
  );
  if (!rows[0]?.there) {
    await sql`create table talk_migrations (
      number integer primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`.execute(db);
  }
  const last = await db
    .selectFrom('talk_migrations')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? 0;
}
