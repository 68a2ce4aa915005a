import type { Answer } from 'talk-it-through/core';
import { el } from './dom.js';
import type { Words } from './words.js';

/**
 * One answer: its theme and its question, quiet, and under them the person's words. `level` is the heading level of the
 * question.
 */
export function answerSection(answer: Answer, words: Words, level: 'h2' | 'h3'): HTMLElement {
  const note = noteOf(answer, words);
  return el(
    'section',
    { class: 'answer' },
    el('p', { class: 'theme' }, words.themes[answer.theme]),
    el(level, { class: 'asked', lang: answer.lang, dir: 'auto' }, answer.asked),
    el('div', { class: 'words', lang: answer.lang }, ...valueNodes(answer.value, words)),
    ...(note === undefined ? [] : [el('p', { class: 'quiet note' }, note)]),
  );
}

/** How the words came to be, where they were not typed by the person. */
function noteOf({ source, scribedBy }: Answer, words: Words): string | undefined {
  if (scribedBy !== undefined || source === 'scribed') return words.scribed[scribedBy ?? 'someone'];
  return source === 'own-words' ? undefined : words.sources[source];
}

function valueNodes(value: Answer['value'], words: Words): Node[] {
  switch (value.type) {
    case 'text':
      return [said(value.text)];
    case 'choice':
      return [...value.labels, ...(value.other === undefined ? [] : [value.other])].map((line) => said(line));
    case 'scale':
      return [said(value.label ?? String(value.number)), ours(scaleNote(value, words), words)];
    case 'people':
      return [list(value.items.map(({ who, how }) => [said(who), ...(how === undefined ? [] : [said(how, 'more')])]))];
    case 'goals':
      return [list(value.items.map((goal) => goalNodes(goal, words)))];
    case 'drawing':
      return [drawing(value.svg, value.alternative)];
  }
}

function said(text: string, kind = ''): HTMLElement {
  return el('p', { dir: 'auto', class: kind || undefined }, text);
}

/** Ours, not theirs, so in the sheet's language and in our type. */
function ours(text: string, words: Words): HTMLElement {
  return el('p', { class: 'quiet ours', lang: words.code }, text);
}

function list(items: readonly Node[][]): HTMLElement {
  return el('ul', {}, ...items.map((nodes) => el('li', {}, ...nodes)));
}

function scaleNote({ number, of: [least, most], label }: Answer['value'] & { type: 'scale' }, words: Words): string {
  const line = words.scale(least, most);
  return label === undefined ? line : `${number}, ${line}`;
}

function goalNodes(goal: { what: string; by?: string; help?: string }, words: Words): Node[] {
  const more = (label: string, text: string | undefined) =>
    text === undefined
      ? []
      : [
          el(
            'p',
            { class: 'more' },
            el('span', { class: 'ours', lang: words.code }, `${label}: `),
            el('bdi', {}, text),
          ),
        ];
  return [said(goal.what), ...more(words.goalBy, goal.by), ...more(words.goalHelp, goal.help)];
}

/** As a picture from a data address: there no script in it runs and nothing in it is fetched. */
function drawing(svg: string, alternative: string): HTMLElement {
  // Half a surrogate pair cannot be written into an address.
  const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
  return el('figure', {}, el('img', { src, alt: alternative }), el('figcaption', { dir: 'auto' }, alternative));
}
