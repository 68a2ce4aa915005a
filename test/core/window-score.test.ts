import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { scoreWindow, type WindowScore } from '../../packages/core/index.js';

type Half = readonly (number | undefined)[];
const _ = undefined;

/** The help axis from two halves, beside an axis of expectations that is clearly high. */
const help = (plus: Half, minus: Half): WindowScore =>
  scoreWindow({ help: { plus, minus }, expect: { plus: [4, 4, 4], minus: [0, 0, 0] } });
const near = (actual: number | undefined, wanted: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - wanted) < 1e-9, `${actual} is not ${wanted}`);

test('the same answer everywhere lands in the centre, on the line', () => {
  for (const same of [0, 1, 2, 3, 4]) {
    const half = [same, same, same];
    const score = scoreWindow({ help: { plus: half, minus: half }, expect: { plus: half, minus: half } });
    assert.deepEqual(score, {
      help: { value: 50, halfWidth: 12.5 },
      expect: { value: 50, halfWidth: 12.5 },
      place: 'line',
    });
  }
});

test('the ends of an axis', () => {
  near(help([4, 4, 4], [0, 0, 0]).help?.value, 100);
  near(help([0, 0, 0], [4, 4, 4]).help?.value, 0);
});

const widths: [Half, Half, number][] = [
  [[4, 4, 4], [0, 0, 0], 12.5],
  [[4, 4, _], [0, 0, 0], 50 / 3],
  [[4, 4, 4], [0, _, 0], 50 / 3],
  [[_, 4, 4], [0, 0, _], 18.75],
];

for (const [plus, minus, width] of widths)
  test(`half width ${width.toFixed(2)} with ${[...plus, ...minus].filter((one) => one !== _).length} answers`, () =>
    near(help(plus, minus).help?.halfWidth, width));

test('fewer than two answers in a half: no axis and no place', () => {
  for (const [plus, minus] of [
    [
      [4, _, _],
      [0, 0, 0],
    ],
    [
      [4, 4, 4],
      [_, _, 0],
    ],
    [
      [_, _, _],
      [_, _, _],
    ],
  ] as [Half, Half][]) {
    const score = help(plus, minus);
    assert.deepEqual(Object.keys(score), ['expect']);
  }
  assert.deepEqual(Object.keys(help([_, 4, 4], [0, 0, _])).sort(), ['expect', 'help', 'place']);
});

test('with all answers a place is named from 62.5 up and 37.5 down', () => {
  const cases: [Half, Half, number, WindowScore['place']][] = [
    [[3, 3, 3], [2, 2, 2], 62.5, 'with'],
    [[3, 3, 2], [2, 2, 2], 50 + 100 / 12, 'line'],
    [[1, 1, 1], [2, 2, 2], 37.5, 'to'],
    [[1, 1, 2], [2, 2, 2], 50 - 100 / 12, 'line'],
  ];
  for (const [plus, minus, value, place] of cases) {
    const score = help(plus, minus);
    near(score.help?.value, value);
    assert.equal(score.place, place);
  }
});

test('the four places and the line', () => {
  const high = { plus: [4, 4, 4], minus: [0, 0, 0] };
  const low = { plus: [0, 0, 0], minus: [4, 4, 4] };
  const mid = { plus: [2, 2, 2], minus: [2, 2, 2] };
  assert.equal(scoreWindow({ help: high, expect: high }).place, 'with');
  assert.equal(scoreWindow({ help: low, expect: high }).place, 'to');
  assert.equal(scoreWindow({ help: high, expect: low }).place, 'for');
  assert.equal(scoreWindow({ help: low, expect: low }).place, 'not');
  assert.equal(scoreWindow({ help: mid, expect: high }).place, 'line');
  assert.equal(scoreWindow({ help: high, expect: mid }).place, 'line');
});

test('every axis there is: value, width and place as whole numbers have it', () => {
  const one = [_, 0, 1, 2, 3, 4];
  const halves = one.flatMap((a) => one.flatMap((b) => one.map((c) => [a, b, c])));
  for (const plus of halves)
    for (const minus of halves) {
      const up = plus.filter((value) => value !== _);
      const down = minus.filter((value) => value !== _).map((value) => 4 - value);
      if (up.length < 2 || down.length < 2) continue;
      const all = up.length * down.length;
      const sum = total(up) * down.length + total(down) * up.length;
      const few = Math.min(up.length, down.length);
      const many = Math.max(up.length, down.length);
      const width = few === 2 ? 2 * many + few : 3 * many;
      const want = sum - width >= 4 * all ? 'with' : sum + width <= 4 * all ? 'to' : 'line';
      const score = help(plus, minus);
      near(score.help?.value, (12.5 * sum) / all);
      assert.equal(score.place, want, `${String(plus)} / ${String(minus)}`);
    }
});

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('skips never unbalance: the same answer wherever one was given stays in the centre', () => {
  const half = (value: number) =>
    fc.array(fc.option(fc.constant(value), { nil: undefined }), { minLength: 3, maxLength: 3 });
  const any = fc.integer({ min: 0, max: 4 }).chain((value) => fc.tuple(half(value), half(value)));
  fc.assert(
    fc.property(any, ([plus, minus]) => {
      const score = help(plus, minus);
      if (score.help) near(score.help.value, 50);
      assert.ok(score.place === undefined || score.place === 'line');
    }),
    { numRuns: 1000 },
  );
});
