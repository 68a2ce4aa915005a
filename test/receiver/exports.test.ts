import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Receiver } from 'talk-it-through-receiver';
import { tokenCommand } from '../../packages/receiver/command/tokens.js';
import { onEveryStore, type Store } from './every-store.js';
import { exampleResult, exampleWithContext } from './example-result.js';
import { get, jsonOf, ORIGIN, post, STAFF } from './harness.js';

const KINDS = ['results.csv', 'results.ndjson', 'results.fhir.ndjson'] as const;
const MANY = 80;

interface Line {
  status: string;
  id?: string;
  result?: { id: string };
}

const exported = ({ fetch }: Receiver, path: string) => get(fetch, `/exports/${path}`);
const linesOf = async (response: Promise<Response>) =>
  (await (await response).text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
const idsIn = async (receiver: Receiver, question = '') =>
  (await linesOf(exported(receiver, `results.ndjson${question}`))).map(({ id, result }) => id ?? result?.id);
const audited = async ({ fetch }: Receiver) =>
  (await jsonOf<{ items: { who: string; what: string; id: string }[] }>(get(fetch, '/audit?limit=200'))).items;

onEveryStore('exports', (store: Store) => {
  it('give out everything whole, each line as GET /results/{id} gives it, and record it', async () => {
    const receiver = await store.receiver();
    const results = Array.from({ length: 40 }, () => exampleResult());
    for (const result of results) await post(receiver.fetch, result);
    const response = await exported(receiver, 'results.ndjson');
    assert.match(response.headers.get('Content-Type') ?? '', /ndjson/);
    assert.equal(response.headers.get('Content-Disposition'), 'attachment; filename="results.ndjson"');
    const lines = await linesOf(Promise.resolve(response));
    assert.equal(new Set(lines.map(({ result }) => result?.id)).size, results.length);
    const reads = await audited(receiver);
    assert.deepEqual(new Set(reads.map(({ who, what }) => `${who} ${what}`)), new Set(['staff-token export']));
    assert.deepEqual(reads.map(({ id }) => id).sort(), results.map(({ id }) => id).sort());
    for (const line of [lines[0], lines.at(-1)])
      assert.deepEqual(line, await jsonOf(get(receiver.fetch, `/results/${line?.result?.id}`)));
  });

  it('take the filters of the list', async () => {
    const receiver = await store.receiver();
    const [plain, mill] = [exampleResult(), exampleWithContext({ site: 'mill', timepoint: 'F3' })];
    const checkIn = exampleResult();
    checkIn.guide = { ...checkIn.guide, id: 'check-in' };
    for (const one of [plain, mill, checkIn]) await post(receiver.fetch, one);
    const ids = (question: string) => idsIn(receiver, question);
    assert.deepEqual(await ids('?site=mill'), [mill.id]);
    assert.deepEqual(await ids('?timepoint=F3'), [mill.id]);
    assert.deepEqual(await ids('?guide=check-in'), [checkIn.id]);
    assert.deepEqual(await ids('?until=2026-01-01'), []);
    assert.equal((await ids(`?since=${new Date().toISOString().slice(0, 10)}`)).length, 3);
    for (const wrong of ['?limit=5', '?cursor=x', '?sites=mill', '?status=x'])
      for (const kind of KINDS) assert.equal((await exported(receiver, `${kind}${wrong}`)).status, 400, wrong);
  });

  it('are safe to open in a spreadsheet, and hold FHIR a line each', async () => {
    const receiver = await store.receiver();
    const attack = '=HYPERLINK("https://evil.example","x")';
    await post(receiver.fetch, exampleResult({ people: [{ pid: 'p1', alias: attack, voice: 'adult' }] }));
    const csv = Buffer.from(await (await exported(receiver, 'results.csv')).arrayBuffer()).toString();
    assert.ok(csv.startsWith('\ufeffid,sharedAt,guide,'));
    assert.equal(csv.split(`,"'=HYPERLINK(""https://evil.example"",""x"")",`).length, 5);
    assert.ok(!/(^|,|\n)"?=/.test(csv));
    const [response] = (await linesOf(exported(receiver, 'results.fhir.ndjson'))) as unknown as {
      resourceType: string;
    }[];
    assert.equal(response?.resourceType, 'QuestionnaireResponse');
  });

  it('hold of a withdrawn one only that it was withdrawn, and that in NDJSON alone', async () => {
    const receiver = await store.receiver();
    const [result, other] = [exampleResult(), exampleResult()];
    const { hashReceipt } = await import('talk-it-through/delivery');
    result.provenance = { ...result.provenance, receiptHash: await hashReceipt('a b c d 0000') };
    for (const one of [result, other]) await post(receiver.fetch, one);
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"receipt":"a b c d 0000"}',
    };
    assert.equal((await receiver.fetch(new Request(`${ORIGIN}/withdrawals`, init))).status, 200);
    const [line] = await linesOf(exported(receiver, 'results.ndjson?status=withdrawn'));
    assert.deepEqual(Object.keys(line ?? {}).sort(), ['id', 'receiptHash', 'receivedAt', 'status', 'withdrawnAt']);
    assert.deepEqual(new Set(await idsIn(receiver)), new Set([result.id, other.id]));
    for (const kind of ['results.csv', 'results.fhir.ndjson'] as const)
      assert.ok(!(await (await exported(receiver, kind)).text()).includes(result.id));
    assert.deepEqual(
      [...new Set((await audited(receiver)).map(({ id }) => id))],
      [other.id],
      'there was nothing to read of the other',
    );
  });

  it('need the role for it', async () => {
    const place = await store.place();
    const env = 'dataDir' in place ? { DATA_DIR: place.dataDir } : { DATABASE_URL: place.databaseUrl };
    const make = async (role: string) =>
      ((await tokenCommand(['add', '--role', role, '--name', role], env, () => undefined)) ?? '').trim();
    const [read, may] = [await make('read'), await make('export')];
    const receiver = await store.receiver({}, place);
    for (const kind of KINDS) {
      const status = async (headers: Record<string, string>) =>
        (await get(receiver.fetch, `/exports/${kind}`, headers)).status;
      assert.equal(await status({}), 401);
      assert.equal(await status({ Authorization: `Bearer ${read}` }), 403);
      assert.equal(await status({ Authorization: `Bearer ${may}` }), 200);
    }
    assert.equal((await exported(receiver, 'results.xml')).status, 404);
    const head = await receiver.fetch(new Request(`${ORIGIN}/exports/results.csv`, { method: 'HEAD', headers: STAFF }));
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  it('stream: what nobody reads is not fetched, and whoever leaves ends it', async () => {
    const receiver = await store.receiver();
    for (let index = 0; index < MANY; index++) await post(receiver.fetch, exampleResult());
    const reader = (await exported(receiver, 'results.ndjson')).body?.getReader();
    await reader?.read();
    const before = (await audited(receiver)).length;
    assert.ok(before < MANY / 2, `${before} were given out for one that was read`);
    await reader?.cancel();
    assert.equal((await audited(receiver)).length, before);
  });

  it('break off where they cannot go on, and do not look whole', async () => {
    const faults: unknown[] = [];
    const receiver = await store.receiver({ log: (entry) => entry.event === 'fault' && faults.push(entry) });
    for (let index = 0; index < 50; index++) await post(receiver.fetch, exampleResult());
    const reader = (await exported(receiver, 'results.csv')).body?.getReader();
    await reader?.read();
    await receiver.close();
    const readOn = async () => {
      for (let reads = 0; reads < 60; reads++) if ((await reader?.read())?.done) return 'whole';
      return 'endless';
    };
    await assert.rejects(readOn(), /broke off/);
    assert.equal(faults.length, 1);
  });
});
