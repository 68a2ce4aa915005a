import { shape } from '../inputs/shape.js';

/** A place on the window: both axes 0 to 100. */
export interface Point {
  help: number;
  expect: number;
}

/** Where answers lean: an area, never a dot. */
export interface Area extends Point {
  halfWidth: Point;
}

/** What is marked on a window. Plain data, so that it can be kept and drawn again. */
export interface WindowMarks {
  own?: Point;
  answers?: Area;
  felt?: Point;
}

/** The words on it; two lines where there is a line break. */
export type WindowWords = (
  key:
    | 'window.axis.help'
    | 'window.axis.expect'
    | 'window.less'
    | 'window.more'
    | 'window.own'
    | 'window.lean'
    | `window.${'with' | 'to' | 'for' | 'not'}${'' | '.words'}`,
) => string;

/**
 * The sheet, and on it the four panes. Marks stand in the field where they meet, which is half a step wider on every side
 * than they can stand; the words of the panes have a band of their own above and below it, so that no mark lies over them.
 */
export const SHEET = { width: 300, height: 420, left: 22, top: 38, wide: 275, band: 56, high: 245 } as const;
const PANE = { width: SHEET.wide / 2, height: SHEET.band + SHEET.high / 2 };

const path = (name: string, d: string, width: number, more: Readonly<Record<string, string>> = {}) =>
  shape('path', {
    class: name,
    d,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

const rounded = (value: number) => Math.round(value * 10) / 10;
const across = (help: number) => SHEET.left + (help + 12.5) * (SHEET.wide / 125);
const down = (expect: number) => SHEET.top + SHEET.band + (112.5 - expect) * (SHEET.high / 125);

interface Look {
  /** The same in words; without it the drawing is hidden from those who listen. */
  label?: string;
  /** Shows where a mark can stand. */
  hasDots?: boolean;
  /** Names the marks below, for paper. */
  hasKeys?: boolean;
}

/**
 * The window: four panes of equal worth, the person's own mark a pen circle, the area of their answers a hatched cloud.
 * Everything is strokes, so that it prints in black on white; colours come from the styles around it.
 */
export function drawWindow(word: WindowWords, marks: WindowMarks, { label, hasDots, hasKeys }: Look = {}): SVGElement {
  const { own, answers, felt } = marks;
  const keys = hasKeys ? keysOf(word, marks) : [];
  return shape(
    'svg',
    {
      class: 'window',
      viewBox: `0 0 ${SHEET.width} ${SHEET.height + keys.length * ROW}`,
      width: 400,
      'font-family': 'system-ui, sans-serif',
      fill: 'currentColor',
      focusable: 'false',
      ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }),
    },
    ...panes(),
    ...(hasDots ? dots() : []),
    ...(answers ? cloud(answers) : []),
    ...axes(word),
    ...(felt ? [path('felt', diamond(across(felt.help), down(felt.expect), 18), 3)] : []),
    ...(own ? [path('mark', penCircle(across(own.help), down(own.expect), 0.85), 3.6)] : []),
    ...names(word),
    ...keys,
  );
}

/** A small drawing of one of the marks, to stand beside its name. */
export function drawKey(of: keyof WindowMarks): SVGElement {
  const look = { class: 'key', viewBox: '0 0 28 28', width: 28, height: 28, 'aria-hidden': 'true' };
  return shape('svg', look, ...small(of));
}

function small(of: keyof WindowMarks): SVGElement[] {
  if (of === 'own') return [path('mark', penCircle(14, 14, 0.6), 3)];
  return of === 'felt' ? [path('felt', diamond(14, 14, 11), 2.6)] : cloudIn(14, 14, 12, 12);
}

/** Height of a row that names a mark. */
const ROW = 30;

function keysOf(word: WindowWords, marks: WindowMarks): SVGElement[] {
  const named = [
    ['own', 'window.own'],
    ['answers', 'window.lean'],
  ] as const;
  return named
    .filter(([of]) => marks[of])
    .map(([of, key], index) => {
      const words = text(word(key), 36, 19, 13, 400, 'outside');
      for (const one of words) one.setAttribute('text-anchor', 'start');
      return shape(
        'g',
        { transform: `translate(${SHEET.left} ${SHEET.height + index * ROW})` },
        ...small(of),
        ...words,
      );
    });
}

function panes(): SVGElement[] {
  return [0, 1, 2, 3].map((index) =>
    shape('rect', {
      class: 'pane',
      x: SHEET.left + (index % 2 ? PANE.width + 2 : 0),
      y: SHEET.top + (index > 1 ? PANE.height + 2 : 0),
      width: PANE.width - 2,
      height: PANE.height - 2,
      rx: 10,
      fill: 'none',
      stroke: 'currentColor',
    }),
  );
}

function dots(): SVGElement[] {
  const steps = [0, 25, 50, 75, 100];
  return steps.flatMap((help) =>
    steps.map((expect) => shape('circle', { class: 'dot', cx: across(help), cy: down(expect), r: 2.4 })),
  );
}

/** Names and plain words stand in the bands: at the head of the upper panes, at the foot of the lower ones. */
function names(word: WindowWords): SVGElement[] {
  const places = [
    ['to', 0, 0],
    ['with', 1, 0],
    ['not', 0, 1],
    ['for', 1, 1],
  ] as const;
  return places.flatMap(([place, column, row]) => {
    const x = SHEET.left + PANE.width * (column + 0.5);
    const y = SHEET.top + (row ? 2 * PANE.height - 35 : 17);
    return [
      ...text(word(`window.${place}`), x, y, 16, 700),
      ...text(word(`window.${place}.words`), x, y + 14, 12.5, 400),
    ];
  });
}

function axes(word: WindowWords): SVGElement[] {
  const { left, top, wide } = SHEET;
  const tall = 2 * PANE.height;
  const [middle, bottom] = [left + wide / 2, top + tall + 18];
  const turned = { transform: `translate(13 ${top + tall}) rotate(-90)` };
  const ends = (y: number, from: number, long: number) => [
    ...text(word('window.less'), from + 16, y, 12.5, 400, 'outside'),
    ...text(word('window.more'), from + long - 18, y, 12.5, 400, 'outside'),
  ];
  return [
    ...text(word('window.axis.expect'), middle, 14, 13, 600, 'bare'),
    path('axis', `M9 ${top + tall - 36}V${top + 42}m-4 6l4-6 4 6`, 1.6),
    shape('g', turned, ...ends(0, 0, tall)),
    path('axis', `M${left + 36} ${bottom - 4}H${left + wide - 42}m-6-4l6 4-6 4`, 1.6),
    ...ends(bottom, left, wide),
    ...text(word('window.axis.help'), middle, bottom, 13, 600, 'outside'),
  ];
}

/** Lines of text around a middle, each cut free of what lies below it. */
function text(words: string, x: number, y: number, size: number, weight: number, name = ''): SVGElement[] {
  return words.split('\n').map((line, index) =>
    shape(
      'text',
      {
        class: name,
        x: rounded(x),
        y: rounded(y + index * size * 1.2),
        'text-anchor': 'middle',
        'font-size': size,
        'font-weight': weight,
        stroke: '#fff',
        'stroke-width': name === 'bare' ? 0 : name ? 8 : 4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      line,
    ),
  );
}

/** Drawn by hand, and not quite closed. */
function penCircle(x: number, y: number, scale: number): string {
  const at = (points: readonly number[]) =>
    points.map((value, index) => rounded((index % 2 ? y : x) + value * scale)).join(' ');
  const start = at([5, -19]);
  const curves = [
    [-8, -22, -20, -12, -19, 1],
    [-19, 12, -9, 20, 2, 19],
    [13, 19, 20, 10, 19, -1],
    [18, -12, 9, -19, -4, -18],
  ];
  return `M${start}${curves.map((curve) => `C${at(curve)}`).join('')}`;
}

function diamond(x: number, y: number, reach: number): string {
  const [side, up] = [rounded(reach), rounded(reach)];
  return `M${rounded(x)} ${rounded(y - up)}l${side} ${up} ${-side} ${up} ${-side} ${-up}z`;
}

/** An area as a cloud, cut off where the window ends. */
function cloud({ help, expect, halfWidth }: Area): SVGElement[] {
  const edge = (value: number) => Math.min(112.5, Math.max(-12.5, value));
  const [left, right] = [across(edge(help - halfWidth.help)), across(edge(help + halfWidth.help))];
  const [top, bottom] = [down(edge(expect + halfWidth.expect)), down(edge(expect - halfWidth.expect))];
  return cloudIn((left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2);
}

/** How far from the middle to the rim, 0 to 1 and beyond: squarer than a circle, rounder than a box. */
const rim = (x: number, y: number) => (Math.abs(x) ** 3 + Math.abs(y) ** 3) ** (1 / 3);

function cloudIn(x: number, y: number, wide: number, high: number): SVGElement[] {
  const count = Math.max(8, Math.round((wide + high) / 7));
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const reach = 0.9 / rim(cos, sin);
    return [x + wide * cos * reach, y + high * sin * reach] as const;
  });
  const bumps = points.map(([toX, toY], index) => {
    const [fromX, fromY] = points[(index + count - 1) % count] ?? [toX, toY];
    const radius = rounded(Math.hypot(toX - fromX, toY - fromY) * 0.6);
    return `${index ? '' : `M${rounded(fromX)} ${rounded(fromY)}`}A${radius} ${radius} 0 0 1 ${rounded(toX)} ${rounded(toY)}`;
  });
  return [path('hatch', hatch(x, y, wide, high), 1.3), path('cloud', `${bumps.join('')}Z`, 1.8)];
}

/** Slanted lines from rim to rim. */
function hatch(x: number, y: number, wide: number, high: number): string {
  const lines: string[] = [];
  for (let offset = -wide - high + 6; offset < wide + high; offset += 8) {
    const inside: number[] = [];
    for (let along = -wide; along <= wide; along += 0.5)
      if (rim(along / wide, (offset - along) / high) < 0.86) inside.push(along);
    const [from, to] = [inside[0], inside.at(-1)];
    if (from === undefined || to === undefined || from === to) continue;
    lines.push(`M${rounded(x + from)} ${rounded(y + offset - from)}L${rounded(x + to)} ${rounded(y + offset - to)}`);
  }
  return lines.join('');
}
