import { checkInEn } from '../../packages/guides/check-in/en.js';
import { checkOutEn } from '../../packages/guides/check-out/en.js';
import { paperPersonEn } from '../../packages/guides/paper-person/en.js';
import { socialWindowEn } from '../../packages/guides/window/en.js';
import { restorativeEn } from '../../packages/guides/restorative-questions/en.js';
import { firstEn } from '../../packages/elements/words/first-en.js';
import { cardsEn } from '../../packages/elements/words/cards-en.js';
import { circleEn } from '../../packages/elements/words/circle-en.js';
import { laterEn } from '../../packages/elements/words/later-en.js';
import { windowEn } from '../../packages/elements/words/window-en.js';
import type { Person } from './person.js';

/** Every English text of the product that has two words or more; of a sentence with a gap, its longest piece. */
export const english: readonly string[] = [
  firstEn,
  laterEn,
  circleEn,
  windowEn,
  cardsEn,
  restorativeEn,
  checkInEn,
  checkOutEn,
  paperPersonEn,
  socialWindowEn,
]
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

/** All texts and names the widget holds now, on the screen or folded away. */
export async function everything(person: Person): Promise<string> {
  return person.place.locator('[part=base]').evaluate((root) => {
    const names = [...root.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [root.textContent ?? '', ...names].join(' | ');
  });
}
