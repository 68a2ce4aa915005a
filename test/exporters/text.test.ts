import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseResult } from '../../packages/core/result-schema.js';
import { exportMine, ndjsonRows, toCsv, toFhir, toNdjson, toText } from '../../packages/exporters/index.js';
import { exampleResults } from '../../packages/kit/index.js';
import { anyResult, plainResult } from './any-result.js';

const examples = await exampleResults();

test('NDJSON gives every result back, one on a line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyResult, { maxLength: 3 }), async (results) => {
      const text = toNdjson(results);
      const lines = text.split('\n').slice(0, -1);
      assert.deepEqual(
        lines.map((line) => JSON.parse(line) as unknown),
        JSON.parse(JSON.stringify(results).replaceAll('\\u0000', '')),
      );
      let streamed = '';
      for await (const row of ndjsonRows(results)) streamed += row;
      assert.equal(streamed, text);
    }),
    { numRuns: 50 },
  );
});

test('what no system can read does not get through: NUL, and half of a sign', () => {
  const { result } = examples.find(({ name }) => name === 'check-in.en.1')!;
  const [first, ...more] = result.answers;
  const text = 'a\u0000b\ud800c \\u0000 \u{1f642}';
  const value = { type: 'text', text } as const;
  const spoiled = { ...result, answers: [{ ...first!, value }, ...more] };
  const strings: string[] = [];
  const collect = (_: string, one: unknown) => (typeof one === 'string' && strings.push(one), one);
  JSON.parse(toNdjson([spoiled]), collect);
  JSON.parse(JSON.stringify(toFhir(spoiled)), collect);
  strings.push(toCsv([spoiled]));
  assert.equal(
    strings.filter((one) => one.includes('ab\ufffdc \\u0000 \u{1f642}')).length,
    3,
    'what only looks like it stays',
  );
  for (const one of strings) assert.doesNotMatch(one, /\0|\p{Cs}/u);
});

test('the plain sheet begins with the name and the words; the question stands below, the record at the end', () => {
  const { result } = examples.find(({ name }) => name === 'check-in.en.1')!;
  assert.equal(
    toText({ ...result, people: [{ pid: 'p1', alias: 'Juniper', voice: 'adult' }] }),
    `Juniper

In between
    How are things for you today?
    2, from 0 to 4

A laugh, We sorted something
    One good thing since last time, even tiny.

Sort one thing, Just listen
    What would help today?

Busy
    A word for this visit.

—
A demonstration. Nobody said this.
Shared: 2026-11-22 10:15 UTC
Questions: check-in ${result.guide.version}
Number: ${result.id}
`,
  );
});

test('a Welsh result gives a Welsh sheet', () => {
  for (const { result } of examples.filter(({ language }) => language === 'cy')) {
    const text = toText(result);
    assert.match(text, /\nCwestiynau: /);
    assert.doesNotMatch(text, /\b(Shared|Questions|Written|from \d)\b/);
  }
});

test('every word that was shared is on the sheet', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const text = toText(result).replace(/\s+/g, '');
      for (const { value } of result.answers) {
        const words = value.type === 'text' ? [value.text] : value.type === 'choice' ? value.labels : [];
        for (const word of words) assert.ok(text.includes(word.replace(/\s+/g, '')));
      }
    }),
  );
});

test('a withdrawn one says so and holds no words', () => {
  const text = toText(plainResult({ status: 'withdrawn', answers: [] }));
  assert.match(text, /^This was withdrawn\. Its words are gone\.\n/);
});

test('what is mine is mine alone, and still a result', () => {
  const mark = (pid: string) => ({
    pid,
    of: 'own' as const,
    help: 1,
    expect: 2,
    share: { with: ['worker'] as ['worker'], decidedBy: pid },
  });
  const one = plainResult().answers[0]!;
  const both = plainResult({
    schemaVersion: 2,
    people: [
      { pid: 'p1', alias: 'Juniper', voice: 'adult' },
      { pid: 'p2', alias: 'Lantern', voice: 'child' },
    ],
    answers: [
      one,
      {
        ...one,
        pid: 'p2',
        value: { type: 'text', text: 'The cat.' },
        share: { with: ['worker'], decidedBy: 'p2' },
      },
    ],
    summary: { template: 't', text: 'Juniper\nSoup.\n\nLantern\nThe cat.', lang: 'en', derived: true },
    window: { note: 'reflection aid, not validated', marks: [mark('p1'), mark('p2')] },
  });
  const mine = exportMine(both, 'p2');
  assert.equal(parseResult(mine).ok, true);
  assert.doesNotMatch(JSON.stringify(mine), /Juniper|Soup|p1/);
  assert.match(JSON.stringify(mine), /Lantern.*The cat/);
  assert.deepEqual(exportMine(plainResult(), 'p1'), plainResult());
});
