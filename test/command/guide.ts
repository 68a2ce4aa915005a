import type { Guide } from '../../packages/core/index.js';
import { contractGuide } from '../core/support/guide.js';

/** The guide of docs/own-guide.md, whole. */
export function ownGuide(): Guide {
  return JSON.parse(contractGuide) as Guide;
}

/** The same with some of its English put otherwise. */
export function withEnglish(words: Record<string, string>, guide = ownGuide()): Guide {
  return { ...guide, words: { ...guide.words, en: { ...guide.words['en'], ...words } } };
}

/** The same with one more step and words for it in both languages. */
export function withStep(step: Guide['steps'][number], words: Record<string, string> = {}): Guide {
  const guide = ownGuide();
  const cy = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, `${text} (cy)`]));
  return {
    ...guide,
    steps: [...guide.steps, step],
    words: { en: { ...guide.words['en'], ...words }, cy: { ...guide.words['cy'], ...cy } },
  };
}
