import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../doors/product.js';

const EXAMPLES = join(ROOT, 'examples');
/** What the examples and the packed product need besides; as npm would bring it. */
const LIBRARIES = ['idb-keyval', 'lit', 'lit-html', 'lit-element', '@lit', 'zod', 'pg', '@types/node', 'undici-types'];

const home = mkdtempSync(join(tmpdir(), 'talk-examples-'));
const children = new Set<ChildProcess>();
let modules: string | undefined;
let tarball = '';
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** The examples that somebody would copy: a folder with a package.json. The frameworks have tests of their own. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES).filter((name) => name !== 'frameworks' && existsSync(join(EXAMPLES, name, 'package.json')));
}

/** An example, copied out into a folder of its own beside nothing of ours but the packed product. */
export function copied(name: string): string {
  modules ??= installed();
  const folder = join(home, name);
  cpSync(join(EXAMPLES, name), folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  return folder;
}

/** A folder with nothing in it but the packed product, installed, and the tarball itself. */
export function packed(): { home: string; tarball: string } {
  modules ??= installed();
  return { home, tarball };
}

/** The product as npm packs it, and its libraries, where the copies look for them. */
function installed(): string {
  const at = join(home, 'node_modules');
  mkdirSync(join(at, 'talk-it-through'), { recursive: true });
  const flags = ['pack', '--json', '--ignore-scripts', '--pack-destination', home];
  const said = execFileSync('npm', flags, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename }] = JSON.parse(said) as [{ filename: string }];
  tarball = join(home, filename);
  const into = ['-xzf', tarball, '-C', join(at, 'talk-it-through'), '--strip-components=1'];
  execFileSync('tar', into);
  for (const library of LIBRARIES) {
    mkdirSync(dirname(join(at, library)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', library), join(at, library));
  }
  return at;
}

/** Compiles a copy as its own package.json does; what the compiler said, if anything. */
export function compiled(folder: string): string {
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** A module of a copy. */
export function moduleIn(folder: string, path: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(folder, path)).href) as Promise<Record<string, unknown>>;
}

/** Runs a copy's server until it says that it is ready, and gives back what it said. */
export async function started(folder: string, path: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [path], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
  for await (const piece of child.stdout) return String(piece).trim();
  throw new Error(`${path} did not start: ${complaint}`);
}
