import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packed } from '../examples/copied.js';
import { manifest, read, ROOT } from './product.js';

const doors = Object.entries(manifest.exports).filter(([door]) => !door.includes('*') && !door.endsWith('.json'));

test('installed from its tarball, every door can be imported by its name in Node', () => {
  const names = doors.map(([door]) => `talk-it-through${door.slice(1)}`);
  const json = Object.keys(manifest.exports).filter((door) => door.endsWith('.json') && !door.includes('*'));
  const code = `for (const name of ${JSON.stringify(names)}) await import(name);
    for (const name of ${JSON.stringify(json.map((door) => `talk-it-through${door.slice(1)}`))})
      await import(name, { with: { type: 'json' } });
    console.log('all');`;
  const said = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    cwd: packed().home,
    encoding: 'utf8',
  });
  assert.equal(said, 'all\n');
});

test('its package.json says what is in the tarball: publint has nothing to say', async () => {
  const tarball = new Uint8Array(readFileSync(packed().tarball)).buffer;
  const { messages } = await publint({ pack: { tarball }, strict: true });
  assert.deepEqual(
    messages.map((one) => formatMessage(one, manifest as never)),
    [],
  );
});

test('its types are found wherever ES modules are: are-the-types-wrong has nothing to say', async () => {
  const found = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(packed().tarball))));
  assert.ok(found.types, 'it has types');
  // It is ES modules alone, and says so: the oldest resolution, and `require`, are not promised. Files for script tags have no types.
  const isOurs = (problem: (typeof found.problems)[number]) =>
    !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)) &&
    !('entrypoint' in problem && problem.entrypoint.startsWith('./cdn'));
  assert.deepEqual(found.problems.filter(isOurs), []);
});

test('the public face is what api/ says: run "npm run api", and look at what changed', async () => {
  const { apiReports } = (await import(join(ROOT, 'scripts/api.mjs'))) as { apiReports(): Record<string, string> };
  const reports = apiReports();
  assert.deepEqual(
    readdirSync(join(ROOT, 'api')).sort(),
    Object.keys(reports)
      .map((name) => `${name}.api.md`)
      .sort(),
  );
  for (const [name, text] of Object.entries(reports)) assert.equal(read(`api/${name}.api.md`), text, name);
});
