import type { Guide, Words } from '../core/index.js';
import { laterCy } from '../elements/words/later-cy.js';
import { laterEn } from '../elements/words/later-en.js';
import { windowCy } from '../elements/words/window-cy.js';
import { windowEn } from '../elements/words/window-en.js';

const COMMON: Readonly<Record<string, Words>> = {
  en: { ...laterEn, ...windowEn },
  cy: { ...laterCy, ...windowCy },
};
const KINDS = ['feelings', 'needs', 'people', 'statement', 'place'];

/** Our own words for feelings, needs, people and the numbers of statements in a language. */
export function commonWords(language: string): Words {
  const words = COMMON[language.split('-')[0] ?? ''] ?? COMMON['en'] ?? {};
  return Object.fromEntries(Object.entries(words).filter(([key]) => KINDS.includes(key.split('.')[0] ?? '')));
}

/** A guide with them, its own words before ours, as the elements show it. */
export function withCommonWords(guide: Guide): Guide {
  const words = guide.languages.map((lang) => [lang, { ...commonWords(lang), ...guide.words[lang] }] as const);
  return { ...guide, words: Object.fromEntries(words) };
}
