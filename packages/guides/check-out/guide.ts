import type { Guide } from '../../core/index.js';
import { checkOutCover } from './cover.js';

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
      voices: ['adult', 'young-person', 'practitioner'],
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
    { id: 'next-time', kind: 'text', theme: 'T0', outcome: 'O0' },
  ],
  summary: ['sum.leaving', 'sum.listened', 'sum.listened-child', 'sum.next-time'],
};
