import { listOf } from './contents.mjs';
import { textOf } from './markdown.mjs';

/** One entry a section: where it is, what stands above it, and its words. The browser looks through them by itself. */
export function indexOf(pages) {
  return pages.filter((page) => !page.at.startsWith('source/')).flatMap(sectionsOf);
}

function sectionsOf({ at, lang, title, body }) {
  const pieces = body.split(/(?=<h[23] id=")/);
  return pieces.map((piece) => {
    const [, id = '', heading = ''] = /^<h[23] id="([^"]+)">([\s\S]*?)<\/h[23]>/.exec(piece) ?? [];
    const text = textOf(piece.replace(/^<h[123][\s\S]*?<\/h[123]>/, '').replace(/<\/(p|li|td|th|pre|h\d)>/g, ' '));
    return {
      at: id ? `${at}#${id}` : at,
      lang,
      title,
      heading: textOf(heading),
      text: text.replace(/\s+/g, ' ').trim(),
    };
  });
}

/** The page to search on. Without scripts it is the list of all pages. */
export const searchPage = (contents) => ({
  at: 'search.html',
  lang: 'en',
  title: 'Search',
  headings: [],
  scripts: ['site/search.js'],
  body: `<h1>Search</h1>
<div class="search" role="search" hidden>
  <label for="words">What are you looking for?</label>
  <input id="words" type="search" autocomplete="off" />
  <p class="quiet">It looks through a list that came with this page. What you type goes nowhere.</p>
</div>
<p id="found" role="status"></p>
<ol id="results"></ol>
<h2 id="all">All pages</h2>
${listOf(contents)}`,
});
