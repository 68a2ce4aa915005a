import { STRICT_POLICY } from '../serve.mjs';
import { between } from './links.mjs';
import { escaped } from './markdown.mjs';
import { WORDS } from './words.mjs';

/** A heading in the list of a page is a link to it; the deeper ones are left out. */
const hereOf = (headings, words) => {
  const parts = headings.filter((one) => one.depth === 2);
  if (parts.length < 2) return '';
  const items = parts.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('');
  return `<nav aria-labelledby="here"><h2 id="here">${words.here}</h2><ul>${items}</ul></nav>`;
};

/** Who reads Welsh here should not have to pass the English first. */
const ownFirst = (contents, lang) => [...contents].sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang));

function contentsOf(page, contents, words) {
  const item = ({ title, at, lang }) => {
    const current = at === page.at ? ' aria-current="page"' : '';
    const tongue = lang === page.lang ? '' : ` lang="${lang}" hreflang="${lang}"`;
    return `<li><a href="${between(page.at, at)}"${tongue}${current}>${escaped(title)}</a></li>`;
  };
  const group = ({ name, lang, pages }) =>
    `<h3${lang === page.lang ? '' : ` lang="${lang}"`}>${escaped(name)}</h3><ul>${pages.map(item).join('')}</ul>`;
  return `<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2>${ownFirst(contents, page.lang).map(group).join('')}</nav>`;
}

function headerOf(page, words) {
  const to = (at) => between(page.at, at);
  const welsh = page.lang === 'cy';
  const other = page.other
    ? `<a href="${to(page.other)}" lang="${welsh ? 'en' : 'cy'}">${welsh ? 'English' : 'Cymraeg'}</a>`
    : '';
  return `<header>
      <p class="brand"><a href="${to('index.html')}" lang="en">Talk It Through</a></p>
      <nav aria-label="${words.pages}">
        <a href="${to(welsh ? 'teuluoedd.html' : 'families.html')}">${words.families}</a>
        <a href="${to(welsh ? 'try/cwestiynau.html' : 'try/questions.html')}">${words.tryIt}</a>
        <a href="${to('search.html')}">${words.search}</a>
        <a href="#contents">${words.contents}</a>
        ${other}
      </nav>
    </header>`;
}

/**
 * A whole page. It carries the strict policy itself, so that any server can show it as it is.
 *
 * @param page `{ at, lang, title, headings, body, scripts, other }`
 */
export function wholePage(page, contents) {
  const words = WORDS[page.lang];
  const to = (at) => between(page.at, at);
  const scripts = (page.scripts ?? []).map((at) => `\n    <script type="module" src="${to(at)}"></script>`).join('');
  return `<!doctype html>
<html lang="${page.lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${escaped(STRICT_POLICY)}" />
    <meta name="referrer" content="no-referrer" />
    <title>${escaped(page.title)}${page.at === 'index.html' ? '' : ' – Talk It Through'}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${to('site/docs.css')}" />${scripts}
  </head>
  <body>
    <a class="skip" href="#page">${words.skip}</a>
    ${headerOf(page, words)}
    <div class="layout">
      <main id="page" tabindex="-1">
${page.body}
      </main>
      <aside aria-label="${words.contents}">
        ${hereOf(page.headings, words)}
        ${contentsOf(page, contents, words)}
      </aside>
    </div>
    <footer><p>${words.foot}</p></footer>
  </body>
</html>
`;
}
