import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { APP_VERSION } from '../../packages/sdk/version.js';
import { manifest, readJson, ROOT } from './product.js';

interface Packed {
  files: { path: string }[];
  size: number;
}
function pack(folder: string): Packed {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(ROOT, folder),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(printed) as [Packed])[0];
}
const packed = pack('.').files.map((one) => one.path);

test('the package holds what is built, its sources, licences and README, and nothing else', () => {
  const allowed = [
    /^dist\/(cdn|command|core|delivery|elements|examples|exporters|frame-host|guides|kit|schemas|sdk|storage)\/.+\.(js|d\.ts|map|json|txt)$/,
    /^dist\/custom-elements\.json$/,
    /^packages\/(command|core|delivery|elements|exporters|frame-host|guides|kit|sdk|storage)\/.+\.ts$/,
    /^(LICENSE|LICENSE-CONTENT\.md|README\.md|CHANGELOG\.md|package\.json)$/,
  ];
  assert.deepEqual(
    packed.filter((path) => !allowed.some((one) => one.test(path))),
    [],
  );
});

test('the package holds both licences: the code’s, and that of its words and drawings', () => {
  for (const name of ['LICENSE', 'LICENSE-CONTENT.md', 'README.md', 'dist/cdn/NOTICES.txt'])
    assert.ok(packed.includes(name), name);
});

/** A door with a star in it leads to every file of its kind. */
function leadsTo(target: string): (path: string) => boolean {
  const [start = '', end] = target.split('*');
  return (path) => (end === undefined ? path === target : path.startsWith(start) && path.endsWith(end));
}

test('the package holds every file that a door leads to', () => {
  for (const [door, target] of Object.entries(manifest.exports))
    for (const path of typeof target === 'string' ? [target] : Object.values(target))
      assert.ok(packed.some(leadsTo(path.slice(2))), `${door}: ${path}`);
});

test('nothing left over from an earlier build is in it', () => {
  const built = packed.filter((path) =>
    /^dist\/(command|core|delivery|elements|exporters|frame-host|guides|kit|sdk|storage)\/.*\.js$/.test(path),
  );
  const orphans = built.filter(
    (path) => !existsSync(join(ROOT, path.replace(/^dist/, 'packages').replace(/\.js$/, '.ts'))),
  );
  assert.deepEqual(orphans, []);
  assert.equal(packed.filter((path) => /^dist\/cdn\/talk-(following|guide-check|words)\./.test(path)).length, 3);
});

test('no test, no secret, no data is in it', () => {
  assert.deepEqual(
    packed.filter((path) => /test|\.env|\.pem|\.key$|tsbuildinfo|\.data|node_modules|receiver/.test(path)),
    [],
  );
});

test('the package stays below a size', (context) => {
  context.diagnostic(`${pack('.').size} bytes packed, ${packed.length} files`);
  assert.ok(pack('.').size <= 1_075_000);
});

test('versions agree', () => {
  const receiver = readJson('packages/receiver/package.json') as typeof manifest;
  const lock = readJson('package-lock.json') as { version: string; packages: Record<string, { version: string }> };
  assert.equal(APP_VERSION, manifest.version);
  assert.equal(receiver.version, manifest.version);
  assert.equal(receiver.dependencies['talk-it-through'], manifest.version);
  assert.equal(lock.version, manifest.version);
  assert.equal(lock.packages['']?.version, manifest.version);
});

test('only the define files and the files for script tags have side effects', () => {
  assert.deepEqual(manifest.sideEffects, ['./dist/sdk/define/*.js', './dist/cdn/*.js']);
});

test('what runs in a browser depends on lit, idb-keyval and zod alone', () => {
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['idb-keyval', 'lit', 'zod']);
});
