import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkInCover } from '../../packages/guides/check-in/cover.js';
import { checkOutCover } from '../../packages/guides/check-out/cover.js';
import { paperPersonCover } from '../../packages/guides/paper-person/cover.js';
import { restorativeCover } from '../../packages/guides/restorative-questions/cover.js';
import { socialWindowCover } from '../../packages/guides/window/cover.js';
import { manifest } from '../doors/product.js';
import { ownGuide, withEnglish } from './guide.js';

const folder = mkdtempSync(join(tmpdir(), 'talk-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const MAIN = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url));
const page = readFileSync(new URL('../../docs/own-guide.md', import.meta.url), 'utf8');

/** As people run it: the built file, in a process of its own. */
function command(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function written(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

test('npx finds it: the bin of the package is the built file, and Node is named in its first line', () => {
  const { bin } = manifest as unknown as { bin: Record<string, string> };
  assert.deepEqual(bin, { 'talk-it-through': './dist/command/main.js' });
  assert.match(readFileSync(MAIN, 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

test('a good guide: nothing to look at, exit code 0', () => {
  const { code, out, err } = command('check', written('good.json', ownGuide()));
  assert.deepEqual([code, out, err], [0, 'good.json: nothing to look at\n', '']);
});

test('warnings leave the exit code at 0, unless they are to count', () => {
  const file = written('warned.json', withEnglish({ 'good.ask': 'Why did you do it?' }));
  const { code, out } = command('check', file);
  assert.equal(code, 0);
  assert.match(
    out,
    /^warned\.json: 0 errors, 1 warning\nwarning {2}wording {2}\/words\/en\/good\.ask\n {9}"Why did you"/,
  );
  assert.equal(command('check', '--strict', file).code, 1);
});

test('errors come first and give exit code 1, also beside a good file', () => {
  const wrong = { ...withEnglish({ 'good.ask': 'Why did you do it?' }), safety: 'none' };
  const { code, out } = command('check', 'good.json', written('wrong.json', wrong));
  assert.equal(code, 1);
  assert.match(
    out,
    /^good\.json: nothing to look at\n\nwrong\.json: 1 error, 0 warnings\nerror {4}safety-parts {2}\/safety\n/,
  );
});

test('as JSON: one document with every finding', () => {
  const { code, out } = command('check', '--json', 'good.json', 'warned.json');
  assert.equal(code, 0);
  const [good, warned] = JSON.parse(out) as { file: string; findings: Record<string, string>[] }[];
  assert.deepEqual(good, { file: 'good.json', findings: [] });
  assert.deepEqual(Object.keys(warned?.findings[0] ?? {}), ['level', 'code', 'path', 'message', 'language', 'key']);
});

test('what is not JSON is an error with its place; a byte order mark is none', () => {
  const { code, out } = command('check', written('broken.json', '{\n  "id": }'));
  assert.equal(code, 1);
  assert.match(out, /error {4}invalid-json {2}the whole file\n {9}This is not JSON: line 2, column 9 \(/);
  assert.equal(command('check', written('marked.json', `\ufeff${JSON.stringify(ownGuide())}`)).code, 0);
});

test('help, and what is wrong with how it was called', () => {
  for (const args of [['--help'], ['check', '-h']]) {
    const { code, out } = command(...args);
    assert.equal(code, 0);
    assert.match(out, /^Usage: talk-it-through check /);
  }
  for (const args of [
    [],
    ['chekc'],
    ['check'],
    ['check', '--colour', 'good.json'],
    ['check', 'nowhere.json'],
    ['toString'],
  ]) {
    const { code, out, err } = command(...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, /^talk-it-through: .+\nTry: talk-it-through --help\n$/);
  }
});

test('the guide in the document passes, and what it shows of a wrong one is what comes out', () => {
  const [, shown = ''] = /```json\n(\{\n {2}"id"[\s\S]*?)```/.exec(page) ?? [];
  assert.deepEqual(JSON.parse(shown), ownGuide());
  const [, printed = ''] = /\$ npx talk-it-through check one-good-thing\.json\n([\s\S]*?)```/.exec(page) ?? [];
  const guide = withEnglish({
    'good.ask': 'Why did you do it, and what should have happened there instead of the thing that did?',
  });
  const cy = { ...guide.words['cy'] };
  delete cy['topic.home'];
  const both = {
    all: [
      { step: 'topic', is: 'home' },
      { step: 'topic', is: 'school' },
    ],
  };
  const steps = guide.steps.map((step) => (step.id === 'more' ? { ...step, when: both } : step));
  const wrong = { ...guide, steps, words: { ...guide.words, cy } };
  const { code, out } = command('check', written('one-good-thing.json', wrong));
  assert.equal(code, 1);
  assert.equal(out, printed);
});

test('the id of a built-in guide is ours: with it the elements would show ours', () => {
  const covers = [restorativeCover, checkInCover, checkOutCover, socialWindowCover, paperPersonCover];
  for (const { id } of covers) {
    const { code, out } = command('check', written('ours.json', { ...ownGuide(), id }));
    assert.equal(code, 1, id);
    assert.match(out, /^ours\.json: 1 error, 0 warnings\nerror {4}reserved {2}\/id\n/);
  }
});
