import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const MADE = /\.(d\.ts|js)(\.map)?$/;

/** Removes what the compiler once made of sources that are gone: it never does, and packages would ship it. */
export function sweep() {
  for (const room of readdirSync('packages')) {
    const source = join('packages', room);
    for (const out of [join('dist', room), join(source, 'dist')]) if (existsSync(out)) sweepFolder(out, out, source);
  }
}

function sweepFolder(folder, out, source) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const origin = join(source, relative(out, path));
    const isGone = !existsSync(entry.isDirectory() ? origin : origin.replace(MADE, '.ts'));
    if (entry.isDirectory() && !isGone) sweepFolder(path, out, source);
    else if (isGone && (entry.isDirectory() || MADE.test(entry.name))) rmSync(path, { recursive: true });
  }
}
