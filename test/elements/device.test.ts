import { openDevice } from '../../packages/storage/index.js';
import { equal, excludes, ok, same } from './support/check.js';
import { databases, emptyDevice, entries, newDevice, plant } from './support/device.js';

const NOW = 1_000_000;
const LATER = NOW + 1000;
const WORDS = 'we had a row about the door';

interface Kept {
  v: number;
  until: number;
  sealed: { iv: Uint8Array; data: ArrayBuffer };
}
const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'sealed' in value;
const kept = async () => (await entries()).filter((one): one is { key: string; value: Kept } => isKept(one.value));

describe('a device', () => {
  before(newDevice);

  it('nothing at all is written before the first put', async () => {
    ok(!(await databases()).includes('notes'), 'no database to begin with');
    const device = openDevice();
    equal(await device.get('d:x', NOW), undefined);
    same(await device.all('d', NOW), []);
    await device.remove('d:x');
    await device.wipe();
    ok(!(await databases()).includes('notes'), 'no database after looking');
  });

  describe('that keeps something', () => {
    afterEach(emptyDevice);

    it('gives it back under its name, and under no other', async () => {
      const device = openDevice();
      await device.put('d:one', { words: WORDS }, LATER);
      same(await device.get('d:one', NOW), { words: WORDS });
      equal(await device.get('d:two', NOW), undefined);
      equal(await device.get('o:one', NOW), undefined, 'another area');
      same(await openDevice().get('d:one', NOW), { words: WORDS }, 'after opening again');
    });

    it('is sealed: neither words nor names can be read on the disk', async () => {
      const device = openDevice();
      await device.put('d:restorative-questions\n/family/jones\ncase-77', { words: WORDS }, LATER);
      for (const { key, value } of await entries()) {
        for (const part of ['restorative', 'jones', 'case-77', 'door']) excludes(key, part, 'a key');
        if (!isKept(value)) continue;
        const bytes = new TextDecoder('latin1').decode(value.sealed.data);
        for (const part of ['door', 'row', 'words', 'jones']) excludes(bytes, part, 'what is kept');
        same(Object.keys(value).sort(), ['sealed', 'until', 'v']);
        same(Object.keys(value.sealed).sort(), ['data', 'iv']);
      }
    });

    it('keys cannot be taken out of this browser', async () => {
      await openDevice().put('d:x', WORDS, LATER);
      const keys = (await entries()).map((one) => one.value).filter((one) => one instanceof CryptoKey);
      equal(keys.length, 2);
      ok(
        keys.every((one) => !one.extractable),
        'not extractable',
      );
    });

    it('sizes are powers of two from 4096, and the 16 bytes of the seal', async () => {
      const device = openDevice();
      for (const length of [1, 100, 4000, 4094, 4095, 10_000, 100_000]) {
        await device.put('d:size', 'x'.repeat(length), LATER);
        const [one] = await kept();
        let size = 4096;
        while (size < length + 2) size *= 2;
        equal(one!.value.sealed.data.byteLength, size + 16, `${length} characters`);
      }
    });

    it('the same words never look the same twice', async () => {
      const device = openDevice();
      const looks = new Set<string>();
      for (let times = 0; times < 3; times += 1) {
        await device.put('d:x', WORDS, LATER);
        const [one] = await kept();
        looks.add([...new Uint8Array(one!.value.sealed.data, 0, 32)].join());
        looks.add([...one!.value.sealed.iv].join());
      }
      equal(looks.size, 6);
    });

    it('a sealed thing laid under another name does not open there', async () => {
      const device = openDevice();
      await device.put('d:one', 'one', LATER);
      await device.put('d:two', 'two', LATER);
      const [a, b] = await kept();
      await plant(a!.key, b!.value);
      const found = await device.get('d:one', NOW).catch(() => undefined);
      const other = await device.get('d:two', NOW).catch(() => undefined);
      ok(found === undefined || other === undefined, 'the swapped one stays shut');
      ok(found !== 'two' && other !== 'one', 'nobody reads the other');
    });

    it('one that cannot be opened does not hide the others', async () => {
      const device = openDevice();
      await device.put('o:one', 'one', LATER);
      const [first] = await kept();
      await device.put('o:two', 'two', LATER);
      const data = new Uint8Array(first!.value.sealed.data.slice(0));
      data[0] = data[0]! ^ 1;
      await plant(first!.key, { ...first!.value, sealed: { iv: first!.value.sealed.iv, data: data.buffer } });
      same(await device.all('o', NOW), ['two']);
    });

    it('what has expired is dropped unread', async () => {
      const device = openDevice();
      await device.put('d:x', WORDS, LATER);
      await device.put('d:y', WORDS, LATER + 1);
      equal(await device.get('d:x', LATER), undefined);
      equal((await kept()).length, 1, 'and is gone from the disk');
      same(await device.all('d', LATER + 1), []);
      equal((await kept()).length, 0);
    });

    it('all gives what lies in one area', async () => {
      const device = openDevice();
      await device.put('o:1', 'first', LATER);
      await device.put('o:2', 'second', LATER);
      await device.put('d:3', 'draft', LATER);
      same((await device.all('o', NOW)).sort(), ['first', 'second']);
    });

    it('remove takes one, wipe takes everything, keys included', async () => {
      const device = openDevice();
      await device.put('d:x', WORDS, LATER);
      await device.put('d:y', WORDS, LATER);
      await device.remove('d:x');
      equal(await device.get('d:x', NOW), undefined);
      same(await device.get('d:y', NOW), WORDS);
      await device.wipe();
      same(await entries(), []);
      equal(await device.get('d:y', NOW), undefined);
    });

    it('a wipe is never overtaken by a save that was asked for before it', async () => {
      const device = openDevice();
      await device.put('d:x', WORDS, LATER);
      for (let times = 0; times < 10; times += 1) {
        const saves = [1, 2, 3].map((one) => device.put(`d:${one}`, WORDS.repeat(200), LATER));
        await device.wipe();
        same(await entries(), [], `round ${times}`);
        await Promise.all(saves);
        same(await entries(), [], `round ${times}, later`);
      }
    });

    it('keeps again after a wipe, under new keys', async () => {
      const device = openDevice();
      await device.put('d:x', 'before', LATER);
      await device.wipe();
      await device.put('d:x', 'after', LATER);
      same(await device.get('d:x', NOW), 'after');
    });

    it('one step that fails does not stop the next', async () => {
      const device = openDevice();
      const loop: { self?: unknown } = {};
      loop.self = loop;
      let failed = false;
      await device.put('d:x', loop, LATER).catch(() => (failed = true));
      ok(failed, 'the first failed');
      await device.put('d:x', WORDS, LATER);
      same(await device.get('d:x', NOW), WORDS);
    });
  });
});
