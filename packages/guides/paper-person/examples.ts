import type { TalkEvent, Value } from '../../core/index.js';
import type { RestorativeExample as Example } from '../restorative-questions/examples.js';

const answer = (values: Record<string, Value>): TalkEvent => ({ type: 'answer', values });
const sorted = (piles: Record<string, readonly string[]>, own?: Record<string, string>): Value => ({
  type: 'sort',
  piles,
  ...(own ? { own } : {}),
});

const BEGIN: TalkEvent = { type: 'begin', place: 'good' };
const NONE: TalkEvent = { type: 'gate', answer: 'none' };
const SKIP: TalkEvent = { type: 'skip' };

/** The close: the read-back is right, these parts are ticked, the result is made and handed over. */
function close(...units: string[]): TalkEvent[] {
  const ticks = units.map((unit): TalkEvent => ({ type: 'tick', unit, on: true }));
  return [{ type: 'read-back', is: 'yes' }, ...ticks, { type: 'share' }, { type: 'shared' }];
}

const worker: Example = {
  name: 'A worker draws with, to, for and not',
  language: 'en',
  voice: 'practitioner',
  events: [
    BEGIN,
    NONE,
    answer({ with: sorted({ head: ['wonder'], mouth: ['your-view'], hands: ['share-job'], helps: ['time'] }) }),
    answer({ to: sorted({ mouth: ['tell'], hands: ['list'] }, { heart: 'in a rush' }) }),
    answer({ for: sorted({ mouth: ['leave-it'], hands: ['call'], feet: ['take-away'] }) }),
    SKIP,
    answer({ tuesday: { type: 'choice', codes: ['for'] } }),
    ...close('with'),
  ],
};

const adult: Example = {
  name: 'Oedolyn: y gweithiwr, a diwrnod da',
  language: 'cy',
  voice: 'adult',
  events: [
    BEGIN,
    NONE,
    answer({ worker: sorted({ mouth: ['straight'], feet: ['on-time'], 'in-the-way': ['forms'] }) }),
    answer({ 'good-day': sorted({ head: ['one-thing'], hands: ['cook'] }, { helps: 'paned yn y bore' }) }),
    ...close('worker'),
  ],
};

const grownUp: Example = {
  name: 'A child, on a grown-up who helps',
  language: 'en',
  voice: 'child',
  events: [
    BEGIN,
    NONE,
    answer({
      'grown-up': sorted({ mouth: ['asks-me'], heart: ['kind'], hands: ['play'], 'in-the-way': ['shouting'] }),
    }),
    ...close('grown-up'),
  ],
};

const ifanc: Example = {
  name: 'Person ifanc: y tu allan a’r tu mewn',
  language: 'cy',
  voice: 'young-person',
  events: [
    BEGIN,
    NONE,
    answer({ outside: sorted({ mouth: ['fine', 'jokes'], hands: ['phone'] }) }),
    answer({ inside: sorted({ head: ['thoughts'], heart: ['hope'] }, { heart: 'hiraeth' }) }),
    ...close('outside'),
  ],
};

/** Walks to try, show and test with: both languages and every voice. */
export const paperPersonExamples: readonly Example[] = [worker, adult, grownUp, ifanc];
