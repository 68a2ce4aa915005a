import type { Guide, Step } from '../../core/index.js';
import { paperPersonCover } from './cover.js';

/** Inside the outline, and the two zones around it. */
const zones = ['head', 'mouth', 'heart', 'hands', 'feet', 'helps', 'in-the-way'];

/** One person to fill: cards that go in and around the outline, and words of one's own. */
function person(id: string, of: Pick<Step, 'theme' | 'outcome' | 'voices' | 'options'> & Partial<Step>): Step {
  return { id, kind: 'sort', other: true, figure: 'paper-person', piles: zones, ...of };
}

const WORKERS = { theme: 'T2', outcome: 'O2', help: true, voices: ['practitioner'] } as const;
const OF_A_WORKER = { theme: 'T4', outcome: 'O4', aboutOthers: true } as const;

/**
 * An outline of a person with cards in it and around it (domain 2.10): workers look at with, to, for and not; families
 * say who helps, and how they are on a good day. Structure alone; the words are in `en.ts` and `cy.ts`.
 */
export const paperPersonOutline: Omit<Guide, 'words'> = {
  ...paperPersonCover,
  steps: [
    person('with', {
      ...WORKERS,
      options: ['wonder', 'your-view', 'hope', 'share-job', 'come-back', 'time', 'hurry'],
    }),
    person('to', {
      ...WORKERS,
      options: ['know-best', 'tell', 'impatient', 'list', 'leave', 'colleague', 'deadline'],
    }),
    person('for', {
      ...WORKERS,
      options: ['fix', 'leave-it', 'worry', 'call', 'take-away', 'ask-first', 'quicker'],
    }),
    person('not', {
      ...WORKERS,
      options: ['elsewhere', 'little', 'tired', 'form', 'put-off', 'team', 'too-much'],
    }),
    { id: 'tuesday', kind: 'choice', ...WORKERS, private: true, options: ['with', 'to', 'for', 'not'] },
    person('worker', {
      ...OF_A_WORKER,
      voices: ['adult'],
      options: ['all-of-us', 'straight', 'kindness', 'listen', 'on-time', 'time', 'forms'],
    }),
    person('good-day', {
      theme: 'T2',
      outcome: 'O2',
      voices: ['adult'],
      options: ['one-thing', 'kind-word', 'calm', 'cook', 'walk', 'sleep', 'money'],
    }),
    person('grown-up', {
      ...OF_A_WORKER,
      voices: ['child'],
      options: ['remember', 'asks-me', 'kind', 'play', 'come-back', 'smile', 'shouting'],
    }),
    person('outside', {
      theme: 'T1',
      outcome: 'O1',
      voices: ['young-person'],
      options: ['fine', 'jokes', 'quiet', 'phone', 'friends', 'music', 'crowd'],
    }),
    person('inside', {
      theme: 'T2',
      outcome: 'O2',
      help: true,
      private: true,
      voices: ['young-person'],
      options: ['thoughts', 'unsaid', 'hope', 'miss', 'proud', 'rest', 'worry'],
    }),
  ],
  summary: ['sum.with', 'sum.to', 'sum.for', 'sum.not', 'sum.worker', 'sum.good-day', 'sum.grown-up', 'sum.outside'],
};
