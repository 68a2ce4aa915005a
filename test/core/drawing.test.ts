import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawingOf, isOwnDrawing, PAPER, strokesOf, type Stroke } from '../../packages/core/flows.js';
import { fitting, MOST, simpler } from '../../packages/elements/inputs/strokes.js';

const onPaper = fc.tuple(fc.integer({ min: 0, max: PAPER.width }), fc.integer({ min: 0, max: PAPER.height }));
const anywhere = fc.tuple(
  fc.double({ min: -2000, max: 2000, noNaN: true }),
  fc.double({ min: -2000, max: 2000, noNaN: true }),
);
const strokesOn = (point: typeof anywhere | typeof onPaper) =>
  fc.array(fc.array(point, { maxLength: 40 }), { maxLength: 20 });

const GOOD = drawingOf([
  [
    [10, 20],
    [30, 40],
  ],
]);

test('what was drawn comes back as it was', () => {
  fc.assert(
    fc.property(strokesOn(onPaper), (strokes) => {
      const drawn = strokes.filter((stroke) => stroke.length > 0);
      const expected = drawn.map((stroke) => (stroke.length === 1 ? [...stroke, ...stroke] : stroke));
      assert.deepEqual(strokesOf(drawingOf(strokes)), expected);
    }),
  );
});

test('every drawing of ours is one, wherever the hand went; no stroke is no drawing', () => {
  fc.assert(
    fc.property(strokesOn(anywhere), (strokes) => {
      const svg = drawingOf(strokes);
      if (strokes.every((stroke) => stroke.length === 0)) assert.equal(svg, '');
      else assert.ok(isOwnDrawing(svg), svg);
      for (const [x, y] of strokesOf(svg).flat()) assert.ok(x >= 0 && x <= PAPER.width && y >= 0 && y <= PAPER.height);
    }),
  );
});

const START = GOOD.slice(0, GOOD.indexOf('>') + 1);
const HOSTILE: Readonly<Record<string, string>> = {
  script: `${START}<script>alert(1)</script></svg>`,
  'script after a path': GOOD.replace('</svg>', '<script href="data:,alert(1)"/></svg>'),
  foreignObject: `${START}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject></svg>`,
  'a link': GOOD.replace('<path', '<a href="javascript:alert(1)"><path').replace('</svg>', '</a></svg>'),
  'an image': GOOD.replace('</svg>', '<image href="https://example.org/x.png"/></svg>'),
  use: GOOD.replace('</svg>', '<use href="#x"/></svg>'),
  style: GOOD.replace('</svg>', '<style>*{background:url(https://example.org)}</style></svg>'),
  'a style on the path': GOOD.replace('<path ', '<path style="fill:url(https://example.org)" '),
  'a handler on the path': GOOD.replace('<path ', '<path onload="alert(1)" '),
  'a handler on the whole': GOOD.replace('<svg ', '<svg onload="alert(1)" '),
  'an entity': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${GOOD}`,
  'an entity in the path': GOOD.replace('10 20', '&x; 20'),
  'a comment': GOOD.replace('<path', '<!-- --><path'),
  cdata: GOOD.replace('<path', '<![CDATA[<script>]]><path'),
  'an XML declaration': `<?xml version="1.0"?>${GOOD}`,
  'a stylesheet': `<?xml-stylesheet href="https://example.org/x.css"?>${GOOD}`,
  'words after it': `${GOOD}<script>alert(1)</script>`,
  'words before it': `x${GOOD}`,
  'a new line at the end': `${GOOD}\n`,
  'two of them': GOOD + GOOD,
  'curves, which ours has none of': GOOD.replace('L', 'C'),
  'numbers too long': GOOD.replace('10 20', '9999 20'),
  'no path': `${START}</svg>`,
  'another view': GOOD.replace('0 0 320 240', '0 0 1 1'),
  nothing: '',
};

for (const [name, svg] of Object.entries(HOSTILE))
  test(`refused as a drawing: ${name}`, () => {
    assert.equal(isOwnDrawing(svg), false);
    assert.deepEqual(strokesOf(svg), []);
  });

test('whatever is cut into a drawing, it is refused or still holds strokes alone', () => {
  fc.assert(
    fc.property(fc.nat(GOOD.length), fc.nat(20), fc.string({ minLength: 1 }), (at, less, more) => {
      const svg = GOOD.slice(0, at) + more + GOOD.slice(at + less);
      if (isOwnDrawing(svg)) assert.match(svg, /^<svg [^<>]*>(<path d="M[\d L]+"\/>)+<\/svg>$/);
    }),
    { numRuns: 2000 },
  );
});

const distance = ([x, y]: Stroke[number], [ax, ay]: Stroke[number], [bx, by]: Stroke[number]): number => {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};

test('a simpler stroke keeps its ends and strays no further than it may', () => {
  fc.assert(
    fc.property(
      fc.array(onPaper, { minLength: 1, maxLength: 200 }),
      fc.double({ min: 0.5, max: 8, noNaN: true }),
      (stroke, most) => {
        const fewer = simpler(stroke, most);
        assert.deepEqual([fewer[0], fewer.at(-1)], [stroke[0], stroke.at(-1)]);
        const pairs =
          fewer.length > 1
            ? fewer.slice(1).map((to, index) => [fewer[index]!, to] as const)
            : [[fewer[0]!, fewer[0]!] as const];
        for (const point of stroke) assert.ok(Math.min(...pairs.map(([a, b]) => distance(point, a, b))) <= most + 1e-9);
      },
    ),
  );
});

test('a straight line is two points, however slowly it was drawn', () => {
  const slow = Array.from({ length: 300 }, (_, x) => [x, 100] as const);
  assert.deepEqual(simpler(slow, 0.6), [slow[0], slow.at(-1)]);
});

test('a drawing stays below 30 kB: a long scribble loses points, and a full paper says so', () => {
  const scribble = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 400 }, (_, at) => [at % 320, (row * 6 + Math.round(5 * Math.sin(at))) % 240] as const),
  );
  assert.ok(drawingOf(scribble).length > MOST, 'too much as it was drawn');
  const fit = fitting(scribble);
  assert.ok(fit && drawingOf(fit).length < MOST);
  assert.equal(fit.length, 40, 'no stroke is lost');
  const dots = Array.from({ length: 2000 }, (_, at) => [[at % 320, at % 240] as const]);
  assert.equal(fitting(dots), undefined);
  const few = [[[1, 1] as const]];
  assert.equal(fitting(few), few, 'what fits is left as it is');
});
