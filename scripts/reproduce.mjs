import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds this commit in a clean folder of its own, with what the lock file names, and gives back the hash of each file that
 * would be packed. Two runs, on two machines, have to give the same ones.
 */
export function builtElsewhere(commit = 'HEAD') {
  const home = mkdtempSync(join(tmpdir(), 'talk-reproduce-'));
  try {
    const run = (program, ...args) =>
      execFileSync(program, args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', home], { stdio: 'ignore' });
    run('git', 'checkout', '--quiet', '--detach', commit);
    run('npm', 'ci', '--no-audit', '--no-fund');
    run(process.execPath, 'scripts/build.mjs');
    const [{ filename }] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts'));
    run('tar', '-xzf', filename);
    return hashesBelow(join(home, 'package'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** sha256 of every file below a folder, by its path there. */
export function hashesBelow(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath ?? one.path, one.name).slice(folder.length + 1))
    .sort();
  const hash = (path) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(paths.map((path) => [path, hash(path)]));
}

/** One hash over all of them, to be compared by eye. */
export function sumOf(hashes) {
  const lines = Object.entries(hashes).map(([path, hash]) => `${hash}  ${path}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const hashes = builtElsewhere(process.argv[2]);
  for (const [path, hash] of Object.entries(hashes)) if (path.startsWith('dist/cdn/')) console.log(`${hash}  ${path}`);
  console.log(`${sumOf(hashes)}  all ${Object.keys(hashes).length} files of the package`);
}
