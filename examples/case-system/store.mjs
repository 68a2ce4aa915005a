import { hashReceipt } from 'talk-it-through/delivery';

/**
 * A case system's own tables for what families share. Each call is one transaction, so that nothing is ever half there.
 *
 * @param {import('pg').Pool} pool
 */
export function caseStore(pool) {
  return {
    /** New, there already in these bytes, or there in others. A withdrawn one counts as there: its sender is done with it. */
    keep: (id, bytes, result) => inTransaction(pool, (client) => keep(client, id, Buffer.from(bytes), result)),
    /** Purges what was shared under this code, and keeps that it was withdrawn. Says nothing of whether there was any. */
    async withdraw(code) {
      const hash = await hashReceipt(code);
      await inTransaction(pool, (client) => withdraw(client, hash));
    },
  };
}

async function keep(client, id, body, result) {
  const hash = result.provenance.receiptHash;
  // One after the other where they are about the same receipt: a withdrawal either sees this result or is seen by it.
  await client.query('select pg_advisory_xact_lock(hashtext($1::text))', [hash]);
  const gone = await client.query('select 1 from shared_withdrawals where receipt_hash = $1', [hash]);
  if (gone.rows.length > 0) return 'same';
  const caseId = await caseOf(client, result.context.caseRef);
  const inserted = await client.query(
    `insert into shared_results (id, body, case_id, receipt_hash) values ($1, $2, $3, $4)
     on conflict (id) do nothing returning id`,
    [id, body, caseId, hash],
  );
  if (inserted.rows.length > 0) {
    await keepAnswers(client, id, result);
    return 'new';
  }
  const { rows } = await client.query('select body from shared_results where id = $1', [id]);
  return rows[0]?.body === null || body.equals(rows[0]?.body) ? 'same' : 'other';
}

/** Anybody can post any reference. One that was not given out here belongs to no case; a person has to look. */
async function caseOf(client, ref) {
  if (ref === undefined) return null;
  const { rows } = await client.query('select case_id from case_refs where ref = $1', [storable(ref)]);
  return rows[0]?.case_id ?? null;
}

async function keepAnswers(client, id, { answers, people }) {
  const voices = new Map(people.map(({ pid, voice }) => [pid, voice]));
  for (const [position, { theme, pid, asked, value }] of answers.entries())
    await client.query(
      'insert into shared_answers (result_id, position, theme, voice, asked, said) values ($1, $2, $3, $4, $5, $6)',
      [id, position, theme, voices.get(pid), storable(asked), storable(wordsOf(value))],
    );
}

/** Every kind of answer in words. A kind that comes later fails here, where it can be seen, and not on a worker's screen. */
function wordsOf(value) {
  if (value.type === 'text') return value.text;
  if (value.type === 'choice') return [...value.labels, ...(value.other === undefined ? [] : [value.other])].join(', ');
  if (value.type === 'scale') return value.label ?? `${value.number} (${value.of.join(' to ')})`;
  if (value.type === 'people')
    return value.items.map(({ who, how }) => [who, how].filter(Boolean).join(': ')).join('\n');
  if (value.type === 'goals')
    return value.items.map(({ what, by, help }) => [what, by, help].filter(Boolean).join(' · ')).join('\n');
  if (value.type === 'drawing') return value.alternative;
  throw new Error('a kind of answer that this system does not know');
}

/** NUL and half an emoji are legal in JSON, and not in PostgreSQL's text. The record is the bytes. */
function storable(text) {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

async function withdraw(client, hash) {
  await client.query('select pg_advisory_xact_lock(hashtext($1::text))', [hash]);
  await client.query('insert into shared_withdrawals (receipt_hash) values ($1) on conflict do nothing', [hash]);
  await client.query(
    `delete from shared_answers where result_id in (select id from shared_results where receipt_hash = $1)`,
    [hash],
  );
  await client.query(
    `update shared_results set body = null, case_id = null, withdrawn_at = now()
     where receipt_hash = $1 and withdrawn_at is null`,
    [hash],
  );
}

async function inTransaction(pool, work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
