import type { Value } from '../../core/index.js';
import { BEGIN, NONE, SKIP, answer, close, type GuideExample } from '../walks.js';

const sorted = (piles: Record<string, readonly string[]>, own?: Record<string, string>): Value => ({
  type: 'sort',
  piles,
  ...(own ? { own } : {}),
});

const worker: GuideExample = {
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

const adult: GuideExample = {
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

const grownUp: GuideExample = {
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

const ifanc: GuideExample = {
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
export const paperPersonExamples: readonly GuideExample[] = [worker, adult, grownUp, ifanc];
