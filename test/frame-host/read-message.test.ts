import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { messageOf, type FrameSays, type HostSays } from '../../packages/frame-host/messages.js';
import { plainCopy } from '../../packages/frame-host/plain-data.js';
import { isLanguageTag, readFrameMessage, readHostMessage } from '../../packages/frame-host/read-message.js';
import { exampleResults } from '../../packages/kit/examples.js';

const id = '7d2c9a54-6f0b-4c1d-9e3a-2b8f5d6c7e10';

/** One of each, as the frame says it. */
const FROM_FRAME: { [Type in keyof FrameSays]: FrameSays[Type] } = {
  knock: undefined,
  welcome: undefined,
  leave: undefined,
  left: undefined,
  size: { height: 1190.5 },
  language: { lang: 'cy' },
  words: { lang: 'pl', leave: 'Szybko wyjdź' },
  exit: { url: 'https://agency.example/weather' },
  'talk-ready': undefined,
  'talk-end': undefined,
  'talk-result': { id, sealed: 'a.b.c' },
  'talk-delivery': { id, state: 'refused', reason: 'conflict' },
  'talk-error': { code: 'x', message: 'y', path: '/z', problems: [{ path: '/a', code: 'b', message: 'c' }] },
};
const FROM_HOST: { [Type in keyof HostSays]: HostSays[Type] } = {
  hello: { lang: 'en-GB' },
  language: { lang: 'en' },
  leave: undefined,
  view: { top: 0, height: 500, leave: true },
  settle: { id, state: 'delivered' },
};

for (const [type, detail] of Object.entries(FROM_FRAME))
  test(`a frame’s ${type} is read as it was said, through a real port`, async () => {
    const said = messageOf<FrameSays, keyof FrameSays>(type as keyof FrameSays, detail);
    const { port1, port2 } = new MessageChannel();
    const arrived = new Promise((resolve) => (port2.onmessage = ({ data }) => resolve(data)));
    port1.postMessage(said);
    assert.deepEqual(readFrameMessage(await arrived), said);
    port1.close();
  });

for (const [type, detail] of Object.entries(FROM_HOST))
  test(`the page’s ${type} is read as it was said`, () => {
    const said = messageOf<HostSays, keyof HostSays>(type as keyof HostSays, detail);
    assert.deepEqual(readHostMessage(structuredClone(said)), said);
  });

test('neither side takes the other’s words for its own', () => {
  const own = (names: readonly string[], others: readonly string[]) => names.filter((one) => !others.includes(one));
  for (const type of own(Object.keys(FROM_FRAME), Object.keys(FROM_HOST)))
    assert.equal(readHostMessage({ talk: 1, type, detail: FROM_FRAME[type as keyof FrameSays] }), undefined, type);
  for (const type of own(Object.keys(FROM_HOST), Object.keys(FROM_FRAME)))
    assert.equal(readFrameMessage({ talk: 1, type, detail: FROM_HOST[type as keyof HostSays] }), undefined, type);
});

test('every example result passes, whole', async () => {
  let count = 0;
  for (const { result } of await exampleResults()) {
    const read = readFrameMessage(structuredClone({ talk: 1, type: 'talk-result', detail: result }));
    assert.deepEqual(read, { talk: 1, type: 'talk-result', detail: result });
    count += 1;
  }
  assert.ok(count > 3);
});

const WRONG: Readonly<Record<string, unknown>> = {
  'no message': 'talk',
  nothing: null,
  'a list': [{ talk: 1, type: 'leave' }],
  'another number': { talk: 2, type: 'leave' },
  'no type': { talk: 1 },
  'a type nobody knows': { talk: 1, type: 'wipe' },
  'a type of the prototype': { talk: 1, type: 'constructor' },
  'another one': { talk: 1, type: '__proto__' },
  'one more key': { talk: 1, type: 'leave', more: 1 },
  'a detail where there is none': { talk: 1, type: 'leave', detail: {} },
  'no detail where there is one': { talk: 1, type: 'size' },
  'a key too many': { talk: 1, type: 'size', detail: { height: 1, width: 1 } },
  'a height below nothing': { talk: 1, type: 'size', detail: { height: -1 } },
  'a height that is none': { talk: 1, type: 'size', detail: { height: NaN } },
  'a height without end': { talk: 1, type: 'size', detail: { height: Infinity } },
  'a height of a skyscraper': { talk: 1, type: 'size', detail: { height: 1e9 } },
  'a height as text': { talk: 1, type: 'size', detail: { height: '100' } },
  'a language that is none': { talk: 1, type: 'language', detail: { lang: '"><b>' } },
  'a word as long as a letter': { talk: 1, type: 'words', detail: { lang: 'pl', leave: 'x'.repeat(61) } },
  'a result of somebody else': { talk: 1, type: 'talk-result', detail: { id, schema: 'other' } },
  'a sealed one with words beside it': { talk: 1, type: 'talk-result', detail: { id, sealed: 'a', answers: [] } },
  'a state that is none': { talk: 1, type: 'talk-delivery', detail: { id, state: 'lost' } },
  'a prototype in it': JSON.parse(`{"talk":1,"type":"size","detail":{"height":1,"__proto__":{"x":1}}}`) as unknown,
  'a prototype deep in it': {
    talk: 1,
    type: 'talk-result',
    detail: { id, schema: 'talk-it-through/result', answers: [JSON.parse('{"constructor":1}') as unknown] },
  },
  'a date': { talk: 1, type: 'talk-result', detail: { id, schema: 'talk-it-through/result', when: new Date() } },
  'a map': { talk: 1, type: 'language', detail: new Map([['lang', 'en']]) },
  bytes: { talk: 1, type: 'talk-result', detail: { id, sealed: new Uint8Array(9) } },
  'text without end': { talk: 1, type: 'talk-error', detail: { code: 'x', message: 'y'.repeat(2_000_000) } },
  'a list without end': { talk: 1, type: 'talk-error', detail: { code: 'x', message: 'y', problems: new Array(4e9) } },
};
for (const [what, message] of Object.entries(WRONG))
  test(`dropped by both: ${what}`, () => {
    assert.equal(readFrameMessage(message), undefined);
    assert.equal(readHostMessage(message), undefined);
  });

test('a circle, a well and a thing that grows as it is read are dropped at once', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  let well: unknown = 'bottom';
  for (let depth = 0; depth < 100_000; depth++) well = [well];
  let laughs: unknown = 'ha';
  for (let time = 0; time < 30; time++) laughs = Array.from({ length: 10 }, () => laughs);
  const from = process.cpuUsage();
  for (const detail of [circle, well, laughs, { wide: laughs }])
    assert.equal(readFrameMessage({ talk: 1, type: 'talk-result', detail }), undefined);
  const { user, system } = process.cpuUsage(from);
  assert.ok(user + system < 2_000_000);
});

test('whatever comes, reading throws nothing and lets nothing through that it does not know', () => {
  const types = [...Object.keys(FROM_FRAME), ...Object.keys(FROM_HOST)];
  const message = fc.record(
    {
      talk: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom(...types), fc.string(), fc.anything()),
      detail: fc.oneof(
        fc.constantFrom(...Object.values(FROM_FRAME), ...Object.values(FROM_HOST)),
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withTypedArray: true }),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(message, fc.anything()), (data) => {
      for (const read of [readFrameMessage(data), readHostMessage(data)]) {
        if (!read) continue;
        assert.ok(types.includes(read.type));
        assert.equal(read.talk, 1);
        assert.deepEqual(read, JSON.parse(JSON.stringify(read)), 'what is let through is plain data');
      }
    }),
    { numRuns: 20_000 },
  );
});

test('a copy is equal and nothing of it is the sender’s', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const hasRefused = /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
      if (hasRefused) return assert.throws(() => plainCopy(value));
      const copy = plainCopy(value);
      assert.deepEqual(copy, value);
      if (typeof value === 'object' && value !== null) assert.notEqual(copy, value);
    }),
    { numRuns: 2000 },
  );
});

test('language tags are told from anything else a page may name', () => {
  for (const tag of ['en', 'cy', 'en-GB', 'zh-Hant-TW', 'sr-Latn']) assert.ok(isLanguageTag(tag), tag);
  for (const tag of ['', 'e', 'en_GB', 'en-', '-en', 'x'.repeat(40), 'en GB', '1']) assert.ok(!isLanguageTag(tag), tag);
});
