import { TalkError, type Guide, type GuideCover, type Words } from '../core/index.js';
import { receiptTexts } from '../core/receipt-words.js';
import { addWords } from '../elements/index.js';
import { checkInCover } from '../guides/check-in/cover.js';
import { checkOutCover } from '../guides/check-out/cover.js';
import { paperPersonCover } from '../guides/paper-person/cover.js';
import { restorativeCover } from '../guides/restorative-questions/cover.js';
import { socialWindowCover } from '../guides/window/cover.js';

const BUILT_IN: readonly GuideCover[] = [
  restorativeCover,
  checkInCover,
  checkOutCover,
  socialWindowCover,
  paperPersonCover,
];
const guides = new Map<string, GuideCover | Guide>(BUILT_IN.map((cover) => [cover.id, cover]));

/**
 * Makes a guide known by its id, for the `guide` attribute. Check it with `parseGuide` first.
 *
 * @throws TalkError `reserved` under the id of a built-in guide: people would be asked our questions in place of yours.
 */
export function registerGuide(guide: Guide): void {
  if (BUILT_IN.some(({ id }) => id === guide.id))
    throw new TalkError('reserved', `"${guide.id}" is the id of a built-in guide: choose another`, '/id');
  guides.set(guide.id, guide);
}

/**
 * Adds interface words of a language of your own, or puts others in the place of ours. `receiptWords` are 512 words for the
 * codes on receipts; without them those codes are English words.
 *
 * @throws TalkError `words-invalid` where that list cannot make codes.
 */
export function registerWords(language: string, words: Words, receiptWords?: readonly string[]): void {
  addWords(language, { ...words, ...receiptTexts(words, receiptWords) });
}

/** A built-in or registered guide. */
export function guideFor(id: string): GuideCover | Guide | undefined {
  return guides.get(id);
}
