import type { Guide, Step } from '../../../packages/core/index.js';

type Words = Record<string, string>;

/** A guide of these steps alone, without a gate, in one voice unless told otherwise. */
export function guideOf(id: string, steps: readonly Step[], words: Words, more: Partial<Guide> = {}): Guide {
  return {
    id,
    version: '1.0.0',
    safety: 'practice',
    languages: ['en'],
    voices: ['adult'],
    title: Object.fromEntries((more.languages ?? ['en']).map((language) => [language, 'A guide for tests'])),
    steps,
    words: { en: words },
    ...more,
  };
}

const T1 = { theme: 'T1', outcome: 'O1' } as const;

/** One question of each kind that is built. */
export const kinds = guideOf(
  'kinds',
  [
    { id: 'hello', kind: 'say', ...T1 },
    { id: 'text', kind: 'text', help: true, prompts: ['when', 'where'], ...T1 },
    { id: 'one', kind: 'choice', options: ['red', 'green'], ...T1 },
    { id: 'many', kind: 'choice', options: ['tea', 'milk', 'water', 'juice'], many: 2, other: true, ...T1 },
    { id: 'feel', kind: 'feelings', many: 3, ...T1 },
    { id: 'need', kind: 'needs', many: 5, ...T1 },
    { id: 'who', kind: 'people', ...T1 },
    { id: 'level', kind: 'scale', range: [0, 4], ...T1 },
    { id: 'goal', kind: 'goals', many: 2, ...T1 },
  ],
  {
    'hello.ask': 'Welcome to this.',
    'text.ask': 'What happened?',
    'text.help': 'Start anywhere.',
    'text.prompt.when': 'When was it?',
    'text.prompt.where': 'Where was it?',
    'one.ask': 'Which colour?',
    'one.red': 'Red',
    'one.green': 'Green',
    'many.ask': 'Which drinks?',
    'many.tea': 'Tea',
    'many.milk': 'Milk',
    'many.water': 'Water',
    'many.juice': 'Juice',
    'feel.ask': 'How do you feel?',
    'need.ask': 'What do you need?',
    'who.ask': 'Who is in it?',
    'level.ask': 'How much?',
    'level.0': 'none at all',
    'level.4': 'a lot',
    'goal.ask': 'What next?',
  },
  { voices: ['adult', 'child'] },
);
