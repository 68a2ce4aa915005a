import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { openFolder } from '../../packages/receiver/store/folder.js';
import { migrate } from '../../packages/receiver/store/migrations.js';
import { openServer } from '../../packages/receiver/store/server.js';
import { onEveryStore, type Place } from './every-store.js';
import { bytesOf, exampleResult } from './example-result.js';
import { get, jsonOf, post } from './harness.js';

const open = (place: Place) =>
  'dataDir' in place ? openFolder(place.dataDir, () => undefined) : openServer(place.databaseUrl, () => undefined);

/** The tables as the first receiver made them, and nothing later. */
async function makeOld({ db }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_name like 'talk\\_%'`.execute(db);
  for (const { name } of rows) await sql`drop table ${sql.table(name)} cascade`.execute(db);
  await migrate(db, 'DATA_DIR', 1);
}

onEveryStore('a database that the first receiver made', (store) => {
  it('is brought up to date with what is in it', async () => {
    const place = await store.place();
    const old = await open(place);
    await makeOld(old);
    const result = exampleResult();
    const { guide, context, provenance } = result;
    await sql`insert into talk_results (id, body, body_sha256, result, guide_id, guide_version, site, timepoint, environment,
      language, shared_at, receipt_hash) values (${result.id}, ${Buffer.from(bytesOf(result))},
      sha256(${Buffer.from(bytesOf(result))}), ${JSON.stringify(result)}::jsonb, ${guide.id}, ${guide.version}, ${context.site},
      ${context.timepoint}, ${context.environment}, ${result.language}, ${result.sharedAt}::timestamptz,
      ${provenance.receiptHash})`.execute(old.db);
    await old.close();
    const receiver = await store.receiver({}, place);
    assert.deepEqual((await jsonOf(get(receiver.fetch, `/results/${result.id}`)))['result'], result);
    assert.equal((await post(receiver.fetch, result)).status, 200);
    assert.equal((await post(receiver.fetch, exampleResult())).status, 201);
  });

  it('is left as it was where one of the steps cannot be taken', async () => {
    const place = await store.place();
    const old = await open(place);
    await makeOld(old);
    await sql`create table talk_withdrawals (something text)`.execute(old.db);
    await assert.rejects(migrate(old.db, 'DATA_DIR'));
    const { rows } = await sql<{ number: number }>`select number from talk_migrations`.execute(old.db);
    assert.deepEqual(
      rows.map(({ number }) => number),
      [1],
    );
    const column = await sql`select from information_schema.columns where table_name = 'talk_results'
      and column_name = 'withdrawn_at'`.execute(old.db);
    assert.equal(column.rows.length, 0);
    await old.close();
  });
});
