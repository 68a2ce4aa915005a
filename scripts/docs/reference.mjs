import { readFileSync } from 'node:fs';
import { escaped, tableIn } from './markdown.mjs';

const inline = (text = '') =>
  escaped(text.replace(/\s+/g, ' ')).replace(/`([^`]+)`/g, '<code translate="no">$1</code>');
const code = (text) => (text === undefined || text === '' ? '' : `<code translate="no">${escaped(text)}</code>`);
const cellsOf = (row) => row.map((cell) => `<td>${cell}</td>`).join('');

function section(title, columns, rows) {
  if (rows.length === 0) return { html: '', headings: [] };
  const id = title.toLowerCase().replaceAll(' ', '-');
  const head = `<thead><tr>${columns.map((one) => `<th>${one}</th>`).join('')}</tr></thead>`;
  const body = `<tbody>${rows.map((row) => `<tr>${cellsOf(row)}</tr>`).join('')}</tbody>`;
  return {
    html: `<h2 id="${id}">${title}</h2>\n${tableIn(head + body, title)}`,
    headings: [{ depth: 2, id, text: title }],
  };
}

/** What pages may rely on: settings, and the calls of the contract. The rest is how an element works within. */
const isOpen = (member) => member.attribute !== undefined || member.name === 'settle';
/** Ours to read, the platform's to describe. */
const LANG = 'A language tag: the language to begin in. Otherwise the nearest `lang` above it.';

const signature = ({ name, parameters = [], return: back }) =>
  `${name}(${parameters.map((one) => `${one.name}: ${one.type?.text ?? 'unknown'}`).join(', ')}): ${back?.type?.text ?? 'void'}`;

function pageOf(element, known) {
  const { members = [], attributes = [], events = [], cssParts = [], cssProperties = [], slots = [] } = element;
  const described = members.filter((one) => isOpen(one) && one.description);
  const sections = [
    section(
      'Attributes',
      ['Name', 'What it is'],
      attributes.map((one) => [
        code(one.name),
        inline(one.description ?? known(one.fieldName ?? one.name) ?? (one.name === 'lang' ? LANG : undefined)),
      ]),
    ),
    section(
      'Properties',
      ['Name', 'Type', 'What it is'],
      described
        .filter((one) => one.kind === 'field')
        .map((one) => [code(one.name), code(one.type?.text), inline(one.description)]),
    ),
    section(
      'Methods',
      ['Call', 'What it does'],
      described.filter((one) => one.kind === 'method').map((one) => [code(signature(one)), inline(one.description)]),
    ),
    section(
      'Events',
      ['Name', 'Type', 'When'],
      events
        .filter((one) => one.description)
        .map((one) => [code(one.name), code(one.type?.text), inline(one.description)]),
    ),
    section(
      'Slots',
      ['Name', 'What it holds'],
      slots.map((one) => [code(one.name) || 'without a name', inline(one.description)]),
    ),
    section(
      'Parts',
      ['Name', 'What it is'],
      cssParts.map((one) => [code(one.name), inline(one.description)]),
    ),
    section(
      'Custom properties',
      ['Name', 'Default', 'What it is'],
      cssProperties.map((one) => [code(one.name), code(one.default), inline(one.description)]),
    ),
  ];
  return {
    at: `reference/${element.tagName}.html`,
    lang: 'en',
    title: element.tagName,
    headings: sections.flatMap((one) => one.headings),
    body: `<h1><code translate="no">${element.tagName}</code></h1>\n<p>${inline(element.description)}</p>\n${sections.map((one) => one.html).join('\n')}`,
  };
}

/** A page for each element, from the manifest that the package ships. */
export function referencePages() {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const elements = modules.flatMap((one) => one.declarations ?? []).filter((one) => one.tagName);
  return elements
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1))
    .map((element) => pageOf(element, (name) => element.members?.find((one) => one.name === name)?.description));
}
