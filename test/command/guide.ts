import type { Guide } from '../../packages/core/index.js';

/** The guide of docs/own-guide.md, whole. */
export function ownGuide(): Guide {
  return {
    id: 'one-good-thing',
    version: '1.0.0',
    safety: 'family',
    languages: ['en', 'cy'],
    voices: ['adult', 'child'],
    title: { en: 'One good thing', cy: 'Un peth da' },
    steps: [
      { id: 'topic', kind: 'choice', theme: 'T0', outcome: 'O0', options: ['home', 'school'] },
      { id: 'good', kind: 'text', theme: 'T1', outcome: 'O1' },
      { id: 'more', kind: 'goals', theme: 'T5', outcome: 'O5', when: { step: 'topic', is: 'home' } },
    ],
    words: {
      en: {
        'topic.ask': 'Where was it?',
        'topic.home': 'At home',
        'topic.school': 'At school',
        'good.ask': 'What was one good thing?',
        'good.ask@child': 'One good thing?',
        'more.ask': 'How do we get more of it?',
      },
      cy: {
        'topic.ask': 'Ble oedd hyn?',
        'topic.home': 'Gartref',
        'topic.school': 'Yn yr ysgol',
        'good.ask': 'Beth oedd un peth da?',
        'good.ask@child': 'Un peth da?',
        'more.ask': 'Sut gawn ni fwy ohono?',
      },
    },
  };
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
