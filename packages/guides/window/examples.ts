import type { TalkEvent, Value } from '../../core/index.js';
import { BEGIN, NONE, text, picked, answer, close, type GuideExample } from '../walks.js';

const place = (help: number, expect: number): Value => ({ type: 'place', help, expect });

const SEEN: TalkEvent = answer({});

/** How true each statement was, in the order of the guide. */
function statements(values: Record<string, number>): TalkEvent[] {
  return Object.entries(values).map(([id, number]) => answer({ [`statements.${id}`]: { type: 'scale', number } }));
}

const screens: GuideExample = {
  name: 'An adult and one evening about screens',
  language: 'en',
  voice: 'adult',
  events: [
    BEGIN,
    NONE,
    SEEN,
    answer({ moment: picked('screens') }),
    answer({ own: place(75, 50) }),
    ...statements({ h1: 3, h2: 3, h3: 4, h4: 0, h5: 1, h6: 0, e1: 1, e2: 1, e3: 0, e4: 4, e5: 3, e6: 3 }),
    SEEN,
    answer({ difference: text('I was tired and wanted a quiet evening.') }),
    answer({ 'would-help': text('Someone to take the little one for ten minutes.') }),
    answer({
      'step.choose': picked('expect-rule'),
      'step.day': text('Thursday'),
      'step.notice': text('The eldest'),
    }),
    ...close('step.choose', 'step.day'),
  ],
};

const visit: GuideExample = {
  name: 'Gweithiwr ac un ymweliad',
  language: 'cy',
  voice: 'practitioner',
  events: [
    BEGIN,
    NONE,
    SEEN,
    answer({ 'moment-practitioner': picked('school') }),
    answer({ own: place(50, 75) }),
    ...statements({ h1: 2, h2: 3, h3: 3, h4: 1, h5: 2, h6: 1, e1: 4, e2: 3, e3: 3, e4: 0, e5: 1, e6: 1 }),
    SEEN,
    answer({ difference: text('Cyrhaeddais yn hwyr.') }),
    answer({ 'would-help': text('Hanner awr rhwng dau ymweliad.') }),
    answer({
      'step-practitioner.choose': picked('help-cards'),
      'step-practitioner.day': text('Dydd Llun'),
      'step-practitioner.notice': text('Y plentyn lleiaf'),
    }),
    ...close('difference', 'step-practitioner.choose'),
  ],
};

const young: GuideExample = {
  name: 'A young person, on how adults could work with them',
  language: 'en',
  voice: 'young-person',
  events: [
    BEGIN,
    NONE,
    answer({ cards: { type: 'sort', piles: { more: ['listen', 'promises'], right: ['rules'], less: ['for-me'] } } }),
    answer({ else: text('Tell me before you tell my school.') }),
    ...close('cards'),
  ],
};

const plentyn: GuideExample = {
  name: 'Plentyn, a thri cherdyn',
  language: 'cy',
  voice: 'child',
  events: [
    BEGIN,
    NONE,
    answer({ 'cards-child': { type: 'sort', piles: { more: ['listen', 'by-myself'], right: ['ask-me'] } } }),
    ...close('cards-child'),
  ],
};

/** Walks to try, show and test with: both languages and every voice. */
export const socialWindowExamples: readonly GuideExample[] = [screens, visit, young, plentyn];
