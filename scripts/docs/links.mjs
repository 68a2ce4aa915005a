import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path/posix';

/** As the places that show Markdown make it from a heading. */
export function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

const OWN = {
  'README.md': 'index.html',
  'CONTRIBUTING.md': 'contributing.html',
  'CHANGELOG.md': 'changes.html',
  'LICENSE-CONTENT.md': 'licence-of-words.html',
};

/** Where on the site a file of the repository is shown. What is no document of ours is shown as its source. */
export function placeOf(path) {
  if (path in OWN) return OWN[path];
  const inDocs = /^docs\/(.+)$/.exec(path)?.[1];
  if (inDocs?.endsWith('.md')) return inDocs.replace(/(^|\/)README\.md$/, '$1index.md').replace(/\.md$/, '.html');
  if (inDocs?.startsWith('pictures/')) return inDocs;
  return `source/${path}.html`;
}

/**
 * A link as it stands in a document, as one on the site. `wanted` collects what has to be there for it.
 *
 * @param from the document's path in the repository
 * @param at where that document is shown on the site
 */
export function siteLink(target, from, at, wanted) {
  if (/^[a-z]+:/.test(target) || target.startsWith('#')) return target;
  const [file, anchor] = target.split('#');
  const path = normalize(join(dirname(from), file)).replace(/\/$/, '');
  if (!existsSync(path)) throw new Error(`${from} links to ${target}, which is not there`);
  wanted.add(path);
  return between(at, placeOf(path)) + (anchor ? `#${anchor}` : '');
}

/** From one page of the site to another. */
export const between = (at, to) => relative(dirname(at), to) || to;

export const isFolder = (path) => statSync(path).isDirectory();
