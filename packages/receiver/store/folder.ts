import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { SettingError } from '../errors.js';
import { faultOf, type Log } from '../log.js';
import { prepareFolder, unusable } from './data-folder.js';
import type { Database } from './database.js';
import { lockFolder } from './folder-lock.js';
import { migrate } from './migrations.js';
import { survive } from './survive.js';
import { SYNCED_START, SyncedFiles, syncPath, syncTree } from './synced-files.js';
import type { Tables } from './tables.js';

/** Stored results between two checkpoints: a PGlite alone never makes one, and its journal would grow for ever. */
const CHECKPOINT_EVERY = 500;
const TIDY_AFTER_MS = 60_000;
const FULL_MOST_BYTES = 64 * 1024 * 1024;

/** The embedded PostgreSQL in `dataDir/db`, held by this process alone, with its tables up to date. */
export async function openFolder(dataDir: string, log: Log): Promise<Database> {
  const folder = prepareFolder(dataDir);
  const unlock = await lockFolder(folder);
  try {
    await makeDatabase(folder);
    const lite = await openLite(join(folder, 'db'));
    const db = await kyselyOver(lite, log);
    const tidying = tidier(db, log);
    return {
      db,
      afterKeep: checkpoints(db, log),
      afterPurge: () => tidying.soon(),
      async close() {
        await tidying.done();
        await db.destroy();
        await lite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error instanceof SettingError ? error : unusable(error);
  }
}

/** A first start that is cut off in the middle leaves only a folder that the next one throws away. */
async function makeDatabase(folder: string): Promise<void> {
  const [made, making] = [join(folder, 'db'), join(folder, 'db.new')];
  if (existsSync(made)) return;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const lite = await openLite(making);
  await lite.close();
  syncTree(making);
  renameSync(making, made);
  syncPath(folder);
}

async function openLite(path: string): Promise<PGlite> {
  return PGlite.create({ fs: new SyncedFiles(path), startParams: SYNCED_START });
}

async function kyselyOver(lite: PGlite, log: Log): Promise<Kysely<Tables>> {
  const { rows } = await lite.query<{ fsync: string }>('show fsync');
  if (rows[0]?.fsync !== 'on') throw new Error('the embedded database runs without fsync');
  // One connection is all PGlite has, so it is never given back for being idle.
  const config = Object.assign(createPgConfig(lite), { max: 1, idleTimeoutMillis: 0 }) as pg.PoolConfig;
  const pool = new pg.Pool(config);
  survive(pool, log);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db, 'DATA_DIR');
  return db;
}

function checkpoints(db: Kysely<Tables>, log: Log): () => void {
  let stored = 0;
  return () => {
    stored += 1;
    if (stored % CHECKPOINT_EVERY !== 0) return;
    sql`checkpoint`.execute(db).catch((error: unknown) => log(faultOf('checkpoint', error)));
  };
}

/**
 * A purged row stays in the files until somebody vacuums, and in the journal until it is cut off: a PGlite alone does
 * neither. Within a minute, and not at once, since it takes the database a second and its only connection.
 */
function tidier(db: Kysely<Tables>, log: Log): { soon(): void; done(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const tidy = async () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      const { rows } = await sql<{ size: string }>`select pg_table_size('talk_results')::text as size`.execute(db);
      // Only a table that is written anew has no unused space with old bytes in it; a large one would take too long.
      const full = Number(rows[0]?.size) < FULL_MOST_BYTES ? 'full' : '';
      for (const statement of [`vacuum ${full} talk_results`, 'select pg_switch_wal()', 'checkpoint'])
        await sql.raw(statement).execute(db);
    } catch (error) {
      log(faultOf('tidy', error));
    }
  };
  return {
    soon: () => void (timer ??= setTimeout(() => void tidy(), TIDY_AFTER_MS).unref()),
    done: () => (timer ? tidy() : Promise.resolve()),
  };
}
