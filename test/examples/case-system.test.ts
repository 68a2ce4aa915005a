import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { hashReceipt } from '../../packages/delivery/index.js';
import type { Result } from '../../packages/core/index.js';
import { aResult, checkEndpoint, exampleResults } from '../../packages/kit/index.js';
import { postgresServer, postgresVersion, type Server } from '../receiver/postgres-server.js';
import { copied, moduleIn, started } from './copied.js';

const CODE = 'corner studio ticket cobweb 5218';
interface CaseStore {
  keep(id: string, bytes: Uint8Array, result: Result): Promise<'new' | 'same' | 'other'>;
  withdraw(code: string): Promise<void>;
}
const bytesOf = (result: Result) => new TextEncoder().encode(JSON.stringify(result));
const folder = copied('case-system');
const schema = readFileSync(join(folder, 'schema.sql'), 'utf8');

/** The same over either database. */
function holds(poolOf: () => pg.Pool): void {
  let store: CaseStore;
  const rows = async (text: string) => (await poolOf().query<Record<string, unknown>>(text)).rows;
  const keep = (result: Result) => store.keep(result.id, bytesOf(result), result);
  before(async () => {
    for (let times = 0; times < 2; times += 1)
      for (const one of schema.split(/;\s*$/m)) if (one.trim()) await poolOf().query(one);
    store = ((await moduleIn(folder, 'store.mjs'))['caseStore'] as (pool: pg.Pool) => CaseStore)(poolOf());
  });

  it('keeps every example once, each answer a row in words', async () => {
    const results = (await exampleResults()).map(({ result }) => result);
    for (const result of results) assert.equal(await keep(result), 'new');
    for (const result of results) assert.equal(await keep(result), 'same');
    assert.equal(await keep({ ...results[0]!, language: 'fr' }), 'other');
    const [count] = await rows('select count(*)::int as count from shared_answers');
    assert.equal(count?.['count'], results.flatMap(({ answers }) => answers).length);
    assert.deepEqual(await rows(`select 1 from shared_answers where said = '' or said like '%[object%'`), []);
  });

  it('lets one of many senders at once be the first', async () => {
    const result = aResult();
    const all = await Promise.all(Array.from({ length: 6 }, () => keep(result)));
    assert.deepEqual(all.sort(), ['new', 'same', 'same', 'same', 'same', 'same']);
  });

  it('takes a reference for a case only where it gave it out', async () => {
    await rows(`insert into case_refs values ('lantern-7', 12)`);
    const [ours, theirs] = [
      aResult({ context: { caseRef: 'lantern-7' } }),
      aResult({ context: { caseRef: 'lantern-8' } }),
    ];
    for (const result of [ours, theirs]) await keep(result);
    const found = await rows(
      `select case_id::int from shared_results where id in ('${ours.id}', '${theirs.id}') order by case_id`,
    );
    assert.deepEqual(
      found.map(({ case_id }) => case_id),
      [12, null],
    );
  });

  it('purges what was withdrawn, and what arrives after it was', async () => {
    const provenance = { receiptHash: await hashReceipt(CODE) };
    const [first, late] = [aResult({ provenance }), aResult({ provenance })];
    await keep(first);
    await store.withdraw(`  ${CODE.toUpperCase()} `);
    assert.equal(await keep(late), 'same');
    assert.equal(await keep(first), 'same', 'its sender is done with it');
    const left = await rows(
      `select id, body, withdrawn_at is not null as gone from shared_results where receipt_hash = '${provenance.receiptHash}'`,
    );
    assert.deepEqual(left, [{ id: first.id, body: null, gone: true }]);
    assert.deepEqual(await rows(`select 1 from shared_answers where result_id in ('${first.id}', '${late.id}')`), []);
  });

  it('keeps words that no text column can hold', async () => {
    const result = aResult({ answers: [{ value: 'one\0two \ud83d three' }] });
    assert.equal(await keep(result), 'new');
    const [row] = await rows(`select said from shared_answers where result_id = '${result.id}'`);
    assert.equal(row?.['said'], 'one\ufffdtwo \ufffd three');
  });
}

describe('the case system’s tables, on an embedded PostgreSQL', () => {
  let pool: pg.Pool;
  let lite: PGlite;
  before(async () => {
    lite = await PGlite.create();
    pool = new pg.Pool(Object.assign(createPgConfig(lite), { max: 1 }) as pg.PoolConfig);
  });
  after(async () => {
    await pool.end();
    await lite.close();
  });
  holds(() => pool);
});

const skip = postgresVersion() === undefined && 'NOT RUN: no PostgreSQL server under /usr/lib/postgresql';
describe('the case system, on a PostgreSQL server', { skip }, () => {
  let server: Server | undefined;
  let pool: pg.Pool;
  before(async () => {
    server = await postgresServer();
    server?.start();
    pool = new pg.Pool({ connectionString: server?.url });
  });
  after(async () => {
    await pool.end();
    server?.stop();
  });
  holds(() => pool);

  it('fits as an endpoint, and takes a code back', async () => {
    const said = await started(folder, 'server.mjs', { PORT: '0', DATABASE_URL: server?.url ?? '' });
    const url = said.replace('ready on ', 'http://127.0.0.1:');
    const findings = await checkEndpoint(`${url}/results`, { withdrawTo: `${url}/withdrawals` });
    assert.deepEqual(
      findings.filter(({ level }) => level !== 'ok'),
      [],
    );
    const post = async (path: string, body: object) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return [answer.status, await answer.text()];
    };
    const result = aResult({ provenance: { receiptHash: await hashReceipt(`${CODE}7`) } });
    assert.equal((await post('/results', result))[0], 201);
    const known = await post('/withdrawals', { receipt: `${CODE}7` });
    assert.deepEqual(known, [200, '{"state":"withdrawn"}']);
    assert.deepEqual(await post('/withdrawals', { receipt: 'none of these 0000' }), known);
    assert.equal((await post('/withdrawals', { receipt: 7 }))[0], 400);
    const { rows } = await pool.query('select body from shared_results where id = $1', [result.id]);
    assert.deepEqual(rows, [{ body: null }]);
  });
});
