import { restorativeEn } from '../../packages/guides/restorative-questions/en.js';
import { firstEn } from '../../packages/elements/words/first-en.js';
import { laterEn } from '../../packages/elements/words/later-en.js';

/** Every English text of the product that has two words or more; of a sentence with a gap, its longest piece. */
export const english: readonly string[] = [firstEn, laterEn, restorativeEn]
  .flatMap((words) => Object.values<string>(words))
  .flatMap((text) => text.split('\n'))
  .map(
    (text) =>
      text
        .split(/\{[^}]+\}/)
        .sort((a, b) => b.length - a.length)[0]
        ?.trim() ?? '',
  )
  .filter((text) => /\S \S/.test(text));

/** English that stands in a text, whatever its case. */
export function englishIn(text: string): string[] {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, ' ')} `;
  return english.filter((one) =>
    new RegExp(`(?<![\\p{L}’])${escape(one.toLowerCase())}(?![\\p{L}’])`, 'u').test(plain),
  );
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
