import type { Kysely } from 'kysely';
import { faultOf, type Log } from '../log.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';
import { wipeAllWithdrawn } from './withdrawals.js';

const DAY_MS = 86_400_000;
/** A marker, and a receipt whose result never came, do their work for as long as a sender may still be trying. */
const MARKER_DAYS = 90;
/** Rows that go in one statement, so that nobody waits long for a purge. */
const AT_ONCE = 500;

/** How long things are kept. */
export interface Keeping {
  /** Results; for ever where it is absent. */
  retainDays?: number;
  /** The record of who read what. */
  auditDays: number;
}

/** The work that is done at the start and once a day. */
export interface Housekeeping {
  /** Does it now. Never rejects: what fails is logged, and done the next day. */
  run(): Promise<void>;
  stop(): void;
}

/** Purges what is too old, and finishes withdrawals that were cut off. Any number of receivers may do it at once. */
export function housekeeping(
  { db, afterPurge }: Omit<Database, 'close'>,
  { retainDays, auditDays }: Keeping,
  log: Log,
): Housekeeping {
  const run = async () => {
    const before = (days: number) => new Date(Date.now() - days * DAY_MS);
    try {
      const wiped = await wipeAllWithdrawn(db);
      const purged =
        retainDays === undefined
          ? 0
          : await purgeResults(db, before(retainDays), before(Math.max(retainDays, MARKER_DAYS)));
      await db.deleteFrom('talk_withdrawals').where('withdrawn_at', '<', before(MARKER_DAYS)).execute();
      await db.deleteFrom('talk_audit').where('at', '<', before(auditDays)).execute();
      if (wiped + purged === 0) return;
      afterPurge();
      log({ event: 'note', note: 'results were purged, by age or withdrawal', count: wiped + purged });
    } catch (error) {
      log(faultOf('housekeeping', error));
    }
  };
  const timer = setInterval(() => void run(), DAY_MS).unref();
  return { run, stop: () => clearInterval(timer) };
}

async function purgeResults(db: Kysely<Tables>, resultsBefore: Date, markersBefore: Date): Promise<number> {
  for (let purged = 0; ;) {
    const done = await db
      .deleteFrom('talk_results')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('talk_results')
          .select('id')
          .where('received_at', '<', resultsBefore)
          .where((or) => or.or([or('withdrawn_at', 'is', null), or('withdrawn_at', '<', markersBefore)]))
          .limit(AT_ONCE),
      )
      .executeTakeFirst();
    if (Number(done.numDeletedRows) === 0) return purged;
    purged += Number(done.numDeletedRows);
  }
}
