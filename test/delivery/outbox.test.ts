import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bench, BUSY, DELIVERED, parcel, REFUSED, rest, SILENT, Store } from './harness.js';

const MINUTE = 60_000;

test('what is delivered at once is stored first, sent once, and gone afterwards', async () => {
  const bench = new Bench();
  await bench.outbox.add(parcel('a'));
  assert.deepEqual(bench.sent, [{ id: 'a', at: bench.now, body: '{"id":"a"}', stored: true }]);
  assert.deepEqual(bench.deliveries, [{ id: 'a', state: 'delivered' }]);
  assert.deepEqual([bench.store.ids, bench.alarms], [[], []]);
});

test('what is refused is told with its reason, and gone', async () => {
  const bench = new Bench();
  bench.answers = [REFUSED];
  await bench.outbox.add(parcel('a'));
  assert.deepEqual(bench.deliveries, [{ id: 'a', state: 'refused', reason: 'status-400' }]);
  assert.deepEqual(bench.store.ids, []);
});

test('a store that cannot keep it: add rejects, and nothing is sent', async () => {
  const bench = new Bench();
  bench.store.failing = 'put';
  await assert.rejects(bench.outbox.add(parcel('a')), /put failed/);
  assert.deepEqual([bench.sent, bench.deliveries, bench.alarms], [[], [], []]);
});

test('nothing is removed before it has arrived or was refused', async () => {
  const bench = new Bench();
  bench.answers = [BUSY, SILENT, BUSY, DELIVERED];
  await bench.outbox.add(parcel('a'));
  while (bench.store.ids.length > 0) {
    assert.equal(bench.deliveries.at(-1)?.state, 'queued');
    assert.ok(await bench.ring(), 'something is planned while something waits');
  }
  assert.equal(bench.sent.length, 4);
  assert.ok(bench.sent.every((one) => one.stored && one.body === '{"id":"a"}'));
  assert.deepEqual(
    bench.deliveries.map((one) => one.state),
    ['queued', 'delivered'],
    'queued is said once',
  );
});

test('waits grow twofold from two seconds to a quarter of an hour, each shortened by chance to no less than half', async () => {
  for (const chance of [0, 0.25, 0.999999]) {
    const bench = new Bench();
    Object.assign(bench, { chance, answers: [BUSY] });
    await bench.outbox.add(parcel('a'));
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      const grown = Math.min(2000 * 2 ** (attempt - 1), 15 * MINUTE);
      const wait = bench.store.get('a').notBefore - bench.now;
      assert.ok(wait >= grown / 2 && wait <= grown, `attempt ${attempt}: ${wait} of ${grown}`);
      assert.ok(Math.abs(wait - grown * (0.5 + chance / 2)) < 0.001, 'as chance has it');
      assert.deepEqual(bench.alarms, [bench.now + wait], 'one alarm, at that moment');
      await bench.ring();
    }
  }
});

test('Retry-After is the least wait; a longer one of our own stays', async () => {
  const bench = new Bench();
  bench.answers = [{ state: 'queued', answered: true, retryAfter: 90_000 }];
  await bench.outbox.add(parcel('a'));
  assert.equal(bench.store.get('a').notBefore, bench.now + 90_000);
  bench.answers = [{ state: 'queued', answered: true, retryAfter: 10 }];
  await bench.ring();
  assert.equal(bench.store.get('a').notBefore, bench.now + 3000);
});

test('six attempts online without an answer are told once', async () => {
  const bench = new Bench();
  bench.answers = [SILENT];
  await bench.outbox.add(parcel('a'));
  for (let attempt = 2; attempt <= 20; attempt += 1) {
    assert.deepEqual(bench.unreachable, attempt > 6 ? ['a'] : [], `before attempt ${attempt}`);
    await bench.ring();
  }
  assert.deepEqual(bench.unreachable, ['a']);
});

test('attempts offline do not count, and an answer starts the count anew', async () => {
  const bench = new Bench();
  bench.answers = [SILENT];
  bench.isOnline = false;
  await bench.outbox.add(parcel('a'));
  for (let times = 0; times < 10; times += 1) await bench.ring();
  assert.deepEqual(bench.unreachable, []);
  bench.isOnline = true;
  for (let times = 0; times < 5; times += 1) await bench.ring();
  bench.answers = [BUSY, SILENT];
  await bench.ring();
  for (let times = 0; times < 5; times += 1) await bench.ring();
  assert.deepEqual(bench.unreachable, []);
  await bench.ring();
  assert.deepEqual(bench.unreachable, ['a']);
});

test('flush tries everything at once, whatever its turn', async () => {
  const bench = new Bench();
  bench.answers = [{ state: 'queued', answered: true, retryAfter: 60 * MINUTE }];
  await bench.outbox.add(parcel('a'));
  await bench.outbox.add(parcel('b'));
  assert.equal(bench.sent.length, 2, 'b was added while a waits');
  bench.answers = [DELIVERED];
  await bench.outbox.flush();
  assert.deepEqual(bench.store.ids, []);
  assert.deepEqual(bench.alarms, [], 'nothing is planned any more');
});

test('a round that is not a flush leaves alone what must still wait', async () => {
  const bench = new Bench();
  bench.answers = [{ state: 'queued', answered: true, retryAfter: 60 * MINUTE }, DELIVERED];
  await bench.outbox.add(parcel('a'));
  await bench.outbox.add(parcel('b'));
  assert.deepEqual(
    bench.sent.map((one) => one.id),
    ['a', 'b'],
  );
  assert.deepEqual(bench.store.ids, ['a']);
});

test('what an earlier page left behind is sent at the start', async () => {
  const store = new Store();
  await store.put(parcel('old', { attempts: 3, notBefore: 9e12 }));
  const bench = new Bench(store);
  await bench.outbox.flush();
  assert.deepEqual(bench.deliveries, [{ id: 'old', state: 'delivered' }]);
});

test('a parcel for the page is told as queued and never sent', async () => {
  const bench = new Bench();
  await bench.outbox.add(parcel('a', { to: 'page' }));
  await bench.outbox.flush();
  assert.deepEqual(bench.deliveries, [{ id: 'a', state: 'queued' }]);
  assert.deepEqual([bench.sent, bench.store.ids, bench.alarms], [[], ['a'], []]);
});

test('moveTo carries everything over, page parcels too, and goes on from there', async () => {
  const bench = new Bench();
  bench.answers = [BUSY];
  await bench.outbox.add(parcel('a'));
  await bench.outbox.add(parcel('b', { to: 'page' }));
  const next = new Store();
  await bench.outbox.moveTo(next);
  assert.deepEqual([bench.store.ids, next.ids], [[], ['a', 'b']]);
  assert.equal(next.get('a').attempts, 1, 'as it stood');
  bench.answers = [DELIVERED];
  await bench.ring();
  assert.deepEqual(next.ids, ['b']);
});

test('moveTo that fails part way loses nothing', async () => {
  const bench = new Bench();
  bench.answers = [BUSY];
  for (const id of ['a', 'b', 'c']) await bench.outbox.add(parcel(id));
  const next = new Store();
  const put = next.put.bind(next);
  next.put = (one) => (one.id === 'b' ? Promise.reject(new Error('full')) : put(one));
  await assert.rejects(bench.outbox.moveTo(next), /full/);
  assert.deepEqual([...new Set([...bench.store.ids, ...next.ids])].sort(), ['a', 'b', 'c']);
  bench.answers = [DELIVERED];
  await bench.outbox.flush();
  assert.ok(!bench.store.ids.includes('b'), 'what stayed is still sent');
});

test('after stop nothing more is sent, and what waits stays', async () => {
  const bench = new Bench();
  bench.answers = [BUSY];
  await bench.outbox.add(parcel('a'));
  bench.outbox.stop();
  assert.deepEqual(bench.alarms, []);
  await bench.outbox.flush();
  assert.equal(bench.sent.length, 1);
  assert.deepEqual(bench.store.ids, ['a']);
});

test('stop in the middle of an attempt says nothing of it and sends no second', async () => {
  const bench = new Bench();
  const adding = bench.outbox.add(parcel('a'));
  const second = bench.outbox.add(parcel('b'));
  while (bench.sent.length === 0) await Promise.resolve();
  bench.outbox.stop();
  await Promise.all([adding, second]);
  assert.deepEqual([bench.sent.length, bench.deliveries], [1, []]);
  assert.deepEqual(bench.store.ids, ['a', 'b']);
});

test('rounds come one after the other: no parcel is on its way twice at once', async () => {
  const bench = new Bench();
  bench.answers = [BUSY, DELIVERED];
  await Promise.all([bench.outbox.add(parcel('a')), bench.outbox.flush(), bench.outbox.flush()]);
  assert.equal(bench.sent.length, 2);
  assert.deepEqual(bench.store.ids, []);
});

test('a store that fails while postponing does not end the retries', async () => {
  const bench = new Bench();
  bench.answers = [BUSY];
  await bench.outbox.add(parcel('a'));
  bench.store.failing = 'put';
  await bench.ring().catch(() => undefined);
  bench.store.failing = undefined;
  bench.answers = [DELIVERED];
  assert.equal(bench.alarms.length, 1, 'another attempt is planned');
  assert.ok(bench.alarms[0]! > bench.now, 'after a wait, not in a tight loop');
  await bench.ring();
  assert.deepEqual(bench.deliveries.at(-1), { id: 'a', state: 'delivered' });
});

test('what an earlier page left behind is sent although the store could not be read at first, and its turn is far off', async () => {
  const store = new Store();
  await store.put(parcel('a', { attempts: 1, notBefore: 1e9 }));
  const bench = new Bench(store);
  store.failing = 'list';
  await bench.outbox.flush();
  store.failing = undefined;
  await bench.ring();
  assert.deepEqual(bench.deliveries, [{ id: 'a', state: 'delivered' }]);
});

test('add rejects only where nothing was stored: a store that fails after sending is no reason to send anew', async () => {
  const bench = new Bench();
  bench.store.failing = 'remove';
  await bench.outbox.add(parcel('a'));
  assert.equal(bench.sent.length, 1);
  bench.store.failing = undefined;
  await rest();
  assert.ok(bench.store.ids.length === 0 || bench.alarms.length === 1, 'gone, or tried again');
});
