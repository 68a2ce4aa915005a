import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** An open database, whichever it is, as the rest of the receiver sees it. */
export interface Database {
  db: Kysely<Tables>;
  /** To be told of each stored result: an embedded database has nobody else to tidy up after it. */
  afterKeep(): void;
  /** To be told when words were purged, so that no unused space of the database keeps them. */
  afterPurge(): void;
  close(): Promise<void>;
}
