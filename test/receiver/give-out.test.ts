import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ListedShare, LogEntry, Receiver } from 'talk-it-through-receiver';
import { exampleResult, exampleWithContext } from './example-result.js';
import { freshReceiver, get, jsonOf, ORIGIN, post, STAFF, TOKEN } from './harness.js';

interface List {
  items: ListedShare[];
  next: string | null;
}

const COUNT = 12;

describe('GET /results', () => {
  let receiver: Receiver;
  const log: LogEntry[] = [];
  const ids: string[] = [];
  before(async () => {
    receiver = await freshReceiver({ log: (entry) => log.push(entry) });
    for (let index = 0; index < COUNT; index++) {
      const result = exampleWithContext(index % 3 === 0 ? { site: 'mill', timepoint: 'F3' } : {});
      if (index % 4 === 0) result.guide = { ...result.guide, id: 'check-in' };
      assert.equal((await post(receiver.fetch, result)).status, 201);
      ids.unshift(result.id);
    }
  });
  after(() => receiver.close());

  const list = (query = '') => jsonOf<List>(get(receiver.fetch, `/results${query}`));
  const idsOf = async (query: string) => (await list(query)).items.map(({ id }) => id);

  it('lists newest first, in pages that neither repeat nor leave out, while more comes in', async () => {
    const seen: ListedShare[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null && pages < 10) {
      const page: List = await list(`?limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...page.items);
      cursor = page.next;
      pages += 1;
      if (pages === 1) {
        const late = exampleResult();
        await post(receiver.fetch, late);
        ids.unshift(late.id);
      }
    }
    assert.equal(pages, 3);
    // Two that came within one millisecond may stand either way round, but always the same way.
    assert.deepEqual(seen.map(({ id }) => id).sort(), ids.slice(1).sort());
    const times = seen.map(({ receivedAt }) => receivedAt);
    assert.deepEqual(times, [...times].sort().reverse());
  });

  it('shows enough to recognise a result by, and no answer', async () => {
    const item = (await list('?limit=1')).items[0]!;
    assert.deepEqual(Object.keys(item).sort(), [
      'aliases',
      'caseRef',
      'environment',
      'guide',
      'id',
      'language',
      'mode',
      'receivedAt',
      'sender',
      'sharedAt',
      'site',
      'stage',
      'status',
      'timepoint',
    ]);
    assert.deepEqual(item.aliases, ['Juniper']);
    assert.equal(item.sender, 'not-confirmed');
    const bare = exampleResult({
      people: [{ pid: 'p1', voice: 'child' }],
      context: { mode: 'alone', environment: 'live' },
    });
    await post(receiver.fetch, bare);
    ids.unshift(bare.id);
    const bareItem = (await list('?limit=1')).items[0]!;
    assert.deepEqual(bareItem.aliases, []);
    for (const key of ['caseRef', 'site', 'stage', 'timepoint']) assert.ok(!(key in bareItem));
  });

  it('filters by guide, site, time point and day', async () => {
    assert.equal((await idsOf('?guide=check-in')).length, 3);
    assert.equal((await idsOf('?site=mill')).length, 4);
    assert.equal((await idsOf('?site=mill&guide=check-in')).length, 1);
    assert.equal((await idsOf('?timepoint=F3')).length, 4);
    assert.equal((await idsOf('?site=nowhere')).length, 0);
    const today = new Date().toISOString().slice(0, 10);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    assert.equal((await idsOf(`?since=${today}&until=${tomorrow}`)).length, ids.length);
    assert.equal((await idsOf(`?since=${tomorrow}`)).length, 0);
    assert.equal((await idsOf('?until=2026-01-01')).length, 0);
    const { receivedAt, id } = (await list()).items[3]!;
    const upTo = await idsOf(`?until=${receivedAt}`);
    assert.ok(upTo.includes(id) && !upTo.includes(ids[0]!));
    assert.ok((await idsOf(`?since=${receivedAt}`)).includes(id));
  });

  it('refuses questions it does not understand, rather than answer another', async () => {
    const wrong = [
      '?sites=mill',
      `?token=${TOKEN}`,
      '?limit=0',
      '?limit=201',
      '?limit=ten',
      '?cursor=xyz',
      '?since=soon',
      '?until=2026-02-31',
      '?site=a&site=b',
      '?status=gone',
    ];
    for (const query of wrong) {
      const response = await get(receiver.fetch, `/results${query}`);
      assert.equal(response.status, 400, query);
      assert.equal((await jsonOf<{ code: string }>(response)).code, 'invalid-query');
    }
  });

  it('gives one out as it was shared, and 404 for what is not there', async () => {
    const result = exampleResult();
    await post(receiver.fetch, result);
    const given = await jsonOf<Record<string, unknown>>(get(receiver.fetch, `/results/${result.id}`));
    assert.deepEqual(given['result'], result);
    assert.equal(given['sender'], 'not-confirmed');
    assert.ok(Date.now() - Date.parse(String(given['receivedAt'])) < 60_000);
    for (const id of [exampleResult().id, 'x', "' or 1=1 --", result.id.toUpperCase()])
      assert.equal((await get(receiver.fetch, `/results/${encodeURIComponent(id)}`)).status, 404);
  });

  it('gives nothing to anybody without the token or a session', async () => {
    const headers: Record<string, string>[] = [
      {},
      { Authorization: 'Bearer nope' },
      { Authorization: `Bearer ${TOKEN}x` },
      { Authorization: `Basic ${TOKEN}` },
      { Cookie: `talk-staff=${TOKEN}` },
    ];
    for (const path of ['/results', `/results/${ids[0]}`])
      for (const given of headers) {
        const response = await get(receiver.fetch, path, given);
        assert.equal(response.status, 401);
        assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
        assert.match(response.headers.get('WWW-Authenticate') ?? '', /^Bearer/);
      }
  });

  it('says no-store on everything', async () => {
    for (const path of ['/', '/staff/main.js', '/results', '/health', '/session', '/nothing'])
      assert.equal((await get(receiver.fetch, path)).headers.get('Cache-Control'), 'no-store', path);
  });

  it('answers /health, 404 and 405 plainly, and HEAD like GET', async () => {
    assert.deepEqual(await jsonOf(get(receiver.fetch, '/health', {})), { status: 'ok' });
    assert.equal((await get(receiver.fetch, '/nothing')).status, 404);
    const put = await receiver.fetch(new Request(`${ORIGIN}/results`, { method: 'PUT', headers: STAFF }));
    assert.equal(put.status, 405);
    assert.equal(put.headers.get('Allow'), 'POST, GET');
    const head = await receiver.fetch(new Request(`${ORIGIN}/results`, { method: 'HEAD', headers: STAFF }));
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
  });

  it('logs method, route, status and time, and nothing of anybody', () => {
    const requests = log.filter((entry) => entry.event === 'request');
    assert.ok(requests.length > 20);
    for (const entry of requests) assert.deepEqual(Object.keys(entry), ['event', 'method', 'route', 'status', 'ms']);
    assert.deepEqual(
      log.filter((entry) => entry.event === 'fault'),
      [],
    );
    const text = JSON.stringify(log);
    assert.ok(text.includes('"/results/:id"'));
    for (const secret of [TOKEN, ids[0]!, 'Juniper', 'mill', 'lantern']) assert.ok(!text.includes(secret), secret);
  });
});
