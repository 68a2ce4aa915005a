import type { TalkEvent, Value } from '../../core/index.js';
import type { RestorativeExample as Example } from '../restorative-questions/examples.js';

const text = (words: string): Value => ({ type: 'text', text: words });
const step = (number: number): Value => ({ type: 'scale', number });
const answer = (values: Record<string, Value>): TalkEvent => ({ type: 'answer', values });

const BEGIN: TalkEvent = { type: 'begin', place: 'good' };
const NONE: TalkEvent = { type: 'gate', answer: 'none' };

/** The close: the read-back is right, these parts are ticked, the result is made and handed over. */
function close(...units: string[]): TalkEvent[] {
  const ticks = units.map((unit): TalkEvent => ({ type: 'tick', unit, on: true }));
  return [{ type: 'read-back', is: 'yes' }, ...ticks, { type: 'share' }, { type: 'shared' }];
}

const lighter: Example = {
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

const plentyn: Example = {
  name: 'Plentyn, a’r bobl yn gwrando tipyn bach',
  language: 'cy',
  voice: 'child',
  events: [
    BEGIN,
    NONE,
    answer({ leaving: step(2) }),
    answer({ 'listened-child': { type: 'choice', codes: ['a-bit'] } }),
    answer({ 'next-time': text('Chwarae yn gyntaf.') }),
    ...close('next-time'),
  ],
};

const ifanc: Example = {
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

const worker: Example = {
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
export const checkOutExamples: readonly Example[] = [lighter, plentyn, ifanc, worker];
