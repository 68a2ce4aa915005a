import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CDN = join(ROOT, 'dist/cdn');

if (!existsSync(join(CDN, 'talk-dialogue.js')))
  throw new Error('there is no dist/cdn/talk-dialogue.js: run "node scripts/build.mjs" first');

export interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  sideEffects: string[];
  dependencies: Record<string, string>;
}
export const manifest = readJson('package.json') as Manifest;

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(read(path)) as unknown;
}

/** Files below a folder whose names end like this, as paths from the root. */
export function filesBelow(folder: string, end: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((one) => {
    const path = `${folder}/${one.name}`;
    if (one.isDirectory()) return ['node_modules', 'dist'].includes(one.name) ? [] : filesBelow(path, end);
    return one.name.endsWith(end) ? [path] : [];
  });
}

/** The scripts for pages: name to text. The hashes in names are left out. */
export function cdnFiles(): Record<
  | 'talk-dialogue'
  | 'talk-check-in'
  | 'talk-window'
  | 'talk-launcher'
  | 'talk-it-through'
  | 'talk-following'
  | 'talk-following-together'
  | 'talk-following-more'
  | 'talk-guide-check'
  | 'talk-words'
  | 'frame-host'
  | 'framed',
  string
> {
  const names = readdirSync(CDN).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    names.map((name) => [name.replace(/(\.[0-9a-f]{10})?\.js$/, ''), readFileSync(join(CDN, name), 'utf8')]),
  ) as ReturnType<typeof cdnFiles>;
}

/** Runs a few lines of JavaScript in a Node of their own, at the root, and gives back what they print as JSON. */
export function inPlainNode(code: string): unknown {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(printed) as unknown;
}
