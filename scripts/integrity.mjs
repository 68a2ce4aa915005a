import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the `integrity` attribute of each file for script tags would be, by the file's name. */
export function integrityOf(folder = 'dist/cdn') {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

/** Writes them beside the files, last of all that is built. */
export function writeIntegrity(folder = 'dist/cdn') {
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrityOf(folder), null, 2)}\n`);
}

/**
 * The tags for a page: the script, and a preload for each file that follows it, since a browser checks only what a tag of
 * the page names.
 */
export function tagsFor(name, path, hashes) {
  const first = `${name}.js`;
  if (!hashes[first]) throw new Error(`there is no ${first} in dist/cdn`);
  const at = path.replace(/\/+$/, '');
  const later = Object.keys(hashes).filter((one) => /^talk-following.*\.[0-9a-f]{10}\.js$/.test(one));
  const follows = name === 'talk-launcher' ? [] : later;
  return [
    `<script type="module" src="${at}/${first}" integrity="${hashes[first]}"></script>`,
    ...follows.map((one) => `<link rel="modulepreload" href="${at}/${one}" integrity="${hashes[one]}" />`),
  ];
}

function hashOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
