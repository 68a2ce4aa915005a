import type { Axis, Guide, Part, Step } from '../../core/index.js';
import { socialWindowCover } from './cover.js';
import { FAMILY_TOPICS } from '../topics.js';

/** Who looks at how they worked; the others say how they like to be worked with. */
const CARERS = { voices: ['adult', 'practitioner'] } as const;

/** Six statements on one axis: three for it, three against. They are never shared one by one. */
function statements(letter: string, axis: Axis): Part[] {
  return [1, 2, 3, 4, 5, 6].map((number) => ({
    id: `${letter}${number}`,
    kind: 'statement',
    private: true,
    measures: { axis, half: number <= 3 ? 'plus' : 'minus' },
  }));
}

/** What it was about. */
function moment(id: string, of: Pick<Step, 'voices' | 'options'> & Partial<Step>): Step {
  return { id, kind: 'choice', theme: 'T1', outcome: 'O1', other: true, ...of };
}

/** One step toward WITH, its day and who might notice. */
function towardWith(id: string, of: Pick<Step, 'voices'> & Partial<Step>, options: readonly string[]): Step {
  return {
    id,
    theme: 'T5',
    outcome: 'O5',
    ...of,
    parts: [
      { id: 'choose', kind: 'choice', other: true, help: true, options },
      { id: 'day', kind: 'text', together: true },
      { id: 'notice', kind: 'text', together: true },
    ],
  };
}

/** How somebody likes adults to work with them. */
function cards(id: string, of: Pick<Step, 'voices' | 'options'> & Partial<Step>): Step {
  return { id, kind: 'sort', theme: 'T4', outcome: 'O4', piles: ['more', 'right', 'less'], ...of };
}

/**
 * A look at one moment through the social discipline window (domain 2.4), for adults and workers: help and warmth on one
 * side, clear expectations on the other. Children and young people never rate an adult; they say how they like adults to
 * work with them. Nothing here is a mark. Structure alone; the words are in `en.ts` and `cy.ts`.
 */
export const socialWindowOutline: Omit<Guide, 'words'> = {
  ...socialWindowCover,
  steps: [
    { id: 'purpose', kind: 'say', theme: 'T0', outcome: 'O0', ...CARERS },
    moment('moment', {
      voices: ['adult'],
      options: FAMILY_TOPICS,
    }),
    moment('moment-practitioner', {
      as: 'moment',
      voices: ['practitioner'],
      options: ['first', 'review', 'plan', 'worry', 'disagreed', 'school', 'money', 'change', 'good', 'something-else'],
    }),
    { id: 'own', kind: 'place', theme: 'T2', outcome: 'O2', help: true, ...CARERS },
    {
      id: 'statements',
      theme: 'T2',
      outcome: 'O2',
      ...CARERS,
      parts: [...statements('h', 'help'), ...statements('e', 'expect')],
    },
    { id: 'compare', kind: 'say', theme: 'T3', outcome: 'O3', figure: 'window', help: true, ...CARERS },
    { id: 'difference', kind: 'text', theme: 'T3', outcome: 'O3', ...CARERS },
    { id: 'would-help', kind: 'text', theme: 'T4', outcome: 'O4', ...CARERS },
    towardWith('step', { voices: ['adult'] }, [
      'help-ask',
      'help-sit',
      'help-good',
      'expect-wish',
      'expect-rule',
      'expect-choose',
      'high-tell',
      'high-lead',
      'low-minutes',
      'low-person',
    ]),
    towardWith('step-practitioner', { as: 'step', voices: ['practitioner'] }, [
      'help-cards',
      'help-ask',
      'help-good',
      'expect-line',
      'expect-wish',
      'high-tell',
      'high-lead',
      'low-minutes',
      'low-person',
    ]),
    cards('cards', {
      help: true,
      voices: ['young-person'],
      options: ['listen', 'rules', 'ask-me', 'by-myself', 'for-me', 'promises'],
    }),
    cards('cards-child', { as: 'cards', voices: ['child'], options: ['listen', 'ask-me', 'by-myself'] }),
    { id: 'else', kind: 'text', theme: 'T4', outcome: 'O4', voices: ['young-person'] },
  ],
  summary: [
    'sum.moment',
    'sum.moment-practitioner',
    'sum.own',
    'sum.difference',
    'sum.would-help',
    'sum.step',
    'sum.day',
    'sum.notice',
    'sum.step-practitioner',
    'sum.day-practitioner',
    'sum.notice-practitioner',
    'sum.cards',
    'sum.cards-child',
    'sum.else',
  ],
};
