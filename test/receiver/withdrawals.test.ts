import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import pg from 'pg';
import { hashReceipt } from 'talk-it-through/delivery';
import type { Result } from 'talk-it-through/core';
import type { ListedResult, Receiver } from 'talk-it-through-receiver';
import { resultStore } from '../../packages/receiver/store/results.js';
import { openServer } from '../../packages/receiver/store/server.js';
import { onEveryStore, query } from './every-store.js';
import { bytesOf, exampleResult } from './example-result.js';
import { get, jsonOf, ORIGIN, post, until } from './harness.js';

const RECEIPT = 'heron maple ladder cup 0417';

async function resultFor(receipt: string): Promise<Result> {
  const result = exampleResult();
  return { ...result, provenance: { ...result.provenance, receiptHash: await hashReceipt(receipt) } };
}

function withdraw({ fetch }: Receiver, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(
    new Request(`${ORIGIN}/withdrawals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

const listed = async ({ fetch }: Receiver, question = '') =>
  (await jsonOf<{ items: ListedResult[] }>(get(fetch, `/results${question}`))).items;

onEveryStore('POST /withdrawals', (store) => {
  it('purges the words of the result with this receipt, and of no other', async () => {
    const receiver = await store.receiver();
    const [result, other] = [await resultFor(RECEIPT), exampleResult()];
    for (const one of [result, other]) assert.equal((await post(receiver.fetch, one)).status, 201);
    // As people type it: in any case, with any spaces.
    const answer = await withdraw(receiver, { receipt: '  Heron maple  LADDER cup 0417 ' });
    assert.equal(answer.status, 200);
    assert.deepEqual(await jsonOf(answer), { state: 'withdrawn' });
    const given = await jsonOf(get(receiver.fetch, `/results/${result.id}`));
    assert.deepEqual(Object.keys(given).sort(), ['id', 'receiptHash', 'receivedAt', 'status', 'withdrawnAt']);
    assert.equal(given['status'], 'withdrawn');
    assert.equal(given['receiptHash'], result.provenance.receiptHash);
    assert.ok(Date.now() - Date.parse(String(given['withdrawnAt'])) < 60_000);
    assert.equal((await jsonOf(get(receiver.fetch, `/results/${other.id}`)))['status'], 'final');
    const [first, second] = await listed(receiver);
    assert.deepEqual([first?.status, second?.status].sort(), ['final', 'withdrawn']);
    assert.deepEqual(
      (await listed(receiver, '?status=withdrawn')).map((item) => [Object.keys(item).sort(), item.id]),
      [[['id', 'receivedAt', 'status', 'withdrawnAt'], result.id]],
    );
    assert.deepEqual(
      (await listed(receiver, '?status=final')).map(({ id }) => id),
      [other.id],
    );
  });

  it('is not undone by the same bytes coming again, nor by others under the same id', async () => {
    const receiver = await store.receiver();
    const result = await resultFor(RECEIPT);
    await post(receiver.fetch, result);
    await withdraw(receiver, { receipt: RECEIPT });
    for (const body of [result, { ...result, language: 'cy' }]) {
      const again = await post(receiver.fetch, body);
      assert.equal(again.status, 200);
      assert.deepEqual(await jsonOf(again), { id: result.id, state: 'withdrawn' });
    }
    assert.equal((await jsonOf(get(receiver.fetch, `/results/${result.id}`)))['status'], 'withdrawn');
    assert.equal((await listed(receiver)).length, 1);
  });

  it('holds also for a result that is still on its way', async () => {
    const receiver = await store.receiver();
    const late = await resultFor(RECEIPT);
    assert.deepEqual(await jsonOf(withdraw(receiver, { receipt: RECEIPT })), { state: 'withdrawn' });
    assert.equal((await post(receiver.fetch, late)).status, 200);
    assert.equal((await jsonOf(get(receiver.fetch, `/results/${late.id}`)))['status'], 'withdrawn');
  });

  it('holds also for a result that comes at the very same moment', async (t) => {
    const place = await store.place();
    if ('dataDir' in place) return t.skip('the embedded one has one connection, so there is no such moment');
    const database = await openServer(place.databaseUrl, () => undefined);
    const results = resultStore(database);
    const client = new pg.Client({ connectionString: place.databaseUrl });
    await client.connect();
    // Holds every withdrawal between its last statement and its end, where nobody sees it yet.
    await client.query(`create function hold() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
      create constraint trigger held after insert or update on talk_withdrawals deferrable initially deferred
      for each row execute function hold(); select pg_advisory_lock(1)`);
    const result = exampleResult();
    const withdrawal = results.withdraw(result.provenance.receiptHash);
    const isHeld = async () =>
      (await client.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount || undefined;
    await until(isHeld, 'the withdrawal to be held');
    assert.equal(await results.keep({ body: bytesOf(result), result }), 'new');
    await client.query('select pg_advisory_unlock(1)');
    await withdrawal;
    assert.equal((await results.read(result.id))?.status, 'withdrawn');
    await client.end();
    await database.close();
  });

  it('answers the same, byte for byte, whether there was anything or not, once or twice', async () => {
    const receiver = await store.receiver();
    await post(receiver.fetch, await resultFor(RECEIPT));
    const answers = [RECEIPT, RECEIPT, 'no such words here 0000'].map(async (receipt) => {
      const response = await withdraw(receiver, { receipt });
      return [response.status, [...response.headers], await response.text()];
    });
    const [first, second, third] = await Promise.all(answers);
    assert.deepEqual(second, first);
    assert.deepEqual(third, first);
  });

  it('refuses what is no receipt, without quoting it', async () => {
    const receiver = await store.receiver({ allowedOrigins: ['https://family.example'] });
    const origin = { Origin: 'https://family.example' };
    const cases: [unknown, number, Record<string, string>?][] = [
      [{ receipt: ' ' }, 400],
      [{ receipt: 'secret '.repeat(40) }, 400],
      [{ receipt: 7 }, 400],
      [['secret'], 400],
      ['{"receipt":"secret', 400],
      ['null', 400],
      [{ receipt: 'secret '.repeat(1000) }, 413],
      [{ receipt: 'secret' }, 415, { 'Content-Type': 'text/plain' }],
    ];
    for (const [body, status, headers] of cases) {
      const response = await withdraw(receiver, body, { ...origin, ...headers });
      assert.equal(response.status, status, JSON.stringify(body).slice(0, 40));
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), origin.Origin);
      assert.doesNotMatch(await response.text(), /secret/);
    }
    assert.equal((await get(receiver.fetch, '/withdrawals')).status, 405);
  });

  it('leaves no word in any file, or in any row', async () => {
    const place = await store.place();
    const receiver = await store.receiver({}, place);
    const result = await resultFor(RECEIPT);
    // Short, since what is long is compressed, and could then not be looked for.
    const short = { ...result, answers: result.answers.slice(0, 1) };
    delete short.summary;
    await post(receiver.fetch, short);
    const holding = (word: string) =>
      'databaseUrl' in place
        ? []
        : readdirSync(place.dataDir, { recursive: true, withFileTypes: true })
            .filter((file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(word))
            .map(({ name }) => name);
    const words = ['Juniper', 'washing up', 'lantern-7'];
    for (const word of words) assert.equal(holding(word).length > 0, 'dataDir' in place, word);
    await withdraw(receiver, { receipt: RECEIPT });
    await receiver.close();
    if ('databaseUrl' in place) {
      const rows = await query(place.databaseUrl, `select * from talk_results where id = '${result.id}'`);
      const kept = Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null);
      assert.deepEqual(
        kept.map(([name]) => name),
        ['id', 'receipt_hash', 'received_at', 'withdrawn_at'],
      );
    }
    for (const word of words) assert.deepEqual(holding(word), [], word);
  });
});
