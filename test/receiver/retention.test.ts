import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import type { LogEntry } from 'talk-it-through-receiver';
import { auditOver } from '../../packages/receiver/store/audit.js';
import { openFolder } from '../../packages/receiver/store/folder.js';
import { housekeeping } from '../../packages/receiver/store/housekeeping.js';
import { migrate } from '../../packages/receiver/store/migrations.js';
import { resultStore } from '../../packages/receiver/store/results.js';
import { openServer } from '../../packages/receiver/store/server.js';
import { onEveryStore, type Place } from './every-store.js';
import { bytesOf, exampleResult } from './example-result.js';
import { get, jsonOf, post } from './harness.js';

const open = (place: Place) =>
  'dataDir' in place ? openFolder(place.dataDir, () => undefined) : openServer(place.databaseUrl, () => undefined);

onEveryStore('retention', (store) => {
  /** A database with results of these ages in days, each with the id that is given back. */
  const aged = async (ages: readonly number[]) => {
    const place = await store.place();
    const database = await open(place);
    const results = resultStore(database);
    const ids: string[] = [];
    for (const [index, age] of ages.entries()) {
      const example = exampleResult();
      const receiptHash = String(index).padStart(43, 'r');
      const result = { ...example, provenance: { ...example.provenance, receiptHash } };
      await results.keep({ body: bytesOf(result), result });
      await sql`update talk_results set received_at = received_at - make_interval(days => ${age})
        where id = ${result.id}`.execute(database.db);
      ids.push(result.id);
    }
    return { place, database, results, ids };
  };
  const hash = (index: number) => String(index).padStart(43, 'r');

  it('purges at the start what is older than RETAIN_DAYS, and nothing else', async () => {
    const { place, database, ids } = await aged([31, 29, 400, 0]);
    await database.close();
    const log: LogEntry[] = [];
    const receiver = await store.receiver({ retainDays: 30, log: (entry) => log.push(entry) }, place);
    const { items } = await jsonOf<{ items: { id: string }[] }>(get(receiver.fetch, '/results'));
    assert.deepEqual(
      items.map(({ id }) => id),
      [ids[3], ids[1]],
    );
    assert.deepEqual(
      log.filter(({ event }) => event !== 'request'),
      [{ event: 'note', note: 'results were purged, by age or withdrawal', count: 2 }],
    );
    assert.equal((await get(receiver.fetch, `/results/${ids[0]}`)).status, 404);
  });

  it('keeps everything where it is not set', async () => {
    const { place, database } = await aged([4000]);
    await database.close();
    const receiver = await store.receiver({}, place);
    assert.equal((await jsonOf<{ items: unknown[] }>(get(receiver.fetch, '/results'))).items.length, 1);
  });

  it('purges every day, and more rows than go in one statement', async (t) => {
    const { database } = await aged([0]);
    await sql`insert into talk_results (id, body, body_sha256, result, guide_id, guide_version, environment, language,
      shared_at, receipt_hash, received_at) select gen_random_uuid(), 'x', 'x', '{}', 'g', '1', 'demo', 'en', now(), 'r',
      now() - interval '9 days' from generate_series(1, 1200)`.execute(database.db);
    t.mock.timers.enable({ apis: ['setInterval'] });
    const keeping = housekeeping(database, { retainDays: 8, auditDays: 1 }, () => undefined);
    const count = async () =>
      (await sql<{ n: string }>`select count(*) n from talk_results`.execute(database.db)).rows[0]?.n;
    t.mock.timers.tick(86_399_999);
    assert.equal(String(await count()), '1201');
    t.mock.timers.tick(1);
    for (let looks = 0; looks < 500 && String(await count()) !== '1'; looks++);
    assert.equal(String(await count()), '1');
    keeping.stop();
    await database.close();
  });

  it('keeps the marker of a withdrawal for as long as its sender may still be trying', async () => {
    const { database, results, ids } = await aged([10, 10, 10]);
    for (const index of [0, 1]) await results.withdraw(hash(index));
    await sql`update talk_results set withdrawn_at = now() - interval '91 days', received_at = now() - interval '92 days'
      where id = ${ids[1]}`.execute(database.db);
    await housekeeping(database, { retainDays: 5, auditDays: 1 }, () => undefined).run();
    assert.equal((await results.read(ids[0] ?? ''))?.status, 'withdrawn');
    assert.equal(await results.read(ids[1] ?? ''), undefined);
    assert.equal(await results.read(ids[2] ?? ''), undefined);
    await database.close();
  });

  it('finishes a withdrawal that was cut off, and lets old records of reads go', async () => {
    const { database, results, ids } = await aged([1]);
    await sql`insert into talk_withdrawals (receipt_hash) values (${hash(0)})`.execute(database.db);
    const audit = auditOver(database.db);
    await audit.record('x', 'read', [ids[0] ?? '']);
    await sql`update talk_audit set at = now() - interval '3 days'`.execute(database.db);
    await audit.record('y', 'read', [ids[0] ?? '']);
    await housekeeping(database, { auditDays: 2 }, () => undefined).run();
    assert.equal((await results.read(ids[0] ?? ''))?.status, 'withdrawn');
    const { items } = await audit.list({ limit: 9 });
    assert.deepEqual(
      items.map(({ who }) => who),
      ['y'],
    );
    await database.close();
  });
});

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
