import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Who was given whose words, and when. Never the words. */
export interface AuditEntry {
  at: string;
  /** The name of the token. */
  who: string;
  what: 'read' | 'export';
  id: string;
}

/** Which entries are asked for. */
export interface AuditQuery {
  limit: number;
  /** Only about this result. */
  id?: string;
  /** Only what is older than this entry. */
  before?: string;
}

/** The record of reads. */
export interface Audit {
  /** Stored for good before anything is given out, so that nothing is read unrecorded. */
  record(who: string, what: AuditEntry['what'], ids: readonly string[]): Promise<void>;
  list(query: AuditQuery): Promise<{ items: AuditEntry[]; next?: string }>;
}

/** The record of reads over a database. */
export function auditOver(db: Kysely<Tables>): Audit {
  return {
    async record(who, what, ids) {
      if (ids.length === 0) return;
      await sql`insert into talk_audit (who, what, result_id) select ${who}, ${what}, unnest(${[...ids]}::uuid[])`.execute(
        db,
      );
    },
    async list({ limit, id, before }) {
      let rows = db
        .selectFrom('talk_audit')
        .select(['number', 'at', 'who', 'what', 'result_id'])
        .orderBy('number', 'desc')
        .limit(limit + 1);
      if (id !== undefined) rows = rows.where('result_id', '=', id);
      if (before !== undefined) rows = rows.where('number', '<', before);
      const found = await rows.execute();
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map(({ at, who, what, result_id }) => ({ at: at.toISOString(), who, what, id: result_id })),
        ...(last ? { next: last.number } : {}),
      };
    },
  };
}
