import type { Draft } from '../../packages/core/index.js';
import type { Parcel } from '../../packages/delivery/index.js';
import {
  DRAFT_KEPT_FOR,
  draftsOn,
  openDevice,
  parcelsInMemory,
  parcelsOn,
  type Drafts,
} from '../../packages/storage/index.js';
import { breath, equal, ok, same } from './support/check.js';
import { emptyDevice, entries, letGo } from './support/device.js';

const DRAFT: Draft = {
  v: 1,
  guide: { id: 'g', version: '1.0.0' },
  language: 'en',
  voice: 'adult',
  answers: { one: { value: { type: 'text', text: 'words' }, asked: 'One?', lang: 'en' } },
  passed: { two: true },
};
const parcel = (id: string): Parcel => ({
  id,
  to: 'https://agency.example/results',
  body: '{}',
  type: 'application/json',
  receiptHash: 'h',
  unanswered: 0,
  attempts: 0,
  notBefore: 0,
});

let clock = 0;
let scope = 0;
let used: Drafts[] = [];
function drafts(name = `scope ${(scope += 1)}`): Drafts {
  const one = draftsOn(openDevice(), name, () => clock);
  used.push(one);
  return one;
}
const lockNames = async () => ((await navigator.locks.query()).held ?? []).map((one) => one.name ?? '');

describe('drafts', () => {
  afterEach(async () => {
    for (const one of used) one.release();
    used = [];
    await letGo();
    clock = 0;
    await emptyDevice();
  });

  it('are found again where they were kept, and nowhere else', async () => {
    const here = drafts('here');
    same(await here.open(), { state: 'none' });
    equal(await here.save(DRAFT), 'kept');
    here.release();
    const again = drafts('here');
    await letGo();
    same(await again.open(), { state: 'draft', draft: DRAFT });
    same(await drafts('there').open(), { state: 'none' });
  });

  it('live fourteen days from the last save', async () => {
    const place = drafts('days');
    await place.open();
    await place.save(DRAFT);
    clock = DRAFT_KEPT_FOR - 1;
    await place.save(DRAFT);
    place.release();
    clock = 2 * DRAFT_KEPT_FOR - 2;
    const again = drafts('days');
    same(await again.open(), { state: 'draft', draft: DRAFT });
    again.release();
    clock = 2 * DRAFT_KEPT_FOR - 1;
    same(await drafts('days').open(), { state: 'none' });
    equal(DRAFT_KEPT_FOR, 14 * 24 * 3600 * 1000);
  });

  it('are gone once removed', async () => {
    const place = drafts('gone');
    await place.open();
    await place.save(DRAFT);
    await place.remove();
    place.release();
    same(await drafts('gone').open(), { state: 'none' });
  });

  it('have one writer: the second is told, and writes and removes nothing', async () => {
    const one = drafts('busy');
    await one.open();
    await one.save(DRAFT);
    const two = drafts('busy');
    same(await two.open(), { state: 'busy' });
    equal(await two.save({ ...DRAFT, language: 'cy' }), 'busy');
    await two.remove();
    one.release();
    const three = drafts('busy');
    await letGo();
    same(await three.open(), { state: 'draft', draft: DRAFT });
  });

  it('wait a moment for a writer that is just going: an element made anew keeps what it is told', async () => {
    const one = drafts('going');
    await one.open();
    await one.save(DRAFT);
    const opening = drafts('going').open();
    await breath(50);
    one.release();
    same(await opening, { state: 'draft', draft: DRAFT });
  });

  it('have one writer across windows of this browser', async () => {
    const one = drafts('window');
    await one.open();
    const [name] = await lockNames();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const taken = await frame.contentWindow!.navigator.locks.request(
      name!,
      { ifAvailable: true },
      (lock) => lock !== null,
    );
    frame.remove();
    equal(taken, false, 'another window gets the lock');
  });

  it('the name of a lock tells nothing', async () => {
    await drafts('restorative-questions case-77').open();
    const names = (await lockNames()).join();
    ok(/^notes-[\d-]+$/.test(names), names);
  });

  it('something else under the name is not taken for a draft', async () => {
    const device = openDevice();
    await device.put('d:odd', { v: 2, answers: {} }, 1000);
    same(await drafts('odd').open(), { state: 'none' });
  });
});

describe('parcels', () => {
  afterEach(emptyDevice);

  for (const [name, make] of Object.entries({
    'in memory': () => parcelsInMemory<Parcel>(),
    'on the device': () => parcelsOn<Parcel>(openDevice(), () => clock),
  }))
    it(`${name}: put, put again, list, remove`, async () => {
      const store = make();
      same(await store.list(), []);
      await store.put(parcel('a'));
      await store.put(parcel('b'));
      await store.put({ ...parcel('a'), attempts: 2 });
      const listed = (await store.list()).sort((one, other) => one.id.localeCompare(other.id));
      same(listed, [{ ...parcel('a'), attempts: 2 }, parcel('b')]);
      await store.remove('a');
      await store.remove('nobody');
      same(await store.list(), [parcel('b')]);
    });

  it('on the device they outlive the page’s memory and lie apart from drafts', async () => {
    await parcelsOn<Parcel>(openDevice(), () => clock).put(parcel('a'));
    const place = draftsOn(openDevice(), 'd', () => clock);
    await place.open();
    await place.save(DRAFT);
    place.release();
    same(await parcelsOn<Parcel>(openDevice(), () => clock).list(), [parcel('a')]);
    for (const { key } of await entries()) ok(!key.includes('a:') && key.length !== 36, `no id in ${key}`);
  });

  it('live ninety days', async () => {
    const store = parcelsOn<Parcel>(openDevice(), () => clock);
    clock = 0;
    await store.put(parcel('a'));
    clock = 90 * 24 * 3600 * 1000 - 1;
    equal((await store.list()).length, 1);
    clock += 1;
    equal((await store.list()).length, 0);
    clock = 0;
  });
});
