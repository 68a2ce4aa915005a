import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../doors/product.js';

interface Reproduce {
  builtElsewhere(commit?: string): Record<string, string>;
  sumOf(hashes: Record<string, string>): string;
}

test('two builds of the last commit, in two clean folders, give the same bytes', async (context) => {
  const { builtElsewhere, sumOf } = (await import(join(ROOT, 'scripts/reproduce.mjs'))) as Reproduce;
  const [one, other] = [builtElsewhere(), builtElsewhere()];
  assert.ok(Object.keys(one).length > 100, 'the whole package');
  assert.deepEqual(one, other);
  context.diagnostic(sumOf(one));
});
