import { readFileSync } from 'node:fs';
import { placeOf } from './links.mjs';
import { escaped } from './markdown.mjs';

/** Documents that no list of the README names, and that are read from others. */
export const ALSO = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE-CONTENT.md'];

/**
 * What stands where: the README's own lists, by reader. A document that is on none is found by its links, and by the search.
 *
 * @param made the pages that no document stands behind, by group
 */
export function contentsOf(made) {
  const readOn =
    readFileSync('README.md', 'utf8')
      .split(/^## Read on$/m)[1]
      ?.split(/^## /m)[0] ?? '';
  const groups = readOn.split(/^\*\*(.+)\*\*$/m).slice(1);
  const fromReadme = groups.flatMap((name, index) =>
    index % 2 === 0 ? [{ name, lang: 'en', pages: pagesIn(groups[index + 1]) }] : [],
  );
  const developers = fromReadme.at(-1);
  if (!developers) throw new Error('the README has no lists under "Read on"');
  fromReadme[0].pages.push(...made.officer);
  developers.pages.push(...made.reference);
  return [...made.families, ...fromReadme];
}

const pagesIn = (list) =>
  [...list.matchAll(/\[([^\]]+)\]\(([^)]+\.md)\)/g)].map(([, title, path]) => ({
    title: title.charAt(0).toUpperCase() + title.slice(1),
    at: placeOf(path),
    lang: 'en',
  }));

/** All contents as a page of its own, for where the search does not run. */
export const listOf = (contents) =>
  contents
    .map(
      ({ name, lang, pages }) =>
        `<h3 lang="${lang}">${escaped(name)}</h3><ul>${pages.map(({ title, at, lang: tongue }) => `<li><a href="${at}" lang="${tongue}">${escaped(title)}</a></li>`).join('')}</ul>`,
    )
    .join('\n');
