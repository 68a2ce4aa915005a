import { receiptWordsEn } from '../../../packages/delivery/receipt-words/en.js';
import { restorativeQuestions } from '../../../packages/guides/restorative-questions/index.js';
import type { Guide, Words } from '../../../packages/core/index.js';
import type { WordPack } from '../../../packages/elements/index.js';
import { languageToTranslate } from '../../../packages/kit/check-language/check-language.js';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمني'];

/** English in Arabic letters, by script: nobody's language, made to show that nothing stays behind and everything turns round. */
export function turned(text: string): string {
  return text.replace(/\{[^}]+\}|[a-z]|\?/gi, (part) => {
    if (part.length > 1) return part;
    return part === '?' ? '؟' : (LETTERS[part.toLowerCase().charCodeAt(0) - 97] ?? part);
  });
}

const turnedWords = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, turned(text)]));

/** The whole interface; a form of its own for each number where there is something to count. */
export const rightToLeft: WordPack = {
  language: 'ar',
  words: {
    ...turnedWords(languageToTranslate('ar').words),
    'input.pick#few': `${turned('pick a few')} {n}`,
    'input.pick#many': `${turned('pick many')} {n}`,
  },
  receiptWords: receiptWordsEn.map(turned),
  reviewed: { by: 'a script, for tests', on: '2026-11-22' },
};

/** A guide in it too, as an agency would bring its own. */
export const guideTurned = (guide: Guide): Guide => ({
  ...guide,
  id: `right-to-left-${guide.id}`,
  languages: ['ar', 'en'],
  title: { ar: turned(guide.title['en'] ?? ''), en: guide.title['en'] ?? '' },
  words: { en: guide.words['en'] ?? {}, ar: turnedWords(guide.words['en'] ?? {}) },
});

/** The built-in questions in it. */
export const guideToo: Guide = guideTurned(restorativeQuestions);

/** Latin letters in what a person reads, but for what has to stay: names of languages, and helplines. */
export function latinIn(text: string, allowed: readonly string[] = []): string[] {
  const rest = ['English', ...allowed].reduce((left, one) => left.replaceAll(one, ' '), text);
  return rest.match(/[A-Za-z]+(?: [A-Za-z]+)*/g) ?? [];
}
