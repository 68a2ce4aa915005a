import type { Guide, GuideCover, Words } from '../core/index.js';
import { addWords } from '../elements/index.js';
import { restorativeCover } from '../guides/restorative-questions/cover.js';

const guides = new Map<string, GuideCover | Guide>([[restorativeCover.id, restorativeCover]]);

/** Makes a guide known by its id, for the `guide` attribute. Check it with `parseGuide` first; a built-in id stays ours. */
export function registerGuide(guide: Guide): void {
  if (guide.id !== restorativeCover.id) guides.set(guide.id, guide);
}

/** Adds interface words of a language of your own, or puts others in the place of ours. */
export function registerWords(language: string, words: Words): void {
  addWords(language, words);
}

/** A built-in or registered guide. */
export function guideFor(id: string): GuideCover | Guide | undefined {
  return guides.get(id);
}
