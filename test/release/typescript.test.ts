import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../doors/product.js';
import { packed } from '../examples/copied.js';

/** The oldest that our types are promised for, one in between, and the newest there is a compiler in JavaScript of. */
const VERSIONS = ['5.4.5', '5.9.3', '6.0.3'];
const project = mkdtempSync(join(tmpdir(), 'talk-typescript-'));
after(() => rmSync(project, { recursive: true, force: true }));

/** Somebody's project: the tarball and its libraries as npm installs them, and each compiler. */
before(() => {
  const compilers = VERSIONS.map((version) => `ts-${version}@npm:typescript@${version}`);
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', packed().tarball, ...compilers], {
    cwd: project,
    stdio: 'inherit',
  });
  for (const name of ['page.ts', 'invalid.ts'])
    copyFileSync(join(ROOT, 'test/types/consumer', name), join(project, name));
});

for (const version of VERSIONS)
  for (const resolution of ['nodenext', 'node16', 'bundler'])
    test(`TypeScript ${version}, ${resolution}: a page compiles, and what must not does not`, () => {
      const compilerOptions = {
        target: 'ES2022',
        module: resolution === 'bundler' ? 'ESNext' : resolution,
        moduleResolution: resolution,
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        noEmit: true,
        skipLibCheck: false,
      };
      const files = ['page.ts', 'invalid.ts'];
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const tsc = join(project, `node_modules/ts-${version}/bin/tsc`);
      const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], {
        encoding: 'utf8',
      });
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
