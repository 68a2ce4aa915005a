import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.js';

const NOW = sql<Date>`date_trunc('milliseconds', clock_timestamp())`;

/**
 * Purges the words of every result with this receipt and remembers the receipt, for a result that is still on its way.
 * Whether there is one or not, the same statements run and one of them writes, so that the work is the same. Answers how
 * many were purged.
 */
export async function withdraw(db: Kysely<Tables>, receiptHash: string): Promise<number> {
  const purged = await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('talk_withdrawals')
      .values({ receipt_hash: receiptHash })
      .onConflict((conflict) =>
        conflict
          .column('receipt_hash')
          .doUpdateSet(({ ref }) => ({ withdrawn_at: ref('talk_withdrawals.withdrawn_at') })),
      )
      .execute();
    return wipe(transaction, receiptHash);
  });
  // One that arrived meanwhile saw no withdrawal yet, and was not seen above. Now one of the two sees the other.
  return purged + (await wipe(db, receiptHash));
}

/** Whether the result that was just stored had been withdrawn before it came; if so, its words go again. */
export async function wipeIfWithdrawn(db: Kysely<Tables>, id: string, receiptHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('talk_withdrawals')
    .select('receipt_hash')
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst();
  if (!found) return false;
  await db.updateTable('talk_results').set(MARKER).where('id', '=', id).where('withdrawn_at', 'is', null).execute();
  return true;
}

/** What a process that was killed between storing and looking left undone. */
export async function wipeAllWithdrawn(db: Kysely<Tables>): Promise<number> {
  const done = await db
    .updateTable('talk_results')
    .set(MARKER)
    .where('withdrawn_at', 'is', null)
    .where('receipt_hash', 'in', (eb) => eb.selectFrom('talk_withdrawals').select('receipt_hash'))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

async function wipe(db: Kysely<Tables>, receiptHash: string): Promise<number> {
  const done = await db
    .updateTable('talk_results')
    .set(MARKER)
    .where('receipt_hash', '=', receiptHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

const MARKER = {
  body: null,
  body_sha256: null,
  sealed_kid: null,
  cipher_sha256: null,
  result: null,
  guide_id: null,
  guide_version: null,
  site: null,
  timepoint: null,
  environment: null,
  language: null,
  shared_at: null,
  withdrawn_at: NOW,
};
