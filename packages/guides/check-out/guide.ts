import type { Guide } from '../../core/index.js';
import { checkOutCover } from './cover.js';

/** Whoever writes what they want next time; a child can do it all by cards and drawings, without a letter. */
const grown = ['adult', 'young-person', 'practitioner'] as const;

/**
 * Three cards for one person at the end of a visit (domain 2.3): a face, whether people listened, something for next
 * time. Structure alone; the words are in `en.ts` and `cy.ts`.
 */
export const checkOutOutline: Omit<Guide, 'words'> = {
  ...checkOutCover,
  steps: [
    { id: 'leaving', kind: 'scale', theme: 'T0', outcome: 'O0', range: [0, 4], figure: 'faces' },
    {
      id: 'listened',
      kind: 'scale',
      theme: 'T0',
      outcome: 'O0',
      range: [0, 4],
      voices: grown,
    },
    {
      id: 'listened-child',
      as: 'listened',
      kind: 'choice',
      theme: 'T0',
      outcome: 'O0',
      voices: ['child'],
      options: ['yes', 'a-bit', 'no'],
    },
    { id: 'next-time', kind: 'text', theme: 'T0', outcome: 'O0', voices: grown },
    {
      id: 'next-time-child',
      as: 'next-time',
      theme: 'T0',
      outcome: 'O0',
      voices: ['child'],
      parts: [
        {
          id: 'thing',
          kind: 'choice',
          many: 3,
          other: true,
          options: ['play', 'talk', 'listen', 'quiet', 'someone', 'shorter', 'same', 'something-else'],
        },
        { id: 'drawing', kind: 'drawing', together: true },
      ],
    },
  ],
  summary: [
    'sum.leaving',
    'sum.listened',
    'sum.listened-child',
    'sum.next-time',
    'sum.next-time-child',
    'sum.next-time-child-drawing',
  ],
};
