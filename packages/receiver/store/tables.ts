import type { Generated, JSONColumnType } from 'kysely';
import type { Result } from 'talk-it-through/core';

/**
 * One accepted result: its bytes, which are the record, and beside them what it is found by. A withdrawn one is a marker:
 * all that can be null is null, save `withdrawn_at`.
 */
export interface ResultsTable {
  id: string;
  /** The JSON as it was shared; of one that cannot be opened here, the JWE. */
  body: Uint8Array | null;
  /** Of the bytes that came in, sealed or not. */
  body_sha256: Uint8Array | null;
  /** For queries alone: what PostgreSQL's jsonb cannot hold is replaced in it. */
  result: JSONColumnType<Result | null, string | null, string | null>;
  guide_id: string | null;
  guide_version: string | null;
  site: string | null;
  timepoint: string | null;
  environment: string | null;
  language: string | null;
  shared_at: Date | null;
  receipt_hash: string;
  /** The key of a result that is kept sealed; then `body` is the JWE, and what it is about is not known here. */
  sealed_kid: string | null;
  /** Of the ciphertext of one that came sealed. */
  cipher_sha256: Uint8Array | null;
  /** Whole milliseconds, so that a page of the list can begin exactly where the last one ended. */
  received_at: Generated<Date>;
  withdrawn_at: Date | null;
}

/** Every receipt that was ever handed back, whether or not its result had arrived by then. */
export interface WithdrawalsTable {
  receipt_hash: string;
  withdrawn_at: Generated<Date>;
}

/** One token beside the staff token: its hash, never itself. */
export interface TokensTable {
  id: string;
  name: string;
  role: 'read' | 'export' | 'admin';
  token_sha256: Uint8Array;
  made_at: Generated<Date>;
}

/** One result that was given to somebody. */
export interface AuditTable {
  /** A bigint, which JavaScript's numbers cannot hold: as text. */
  number: Generated<string>;
  at: Generated<Date>;
  who: string;
  what: 'read' | 'export';
  result_id: string;
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
  talk_withdrawals: WithdrawalsTable;
  talk_tokens: TokensTable;
  talk_audit: AuditTable;
  talk_migrations: MigrationsTable;
}
