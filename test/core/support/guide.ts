import type { Guide } from '../../../packages/core/index.js';
import { restorativeQuestions } from '../../../packages/guides/restorative-questions/index.js';

/** A few of the common codes, labelled in both languages, as the elements merge them in. */
export const FEELINGS = ['calm', 'happy', 'worried', 'left-out', 'cross'] as const;
export const NEEDS = ['listened', 'safe', 'space', 'together'] as const;

const common = {
  en: {
    'feelings.calm': 'calm',
    'feelings.happy': 'happy',
    'feelings.worried': 'worried',
    'feelings.left-out': 'left out',
    'feelings.cross': 'cross',
    'needs.listened': 'to be listened to',
    'needs.safe': 'to feel safe',
    'needs.space': 'some space',
    'needs.together': 'time together',
  },
  cy: {
    'feelings.calm': 'yn dawel',
    'feelings.happy': 'yn hapus',
    'feelings.worried': 'yn poeni',
    'feelings.left-out': 'ar y tu allan',
    'feelings.cross': 'yn grac',
    'needs.listened': 'rhywun yn gwrando',
    'needs.safe': 'teimlo’n ddiogel',
    'needs.space': 'ychydig o le',
    'needs.together': 'amser gyda’n gilydd',
  },
};

/** The real guide with a small common vocabulary merged in. */
export const guide: Guide = {
  ...restorativeQuestions,
  words: {
    en: { ...restorativeQuestions.words['en'], ...common.en },
    cy: { ...restorativeQuestions.words['cy'], ...common.cy },
  },
};

/** Three plain questions and no topic. */
export const plainGuide: Guide = {
  id: 'plain',
  version: '1.0.0',
  safety: 'family',
  languages: ['en'],
  voices: ['adult', 'child'],
  title: { en: 'Plain' },
  steps: [
    { id: 'one', kind: 'text', theme: 'T1', outcome: 'O1' },
    { id: 'two', kind: 'text', theme: 'T2', outcome: 'O2' },
    { id: 'three', kind: 'scale', theme: 'T5', outcome: 'O5', range: [0, 4] },
  ],
  summary: ['sum.one', 'sum.both'],
  words: {
    en: {
      'one.ask': 'One?',
      'two.ask': 'Two?',
      'three.ask': 'Three?',
      'three.4': 'Four of four',
      'sum.one': 'First: {one}.',
      'sum.both': 'Both: {one} and {two}.',
    },
  },
};

/** The same, for workers about their own practice: no gate. */
export const practiceGuide: Guide = { ...plainGuide, id: 'practice', safety: 'practice', voices: ['practitioner'] };

/** The example of contract section 12, word for word. */
export const contractGuide = JSON.stringify({
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
});
