import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../doors/product.js';
import { copied } from '../examples/copied.js';

const SOURCE = join(ROOT, 'examples/frameworks');
let folder: string | undefined;

/** The examples copied out beside the packed product, with the frameworks installed from their own lock file. */
export function project(): string {
  if (folder) return folder;
  installFrameworks();
  folder = copied('frameworks');
  symlinkSync(join(SOURCE, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function installFrameworks(): void {
  const installed = join(SOURCE, 'node_modules/.package-lock.json');
  const lock = join(SOURCE, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: SOURCE, stdio: 'inherit' });
}

const CHECKERS = {
  angular: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'angular'],
  react: ['typescript/bin/tsc', '-p', 'react', '--pretty', 'false'],
  vite: ['typescript/bin/tsc', '-p', 'vite', '--pretty', 'false'],
  vue: ['vue-tsc/bin/vue-tsc.js', '-p', 'vue', '--pretty', 'false'],
  svelte: [
    'svelte-check/bin/svelte-check',
    '--workspace',
    'svelte',
    '--tsconfig',
    'tsconfig.json',
    '--output',
    'machine',
  ],
} as const;
export type Framework = keyof typeof CHECKERS;

/** Runs the framework's own type checker over its example. */
export function check(name: Framework): { code: number | null; said: string } {
  const [program, ...args] = CHECKERS[name];
  const command = [join(SOURCE, 'node_modules', program), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project(), encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}

/** Does something with a file changed, and puts it back. */
export function withChange<T>(path: string, changes: Readonly<Record<string, string>>, work: () => T): T {
  const file = join(project(), path);
  const before = readFileSync(file, 'utf8');
  let changed = before;
  for (const [from, to] of Object.entries(changes)) {
    if (!changed.includes(from)) throw new Error(`${path} has no ${from}`);
    changed = changed.replace(from, to);
  }
  writeFileSync(file, changed);
  try {
    return work();
  } finally {
    writeFileSync(file, before);
  }
}

/** Builds an example with Vite, as a project would. The folder to serve. */
export async function bundled(name: string): Promise<string> {
  const root = join(project(), name);
  const outDir = join(root, 'public');
  // Angular's compiler writes what Vite then bundles.
  if (name === 'angular') check(name);
  const vite = pathToFileURL(createRequire(join(SOURCE, 'package.json')).resolve('vite')).href;
  const { build } = (await import(vite)) as { build(options: object): Promise<unknown> };
  await build({ root, configFile: join(project(), 'vite.config.js'), logLevel: 'error', build: { outDir } });
  return outDir;
}
