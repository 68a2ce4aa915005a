import type { Generated, JSONColumnType } from 'kysely';
import type { Result } from 'talk-it-through/core';

/** One accepted result: its bytes, which are the record, and beside them what it is found by. */
export interface ResultsTable {
  id: string;
  /** Exactly as received. */
  body: Uint8Array;
  body_sha256: Uint8Array;
  /** For queries alone: what PostgreSQL's jsonb cannot hold is replaced in it. */
  result: JSONColumnType<Result>;
  guide_id: string;
  guide_version: string;
  site: string | null;
  timepoint: string | null;
  environment: string;
  language: string;
  shared_at: Date;
  receipt_hash: string;
  /** Whole milliseconds, so that a page of the list can begin exactly where the last one ended. */
  received_at: Generated<Date>;
}

/** Which changes of the tables this database has been through. */
export interface MigrationsTable {
  number: number;
  name: string;
  applied_at: Generated<Date>;
}

/** Named apart, since an agency's database may hold other things. */
export interface Tables {
  talk_results: ResultsTable;
  talk_migrations: MigrationsTable;
}
