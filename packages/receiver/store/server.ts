import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { codeOf, SettingError } from '../errors.js';
import { faultOf, type Log } from '../log.js';
import type { Database } from './database.js';
import { migrate } from './migrations.js';
import { survive } from './survive.js';
import type { Tables } from './tables.js';

const CONNECT_MS = 5000;

/** A PostgreSQL server by its address, with its tables up to date. */
export async function openServer(url: string, log: Log): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  survive(pool, log);
  pool.on('connect', (client) => {
    // 2xx means stored for good. A server may be set to answer before it has written; these sessions are not.
    client
      .query("select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'")
      .catch((error: unknown) => log(faultOf('database', error)));
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'DATABASE_URL');
  } catch (error) {
    await db.destroy();
    if (error instanceof SettingError) throw error;
    throw new SettingError('DATABASE_URL', `the database cannot be used (${codeOf(error) ?? 'no answer'})`);
  }
  // A server has its autovacuum.
  return { db, afterKeep: () => undefined, afterPurge: () => undefined, close: () => db.destroy() };
}
