import type { Value } from '../../core/index.js';
import { BEGIN, NONE, text, picked, answer, close, type GuideExample } from '../walks.js';

const step = (number: number): Value => ({ type: 'scale', number });

const lighter: GuideExample = {
  name: 'An adult, leaving lighter',
  language: 'en',
  voice: 'adult',
  events: [
    BEGIN,
    NONE,
    answer({ leaving: step(3) }),
    answer({ listened: step(2) }),
    answer({ 'next-time': text('Start with the children.') }),
    ...close('listened', 'next-time'),
  ],
};

const plentyn: GuideExample = {
  name: 'Plentyn, a’r bobl yn gwrando tipyn bach',
  language: 'cy',
  voice: 'child',
  events: [
    BEGIN,
    NONE,
    answer({ leaving: step(2) }),
    answer({ 'listened-child': { type: 'choice', codes: ['a-bit'] } }),
    answer({ 'next-time-child.thing': picked('play', 'someone') }),
    ...close('next-time-child.thing'),
  ],
};

const ifanc: GuideExample = {
  name: 'Person ifanc, heb ddim byd at y tro nesaf',
  language: 'cy',
  voice: 'young-person',
  events: [
    BEGIN,
    NONE,
    answer({ leaving: step(3) }),
    answer({ listened: step(4) }),
    { type: 'skip' },
    ...close('listened'),
  ],
};

const worker: GuideExample = {
  name: 'A worker, with one thing to do',
  language: 'en',
  voice: 'practitioner',
  events: [
    BEGIN,
    NONE,
    answer({ leaving: step(2) }),
    answer({ listened: step(3) }),
    answer({ 'next-time': text('Ring the school, as I said I would.') }),
    ...close('next-time'),
  ],
};

/** Walks to try, show and test with: both languages and every voice. */
export const checkOutExamples: readonly GuideExample[] = [lighter, plentyn, ifanc, worker];
