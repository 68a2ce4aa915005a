import { readdirSync, readFileSync } from 'node:fs';
import { isFolder, placeOf, between } from './links.mjs';
import { codeBlock, escaped } from './markdown.mjs';

/** Made by tools, or installed: nobody reads them here. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'package-lock.json']);

/** A file or a folder of the repository, to look at. `wanted` learns which folders below have to be there too. */
export function sourcePage(path, wanted) {
  const at = placeOf(path);
  const { headings, body } = isFolder(path) ? folder(path, at, wanted) : { headings: [], body: show(path) };
  return {
    at,
    lang: 'en',
    title: path,
    headings,
    body: `<h1><code translate="no">${escaped(path)}</code></h1>\n${body}`,
  };
}

const show = (path) => codeBlock(readFileSync(path, 'utf8'));

function folder(path, at, wanted) {
  const entries = readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name))
    .sort();
  const folders = entries.filter((name) => isFolder(`${path}/${name}`));
  const files = entries.filter((name) => !folders.includes(name));
  for (const name of folders) wanted.add(`${path}/${name}`);
  const links = folders.map(
    (name) => `<li><a href="${between(at, placeOf(`${path}/${name}`))}">${escaped(name)}</a></li>`,
  );
  const headings = files.map((name, index) => ({ depth: 2, id: `file-${index + 1}`, text: name }));
  const shown = files.map(
    (name, index) => `<h2 id="file-${index + 1}">${escaped(name)}</h2>\n${show(`${path}/${name}`)}`,
  );
  return { headings, body: (links.length > 0 ? `<ul>${links.join('')}</ul>\n` : '') + shown.join('\n') };
}
