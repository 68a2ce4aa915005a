import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { CSV_COLUMNS, csvRows, toCsv } from '../../packages/exporters/index.js';
import { exampleResults } from '../../packages/kit/index.js';
import { anyResult, plainResult } from './any-result.js';

/** A reader of RFC 4180 of its own: records of cells, as a spreadsheet would take them. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') cell += text[at] ?? assert.fail('a quote is not closed');
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        assert.ok(text[at] !== '"' && text[at] !== '\n', 'a bare quote or line feed');
        at += 1;
      }
      cell = text.slice(from, at);
    }
    record.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    assert.equal(text.slice(at, at + 2), '\r\n', 'every record ends with CRLF');
    at += 2;
    records.push(record);
    record = [];
  }
  assert.deepEqual(record, [], 'nothing stands after the last line end');
  return records;
}

const rowOf = (record: readonly string[]) =>
  Object.fromEntries(CSV_COLUMNS.map((column, index) => [column, record[index]]));

test('whatever is in a result: the same header, as many cells in every row, a row an answer', () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 4 }), (results) => {
      const [header, ...records] = readCsv(toCsv(results));
      assert.deepEqual(header, [...CSV_COLUMNS]);
      assert.equal(records.length, results.flatMap((one) => one.answers).length);
      for (const record of records) assert.equal(record.length, CSV_COLUMNS.length);
    }),
  );
});

test('no cell begins as a formula does, and nothing else of a cell is changed', () => {
  const formula = /^[=+\-@\t\r\n＝＋－＠]/;
  let disarmed = 0;
  fc.assert(
    fc.property(anyResult, (result) => {
      const [, ...records] = readCsv(toCsv([result]));
      for (const cell of records.flat()) assert.doesNotMatch(cell, formula);
      for (const [index, record] of records.entries()) {
        const asked = result.answers[index]!.asked.replaceAll('\0', '');
        const armed = formula.test(asked);
        disarmed += armed ? 1 : 0;
        assert.equal(rowOf(record)['asked'], armed ? `'${asked}` : asked);
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(disarmed > 5, `${disarmed} formulas were tried`);
});

test('a row says who said what to which question', async () => {
  const examples = await exampleResults();
  const { result } = examples.find(({ name }) => name === 'restorative-questions.en.1')!;
  const [, ...records] = readCsv(toCsv([result]));
  const rows = records.map(rowOf);
  assert.deepEqual(
    rows.map(({ step, part, answer, codes }) => [step, part, answer, codes]),
    [
      ['what-happened', '', 'I came in from work and everyone was on a phone. I turned the internet off.', ''],
      ['who-affected', 'people', 'me: I slept badly\nthe eldest: homework was lost\nthe dog', ''],
      ['needs', 'mine', 'to be listened to, time together, a clear rule', 'listened together rule'],
      ['what-next', 'can', 'Say it once, calmly, and wait.', ''],
      ['what-next', 'ask', 'Phones in the basket while we eat.', ''],
      ['what-next', 'small-step', 'One meal without phones · Friday', ''],
    ],
  );
  assert.equal(rows[0]?.['id'], result.id);
  assert.equal(rows[0]?.['environment'], 'demo');
});

test('a mark on the window that was shared is a row too, with what it is not', () => {
  const share = { with: ['worker'] as ['worker'], decidedBy: 'p1' };
  const window = {
    note: 'reflection aid, not validated' as const,
    marks: [{ pid: 'p1', of: 'own' as const, help: 75, expect: 50, share }],
  };
  const [, , mark] = readCsv(toCsv([plainResult({ schemaVersion: 2, window })]));
  const { step, part, asked, answer, alias } = rowOf(mark!);
  assert.deepEqual(
    [step, part, asked, answer, alias],
    ['window', 'own', 'reflection aid, not validated', 'help 75, expectations 50', 'S'],
  );
});

test('without results there is a header; a withdrawn one has no row; a byte order mark where it is asked for', () => {
  assert.equal(toCsv([]), `${CSV_COLUMNS.join(',')}\r\n`);
  assert.equal(toCsv([plainResult({ status: 'withdrawn', answers: [] })]), toCsv([]));
  assert.equal(toCsv([], { bom: true }), `\ufeff${toCsv([])}`);
});

test('in pieces it is the same text, also for results that are still coming', async () => {
  const results = (await exampleResults()).map((one) => one.result);
  async function* coming() {
    for (const one of results) yield await Promise.resolve(one);
  }
  for (const source of [results, coming()]) {
    const pieces: string[] = [];
    for await (const piece of csvRows(source, { bom: true })) pieces.push(piece);
    assert.equal(pieces.length, results.length + 1, 'one for the header, one for each result');
    assert.equal(pieces.join(''), toCsv(results, { bom: true }));
  }
});
