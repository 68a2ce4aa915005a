import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { colourOf, contrastOf } from '../../packages/kit/brand/colour.js';
import { brandsIn, checkBrand, contrastsOf } from '../../packages/kit/index.js';
import { readJson } from '../doors/product.js';

const folder = mkdtempSync(join(tmpdir(), 'talk-brand-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const MAIN = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url));

function command(css: string, ...args: string[]): { code: number | null; out: string; err: string } {
  writeFileSync(join(folder, 'styles.css'), css);
  const run = spawnSync(process.execPath, [MAIN, 'check-brand', ...args, 'styles.css'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('contrast is that of WCAG: known pairs, whichever way round', () => {
  const ratio = (one: string, other: string) => contrastOf(colourOf(one)!, colourOf(other)!);
  assert.equal(ratio('#000', 'white'), 21);
  assert.equal(ratio('#fff', '#ffffff'), 1);
  assert.equal(ratio('#777', '#fff').toFixed(2), '4.48');
  assert.equal(ratio('#fff', 'rgb(118, 118, 118)').toFixed(2), '4.54');
  assert.equal(ratio('rgb(0 0 100%)', '#ffff').toFixed(2), '8.59');
});

test('a colour that is see-through, or is none, is not guessed at', () => {
  for (const text of ['#ffffff80', 'rgb(0 0 0 / 50%)', 'rebeccapurple', '#12345', '', 'var(--x)', '__proto__'])
    assert.equal(colourOf(text), undefined, text);
  const [finding] = checkBrand({ '--talk-ink': 'hsl(0 0% 0%)' });
  assert.equal(finding?.code, 'colour-unknown');
});

test('our own colours are those of the manifest, and everything can be read in them', () => {
  interface Manifest {
    modules: { declarations: { tagName?: string; cssProperties?: { name: string; default?: string }[] }[] }[];
  }
  const { modules } = readJson('dist/custom-elements.json') as Manifest;
  const { cssProperties = [] } = modules
    .flatMap((one) => one.declarations)
    .find((one) => one.tagName === 'talk-dialogue')!;
  const shipped = Object.fromEntries(
    cssProperties.filter((one) => one.default?.startsWith('#')).map((one) => [one.name, one.default!]),
  );
  assert.equal(Object.keys(shipped).length, 18);
  assert.deepEqual(contrastsOf(shipped), contrastsOf());
  assert.deepEqual(checkBrand(shipped), []);
  for (const { what, ratio = 0 } of contrastsOf().filter((one) => /text/.test(one.what))) assert.ok(ratio >= 7, what);
});

test('one colour alone is held against those that it meets', () => {
  const findings = checkBrand({ '--talk-press': '#f80' });
  assert.deepEqual(
    findings.map(({ level, code, property }) => `${level} ${code} ${property}`),
    ['error contrast-low --talk-press', 'error contrast-low --talk-press', 'error contrast-low --talk-on-press'],
  );
  assert.match(
    findings[2]!.message,
    /^--talk-on-press on --talk-press has a contrast of 2\.\d\d, and needs 4\.5 \(by day: the words of filled buttons\)\.$/,
  );
  assert.deepEqual(
    checkBrand({ '--talk-press': '#5b2a86', '--talk-press-dark': '#d3b5f0', '--talk-size': '20px' }),
    [],
  );
});

test('small text is named', () => {
  assert.deepEqual(
    checkBrand({ '--talk-size': '13px' }).map(({ code }) => code),
    ['text-small'],
  );
});

test('rules of a style sheet: by selector, in media queries too, without what is commented out', () => {
  const css = `
    body { color: red }
    talk-dialogue { --talk-ink: #111; /* --talk-ink: #eee; */ }
    @media print { talk-window { --talk-paper: white } }
    talk-dialogue { --talk-ink: #222; --talk-hair:#333 }`;
  assert.deepEqual(brandsIn(css), [
    { selector: 'talk-dialogue', brand: { '--talk-ink': '#222', '--talk-hair': '#333' } },
    { selector: 'talk-window', brand: { '--talk-paper': 'white' } },
  ]);
});

test('the command: exit code 1 and words where something cannot be read, 0 where all is well', () => {
  const low = command('talk-dialogue { --talk-ink: #999; }');
  assert.equal(low.code, 1);
  assert.match(
    low.out,
    /^styles\.css, talk-dialogue: 3 to look at\nerror {4}contrast-low\n {9}--talk-ink on --talk-paper/,
  );
  const [, example = ''] = /```css\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  assert.deepEqual(command(example), { code: 0, out: 'styles.css, talk-dialogue: every colour can be read\n', err: '' });
  const none = command('body { color: red; }');
  assert.equal(none.code, 2);
  assert.match(none.err, /sets no property that begins with --talk-/);
  const [one] = JSON.parse(command('a { --talk-ink: #999; }', '--json').out) as [
    { selector: string; findings: object[] },
  ];
  assert.deepEqual([one.selector, one.findings.length], ['a', 3]);
});
