import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { faces } from '../../packages/elements/drawings/faces.js';
import { drawingFor, drawings } from '../../packages/elements/drawings/index.js';
import { paperPerson } from '../../packages/elements/drawings/paper-person.js';
import { laterEn } from '../../packages/elements/words/later-en.js';
import { checkInOutline } from '../../packages/guides/check-in/guide.js';
import { checkOutOutline } from '../../packages/guides/check-out/guide.js';
import { paperPersonOutline } from '../../packages/guides/paper-person/guide.js';
import { restorativeOutline } from '../../packages/guides/restorative-questions/guide.js';
import { socialWindowOutline } from '../../packages/guides/window/guide.js';

const ROOM = 15_000;
const EACH = 900;
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, C: 6, S: 4, A: 7, Z: 0 };
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/gy;

/** Reads path data as a browser does: flags of an arc are one sign each. Says what is wrong, or nothing. */
function wrongIn(path: string): string | undefined {
  if (!/^M/.test(path)) return 'does not begin with a move';
  for (const [, command, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const wanted = ARGUMENTS[command!.toUpperCase()];
    if (wanted === undefined) return `unknown command ${command}`;
    let count = 0;
    let at = 0;
    while (at < rest!.length) {
      if (/[\s,]/.test(rest![at]!)) at += 1;
      else {
        const place = count % (wanted || 1);
        NUMBER.lastIndex = at;
        const found = wanted === 7 && (place === 3 || place === 4) ? /^[01]/.exec(rest!.slice(at)) : NUMBER.exec(rest!);
        if (!found) return `cannot read ${command}${rest}`;
        count += 1;
        at += found[0].length;
      }
    }
    if (wanted === 0 ? count : !count || count % wanted) return `${command}${rest} has ${count} numbers`;
  }
  return undefined;
}

const codesOf = (words: object, kind: string): string[] =>
  Object.keys(words)
    .filter((key) => key.startsWith(`${kind}.`))
    .map((key) => key.slice(kind.length + 1));

const every = Object.entries(drawings).flatMap(([kind, set]) =>
  Object.entries(set).map(([code, drawing]) => ({ name: `${kind}.${code}`, drawing })),
);

test('wrong path data is noticed', () => {
  assert.equal(wrongIn('M1 2h3v-4q1 2 3 4zm5 6l1.5.5-.5-1a4 4 0 013 3z'), undefined);
  for (const path of ['', 'h3', 'M1', 'M1 2h', 'M1 2q1 2 3', 'M1 2a4 4 0 2 1 3 3', 'M1 2NaN', 'Mundefined', 'M1 2z3'])
    assert.ok(wrongIn(path), path);
});

for (const kind of ['feelings', 'needs', 'people'])
  test(`every word of ${kind} has a drawing`, () => {
    const codes = codesOf(laterEn, kind);
    assert.ok(codes.length >= 17);
    for (const code of codes) assert.ok(drawingFor(kind, code), code);
  });

test('every topic, every card and every step of today has a drawing', () => {
  const { options } = restorativeOutline.steps.find((step) => step.id === 'topic') as { options: readonly string[] };
  assert.ok(options.length >= 12);
  for (const code of options) assert.ok(drawingFor('topic', code), code);
  for (const step of [0, 1, 2, 3, 4]) assert.ok(drawingFor('today', step), `step ${step}`);
  const cards = {
    good: ['laugh', 'rest', 'food', 'school', 'friend', 'sorted', 'weather', 'pet'],
    help: [
      ...['listen', 'one-thing', 'plan', 'space', 'information', 'someone-else', 'nothing'],
      ...['play', 'talk', 'quiet', 'hug', 'school-help', 'something-else'],
    ],
    amount: ['more', 'right', 'less'],
  };
  for (const [kind, codes] of Object.entries(cards))
    for (const code of codes) assert.ok(drawingFor(kind, code), `${kind}.${code}`);
});

test('every card that children and young people sort has a drawing, and no two in one question share it', () => {
  const steps = [...socialWindowOutline.steps, ...paperPersonOutline.steps].filter(
    ({ kind, voices }) => kind === 'sort' && voices?.some((voice) => voice === 'child' || voice === 'young-person'),
  );
  assert.equal(steps.length, 5);
  for (const { id, options = [] } of steps) {
    const lines = options.map((code) => drawingFor('sorted', code)?.line);
    assert.ok(lines.every(Boolean), id);
    assert.equal(new Set(lines).size, options.length, id);
  }
});

test('every card of a child has a drawing, and no two in one question share it', () => {
  const sets = {
    'hard-child': 'hard',
    'word-child': 'weather',
    'listened-child': 'listened',
    'next-time-child': 'next',
  };
  const steps = [...checkInOutline.steps, ...checkOutOutline.steps];
  for (const [id, kind] of Object.entries(sets)) {
    const step = steps.find((one) => one.id === id)!;
    const options = (step.parts?.[0] ?? step).options ?? [];
    assert.ok(options.length > 2, id);
    const lines = options.map((code) => drawingFor(kind, code)?.line);
    assert.ok(lines.every(Boolean), id);
    assert.equal(new Set(lines).size, options.length, id);
  }
});

test('what nobody has drawn has no drawing, whatever it is called', () => {
  for (const [kind, code] of [
    ['feelings', 'mended'],
    ['feelings', 'constructor'],
    ['toString', 'length'],
    ['__proto__', 'toString'],
  ] as const)
    assert.equal(drawingFor(kind, code), undefined);
});

test('drawings are path data and nothing else', () => {
  for (const { name, drawing } of every) {
    assert.deepEqual(
      Object.keys(drawing).filter((layer) => !['line', 'tint', 'skin'].includes(layer)),
      [],
      name,
    );
    for (const path of Object.values<string>({ ...drawing })) assert.equal(wrongIn(path), undefined, name);
  }
  for (const path of [paperPerson.outline, paperPerson.face, ...Object.values(paperPerson.zones)])
    assert.equal(wrongIn(path), undefined);
});

test('a drawing can be seen by its pen alone, and two feelings never share one', () => {
  for (const { name, drawing } of every) assert.ok(drawing.line.length > 20, name);
  const lines = Object.values(faces);
  assert.equal(new Set(lines).size, lines.length);
});

test('only people have a skin tone', () => {
  const shared = ['good.friend', 'help.someone-else', 'sorted.friends'];
  for (const { name, drawing } of every)
    if (drawing.skin) assert.ok(name.startsWith('people.') || shared.includes(name), name);
});

test('all drawings together stay small', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './index.js'; export * from './paper-person.js';`,
      resolveDir: new URL('../../packages/elements/drawings', import.meta.url).pathname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const { text } = outputFiles[0]!;
  assert.ok(text.length < ROOM, `${text.length} of ${ROOM}`);
  assert.doesNotMatch(text, /url\(|https?:|href|style=|data:/);
  for (const { name, drawing } of every)
    assert.ok(drawing.line.length < EACH, `${name}: ${drawing.line.length} characters`);
});
