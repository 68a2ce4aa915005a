import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeOfFault } from '../../packages/command/place-of-fault.js';

const at = (text: string) => Object.values(placeOfFault(text)).join(':');

for (const [name, text, place] of [
  ['nothing at all', '', '1:1'],
  ['a comma too many', '{\n  "a": 1,\n}', '3:1'],
  ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', '3:3'],
  ['a comma too few, after a list', '[\r\n  [],\r\n  {} []\r\n]', '3:6'],
  ['single quotes', "{\n  'a': 1 }", '2:3'],
  ['no quotes', '{ a: 1 }', '1:3'],
  ['a text that does not end', '{ "a": "b\n}', '1:8'],
  ['a line break within a text', '["a\nb"]', '1:2'],
  ['a wrong escape', '["\\x"]', '1:2'],
  ['a number with a nought before', '[012]', '1:2'],
  ['a word nobody knows', '[true, nul]', '1:8'],
  ['a comment', '{\n  // why\n  "a": 1\n}', '2:3'],
  ['an end that is missing', '{ "a": [1, 2', '1:13'],
  ['something after the end', '{}\n\n}', '3:1'],
] as const)
  test(`JSON with ${name}: the line and the column`, () => {
    assert.throws(() => JSON.parse(text), 'it is broken');
    assert.equal(at(text), place);
  });

test('signs that only programs use are no fault beyond the first thirty-two', () => {
  assert.equal(at('["\u007f\u009f\u2028", x]'), '1:9');
});

test('what is JSON is read to its end, whatever it holds', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('', '\n', '  '), (json, after) => {
      const text = json + after;
      const lines = text.split('\n');
      assert.equal(at(text), `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
    }),
  );
});

test('a sign that no JSON has is found where it was put', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      assert.equal(at(`[${json}\u0000`), `1:${json.length + 2}`);
    }),
  );
});
