import { Marked } from 'marked';
import { anchorOf, siteLink } from './links.mjs';

export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A block of code that can be scrolled by keyboard. */
export const codeBlock = (text) => `<pre tabindex="0"><code translate="no">${escaped(text)}</code></pre>\n`;

/** A table that scrolls by itself, so that the page never has to. */
export const tableIn = (rows, label) =>
  `<div class="table" role="region" tabindex="0" aria-label="${escaped(label)}"><table>${rows}</table></div>\n`;

/**
 * One document as HTML, with its title and headings. Tags that stand in the text are shown, never used.
 *
 * @param page `{ text, from, at, wanted }`: the Markdown, its path, its place on the site, what its links need
 */
export function render({ text, from, at, wanted }) {
  const headings = [];
  const marked = new Marked({ gfm: true });
  marked.use({ renderer: rendererFor({ from, at, wanted, headings }) });
  const body = marked.parse(text, { async: false });
  return { title: headings.find((one) => one.depth === 1)?.text ?? from, headings, body };
}

function rendererFor({ from, at, wanted, headings }) {
  let tables = 0;
  return {
    heading({ tokens, depth }) {
      const inner = this.parser.parseInline(tokens);
      const text = textOf(inner);
      const id = freeIn(headings, anchorOf(text));
      headings.push({ depth, text, id });
      return depth === 1 ? `<h1 id="${id}">${inner}</h1>\n` : `<h${depth} id="${id}">${inner}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      return `<a href="${escaped(siteLink(href, from, at, wanted))}">${this.parser.parseInline(tokens)}</a>`;
    },
    image({ href, text }) {
      return `<img src="${escaped(siteLink(href, from, at, wanted))}" alt="${escaped(text)}" loading="lazy" />`;
    },
    code: ({ text }) => codeBlock(text),
    html: ({ text }) => escaped(text),
    table({ header, rows }) {
      const cell = (tag) => (one) => `<${tag}>${this.parser.parseInline(one.tokens)}</${tag}>`;
      const bare = header.every((one) => one.text.trim() === '');
      const head = bare ? '' : `<thead><tr>${header.map(headCell(cell)).join('')}</tr></thead>`;
      const line = (row) => `<tr>${row.map(cell('td')).join('')}</tr>`;
      tables += 1;
      const label = `${headings.at(-1)?.text ?? 'Table'} (table ${tables})`;
      return tableIn(`${head}<tbody>${rows.map(line).join('')}</tbody>`, label);
    },
  };
}

/** A corner with nothing in it heads no column. */
const headCell = (cell) => (one) => (one.text.trim() === '' ? '<td></td>' : cell('th')(one));

export const textOf = (html) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

function freeIn(headings, id) {
  const taken = headings.filter((one) => one.id === id || one.id.startsWith(`${id}-`)).length;
  return taken === 0 || !headings.some((one) => one.id === id) ? id : `${id}-${taken}`;
}
