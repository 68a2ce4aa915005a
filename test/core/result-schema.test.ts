import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { buildResult } from '../../packages/core/index.js';
import { parseResult } from '../../packages/core/result-schema.js';
import { guide } from './support/guide.js';
import { facts, pastGate, roundTrip, start, talkOn } from './support/play.js';

type Json = Record<string, unknown>;

const full = talkOn(guide, pastGate(guide, start(guide, { voice: 'adult' })));
const good = buildResult(guide, full, ['what-happened', 'thinking-feeling.then', 'who-affected.people'], facts);

/** Puts a value at a JSON Pointer, or takes away what is there. */
function put(pointer: string, value: unknown): unknown {
  const root = { at: roundTrip<unknown>(good) } as Json;
  const keys = [
    'at',
    ...pointer
      .split('/')
      .slice(1)
      .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~')),
  ];
  const last = keys.pop() ?? '';
  const owner = keys.reduce((one, key) => one[key] as Json, root);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return root['at'];
}

function wrong(input: unknown): string[] {
  const parsed = parseResult(input);
  if (parsed.ok) return [];
  for (const one of parsed.problems) assert.match(one.message, /^[A-Z][^<>]*\.$/, 'a plain sentence');
  return parsed.problems.map(({ code, path }) => `${code} ${path}`);
}

const table: [string, string, unknown, string[]][] = [
  ['no id', '/id', undefined, ['missing /id']],
  ['an id that is no UUID v4', '/id', '3f2b1c4d-5e6f-1a7b-8c9d-0e1f2a3b4c5d', ['wrong-form /id']],
  ['an id of another type', '/id', 7, ['wrong-type /id']],
  ['another document', '/schema', 'something-else', ['not-allowed /schema']],
  ['a newer version', '/schemaVersion', 2, ['unsupported-version /schemaVersion']],
  ['a version below', '/schemaVersion', 0, ['not-allowed /schemaVersion']],
  ['a version in quotes', '/schemaVersion', '1', ['not-allowed /schemaVersion']],
  ['a time with seconds', '/sharedAt', '2026-11-22T10:15:30Z', ['wrong-form /sharedAt']],
  ['a time elsewhere', '/sharedAt', '2026-11-22T10:15+01:00', ['wrong-form /sharedAt']],
  ['a status that is none', '/status', 'draft', ['not-allowed /status']],
  ['an unknown key on top', '/ip', '10.0.0.1', ['unknown-key /ip']],
  ['an unknown key in an answer', '/answers/0/skipped', true, ['unknown-key /answers/0/skipped']],
  ['an unknown key in a value', '/answers/0/value/keystrokes', 9, ['unknown-key /answers/0/value/keystrokes']],
  ['an unknown key in a person', '/people/0/name', 'x', ['unknown-key /people/0/name']],
  ['an unknown key with a slash and a tilde', '/context/a~1b~0c', 'x', ['unknown-key /context/a~1b~0c']],
  ['no answers list', '/answers', undefined, ['missing /answers']],
  ['a null for what was not shared', '/answers/0', null, ['wrong-type /answers/0']],
  ['an answer with no value', '/answers/0/value', undefined, ['missing /answers/0/value']],
  ['a kind of value nobody knows', '/answers/0/value/type', 'video', ['not-allowed /answers/0/value/type']],
  ['a value without its kind', '/answers/0/value/type', undefined, ['missing /answers/0/value/type']],
  ['words too long', '/answers/0/value/text', 'x'.repeat(10_001), ['too-long /answers/0/value/text']],
  ['words that are none', '/answers/0/value/text', '', ['too-short /answers/0/value/text']],
  ['a very long alias', '/people/0/alias', 'x'.repeat(61), ['too-long /people/0/alias']],
  ['a million characters for an alias', '/people/0/alias', 'x'.repeat(1_000_000), ['too-long /people/0/alias']],
  ['a code with capitals', '/answers/1/value/codes/0', 'Calm', ['wrong-form /answers/1/value/codes/0']],
  ['fewer labels than codes', '/answers/1/value/labels', [], ['wrong-form /answers/1/value/labels']],
  ['nothing chosen', '/answers/1/value', { type: 'choice', codes: [], labels: [] }, ['too-short /answers/1/value']],
  [
    'a number beyond its scale',
    '/answers/1/value',
    { type: 'scale', number: 11, of: [0, 10] },
    ['not-allowed /answers/1/value/number'],
  ],
  ['people without people', '/answers/2/value/items', [], ['too-short /answers/2/value/items']],
  [
    'an answer of nobody in it',
    '/answers/0/pid',
    'p2',
    ['unknown-person /answers/0/pid', 'not-own-decision /answers/0/share/decidedBy'],
  ],
  ['decided by somebody else', '/answers/0/share/decidedBy', 'p2', ['not-own-decision /answers/0/share/decidedBy']],
  ['no decision', '/answers/0/share', undefined, ['missing /answers/0/share']],
  ['shared with others', '/answers/0/share/with', ['worker', 'research'], ['too-long /answers/0/share/with']],
  ['nobody', '/people', [], ['too-short /people']],
  ['two of one pid', '/people/1', { pid: 'p1', voice: 'child' }, ['duplicate /people']],
  ['a pid of another form', '/people/0/pid', 'anna', ['wrong-form /people/0/pid']],
  ['withdrawn with words', '/status', 'withdrawn', ['not-allowed /answers']],
  ['a summary that says it is not derived', '/summary/derived', false, ['not-allowed /summary/derived']],
  ['an extra field with an odd name', '/context/extra', { 'a b': 'x' }, ['not-allowed /context/extra/a b']],
  ['a receipt hash of another length', '/provenance/receiptHash', 'abc', ['wrong-form /provenance/receiptHash']],
];

test('a good result passes as it is', () => assert.deepEqual(parseResult(roundTrip(good)), { ok: true, value: good }));

for (const [name, pointer, value, want] of table)
  test(`result: ${name}`, () => assert.deepEqual(wrong(put(pointer, value)), want));

test('the same part twice from one person', () => {
  assert.deepEqual(wrong(put('/answers/3', good.answers[0])), ['duplicate /answers/3']);
});

test('two people may answer the same part, each deciding for themselves', () => {
  const both = put('/people/1', { pid: 'p2', voice: 'child' }) as typeof good;
  const first = good.answers[0];
  assert.ok(first);
  const theirs = { ...first, pid: 'p2', share: { ...first.share, decidedBy: 'p2' } };
  assert.deepEqual(wrong({ ...both, answers: [...both.answers, theirs] }), []);
});

test('withdrawn without words passes', () => {
  assert.deepEqual(wrong({ ...(put('/summary', undefined) as typeof good), status: 'withdrawn', answers: [] }), []);
  assert.deepEqual(wrong({ ...good, status: 'withdrawn', answers: [] }), ['not-allowed /answers']);
});

for (const key of ['__proto__', 'constructor', 'prototype'])
  test(`the key ${key} is refused wherever it stands`, () => {
    const text = JSON.stringify({ ...good, context: { ...good.context, extra: { room: 'blue' } } });
    const with_ = (before: string) => JSON.parse(text.replace(before, `${before}"${key}":{"a":1},`)) as unknown;
    assert.deepEqual(wrong(with_('{')), [`unknown-key /${key}`]);
    assert.deepEqual(wrong(with_('"answers":[{')), [`unknown-key /answers/0/${key}`]);
    assert.deepEqual(wrong(with_('"extra":{')), [`unknown-key /context/extra/${key}`]);
  });

test('whatever comes, it answers and throws nothing', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('', '/id', '/people', '/answers', '/answers/0', '/answers/1/value', '/context/extra', '/summary'),
      (value, pointer) => {
        const parsed = parseResult(pointer === '' ? value : put(pointer, value));
        if (!parsed.ok) assert.ok(parsed.problems.length > 0);
      },
    ),
    { numRuns: 1000 },
  );
  for (const odd of [undefined, null, Number.NaN, Symbol('x'), () => 1, new Map(), [good], 1n])
    assert.equal(parseResult(odd).ok, false);
});

test('a day that is in no calendar is refused', () => {
  assert.deepEqual(wrong(put('/sharedAt', '2026-02-31T10:00Z')), ['wrong-form /sharedAt']);
  assert.deepEqual(wrong(put('/sharedAt', '2028-02-29T10:00Z')), []);
});
