import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { filesFor, PARTIAL } from '../elements/engines.mjs';
import { read } from './product.js';

const page = read('docs/browsers.md');

test('every file of tests that an engine leaves out is there, has a reason, and stands in docs/browsers.md', () => {
  const files = readdirSync('test/elements');
  for (const [file, { engines, because }] of Object.entries(PARTIAL)) {
    assert.ok(files.includes(file), `${file} is there`);
    assert.ok(because.length > 20, `${file} has a reason`);
    const row = page.split('\n').find((line) => line.includes(`\`${file}\``));
    assert.ok(row, `${file} stands in docs/browsers.md`);
    for (const engine of ['Firefox', 'WebKit'])
      assert.equal(row.includes(engine), !engines.includes(engine.toLowerCase()), `${file} and ${engine}`);
  }
});

test('docs/browsers.md names no file that all engines run', () => {
  const named = [...page.matchAll(/`([a-z-]+\.test\.ts)`/g)].map(([, file]) => file);
  assert.deepEqual(new Set(named), new Set(Object.keys(PARTIAL)));
});

test('Chromium runs every file', () => {
  assert.deepEqual(filesFor('chromium'), ['test/elements/**/*.test.ts']);
});
