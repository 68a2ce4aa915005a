import type { Condition, Guide } from '../../core/index.js';
import { restorativeCover } from './cover.js';
import { FAMILY_TOPICS } from '../topics.js';

const isGood: Condition = { step: 'topic', is: 'good' };
const isHard: Condition = { not: isGood };
const grown = ['adult', 'young-person'] as const;
/** What may help a good thing along: nothing here has to be put right. */
const GOOD_NEEDS = [
  'listened',
  'safe',
  'space',
  'together',
  'calm',
  'rule',
  'fair',
  'money',
  'sleep',
  'my-side',
  'see-someone',
  'something-else',
];

/**
 * The five restorative questions as steps (domain 2.2): what happened, what went on inside, who it touched, what is
 * needed, what comes next. Structure alone; the words are in `en.ts` and `cy.ts`.
 */
export const restorativeOutline: Omit<Guide, 'words'> = {
  ...restorativeCover,
  steps: [
    {
      id: 'topic',
      kind: 'choice',
      theme: 'T0',
      outcome: 'O0',
      private: true,
      other: true,
      help: true,
      options: FAMILY_TOPICS,
    },
    {
      id: 'what-happened',
      kind: 'text',
      theme: 'T1',
      outcome: 'O1',
      help: true,
      prompts: ['when', 'where', 'who', 'before', 'after'],
    },
    {
      id: 'thinking-feeling',
      theme: 'T2',
      outcome: 'O2',
      parts: [
        { id: 'thoughts', kind: 'text' },
        { id: 'then', kind: 'feelings', many: 4, other: true, together: ['child'] },
        { id: 'now', kind: 'feelings', many: 4, other: true, help: true },
      ],
    },
    {
      id: 'place-in-it',
      kind: 'choice',
      theme: 'T0',
      outcome: 'O0',
      private: true,
      voices: grown,
      when: isHard,
      options: ['to-me', 'put-right', 'both', 'all-of-us', 'saw-it', 'rather-not'],
    },
    {
      id: 'who-affected',
      theme: 'T3',
      outcome: 'O3',
      when: isHard,
      parts: [
        { id: 'people', kind: 'people', help: true, aboutOthers: true },
        {
          id: 'weighs-most',
          kind: 'text',
          voices: grown,
          when: {
            any: [
              { step: 'place-in-it', is: 'to-me' },
              { step: 'place-in-it', is: 'both' },
            ],
          },
        },
        {
          id: 'guess',
          kind: 'text',
          help: true,
          aboutOthers: true,
          voices: grown,
          when: {
            any: [
              { step: 'place-in-it', is: 'put-right' },
              { step: 'place-in-it', is: 'both' },
            ],
          },
        },
      ],
    },
    {
      id: 'who-helped',
      as: 'who-affected',
      theme: 'T3',
      outcome: 'O3',
      when: isGood,
      parts: [{ id: 'people', kind: 'people', help: true, aboutOthers: true }],
    },
    {
      id: 'needs',
      theme: 'T4',
      outcome: 'O4',
      when: isHard,
      parts: [
        { id: 'mine', kind: 'needs', many: 5, other: true },
        { id: 'others', kind: 'text', help: true, aboutOthers: true, voices: grown },
      ],
    },
    {
      id: 'needs-good',
      as: 'needs',
      theme: 'T4',
      outcome: 'O4',
      when: isGood,
      parts: [{ id: 'mine', kind: 'needs', many: 5, other: true, options: GOOD_NEEDS }],
    },
    {
      id: 'what-next',
      theme: 'T5',
      outcome: 'O5',
      when: isHard,
      parts: [
        { id: 'can', kind: 'text' },
        { id: 'ask', kind: 'text', together: true },
        { id: 'outside', kind: 'text', together: true, voices: ['adult', 'young-person', 'practitioner'] },
        { id: 'small-step', kind: 'goals', many: 1, help: true, voices: ['adult', 'young-person', 'practitioner'] },
      ],
    },
    {
      id: 'more-of-it',
      as: 'what-next',
      theme: 'T5',
      outcome: 'O5',
      when: isGood,
      parts: [
        { id: 'can', kind: 'text' },
        { id: 'ask', kind: 'text', together: true },
        { id: 'small-step', kind: 'goals', many: 1, help: true, voices: ['adult', 'young-person', 'practitioner'] },
      ],
    },
  ],
  summary: [
    'sum.topic',
    'sum.saw',
    'sum.thoughts',
    'sum.then',
    'sum.now',
    'sum.touched',
    'sum.helped',
    'sum.weighs',
    'sum.guess',
    'sum.needs',
    'sum.helps',
    'sum.others',
    'sum.can',
    'sum.ask',
    'sum.outside',
    'sum.step',
    'sum.more-can',
    'sum.more-ask',
    'sum.more-step',
  ],
};
