import type { Demo, Site } from '../pages/house.js';
import { shareAndFinish, walk } from '../pages/journey.js';
import type { Tongue, Voice } from '../pages/labels.js';
import type { Person } from '../pages/person.js';
import { walkRoom } from '../pages/room-way.js';
import { walkShares, walkSideWays } from '../pages/side-ways.js';
import { oedolyn, plentyn, rowAtHome, type Look, type Story } from '../pages/stories.js';
import { fromTheOtherSide, toCompare, toReadBack } from '../pages/window-way.js';
import { throughLauncher } from './launcher-way.js';
import { throughOwnGuide } from './own-guide-way.js';
import { throughPaperPerson } from './paper-person-way.js';
import { throughTogether } from './together-way.js';
import { throughVoice } from './voice-way.js';

export interface Flow {
  name: string;
  /** The element that people use. */
  tag: string;
  /** What is looked at, where that is more than the element. */
  holds?: string;
  lang: Tongue;
  /** In which looks, where not in all. */
  looks?: readonly string[];
  walk: (person: Person, look: Look, at: { demo: Demo; site: Site }) => Promise<void>;
}

const straight = (name: string, story: Story): Flow => ({
  name,
  tag: 'talk-dialogue',
  lang: story.speaks,
  walk: async (person, look, { demo }) => {
    await person.openWhole(`${demo.origin}/${story.speaks === 'en' ? '' : 'cy.html'}`);
    await walk(person, story, look);
    await shareAndFinish(person, story, look);
  },
});

const sideWays = (story: Story): Flow => ({
  name: 'five questions, beside the way',
  tag: 'talk-dialogue',
  lang: story.speaks,
  walk: async (person, look, { site }) => {
    const url = `${site.origin}/${story.speaks === 'en' ? 'family' : 'teulu'}.html`;
    await walkSideWays(person, story, url, look);
    await walkShares(person, story, url, (status) => site.receiver.willAnswer(status), look);
  },
});

const room = (lang: Tongue): Flow => ({
  name: 'check-in, handed round',
  tag: 'talk-check-in',
  lang,
  walk: (person, look, { site }) => walkRoom(person, site, look),
});

const oneMoment = (lang: Tongue): Flow => ({
  name: 'one moment',
  tag: 'talk-window',
  lang,
  walk: async (person, look, { site }) => {
    await person.openWhole(`${site.origin}/${lang === 'cy' ? 'ffenestr' : 'window'}.html`);
    await look('opening');
    await toCompare(person, look);
    await look('compare');
    await fromTheOtherSide(person, look);
    await look('both sides');
    await toReadBack(person, look);
    await look('read-back');
  },
});

const together = (lang: Tongue): Flow => ({
  name: 'five questions, together',
  tag: 'talk-dialogue',
  lang,
  walk: (person, look, { demo }) => throughTogether(person, demo, look),
});

const paperPerson = (lang: Tongue): Flow => ({
  name: 'paper person',
  tag: 'talk-dialogue',
  lang,
  walk: (person, look, { demo }) => throughPaperPerson(person, demo, look),
});

const launcher = (story: Story): Flow => ({
  name: 'launcher',
  tag: 'talk-dialogue',
  holds: 'talk-launcher',
  lang: story.speaks,
  walk: (person, look, { site }) => throughLauncher(person, site, story, look),
});

const ownGuide = (lang: Tongue): Flow => ({
  name: 'an agency’s own guide',
  tag: 'talk-dialogue',
  lang,
  walk: (person, look, { site }) => throughOwnGuide(person, site, look),
});

/** By day and on a phone: what a voice has of its own are words, not colours. */
const inVoice =
  (name: string, tag: string, more?: string) =>
  (voice: Voice) =>
  (lang: Tongue): Flow => ({
    name: `${name}, ${voice}`,
    tag,
    lang,
    looks: ['light', 'phone by touch'],
    walk: (person, look, { site }) => throughVoice(person, site, { tag, voice, ...(more ? { more } : {}) }, look),
  });

const VOICES = ['adult', 'young-person', 'child', 'practitioner'] as const;

/** Each guide in each voice that it has. */
const inEachVoice = [
  ...VOICES.map(inVoice('each voice: five questions', 'talk-dialogue')),
  ...VOICES.map(inVoice('each voice: check-in', 'talk-check-in', 'mode="alone"')),
  ...VOICES.map(inVoice('each voice: one moment', 'talk-window')),
  ...VOICES.map(inVoice('each voice: paper person', 'talk-dialogue', 'guide="paper-person"')),
].flatMap((of) => [of('en'), of('cy')]);

/** Everything there is to walk, but what stands in a frame (`frames.spec.ts`). */
export const FLOWS: readonly Flow[] = [
  straight('five questions', rowAtHome),
  straight('five questions', oedolyn),
  straight('five questions, a child', plentyn),
  sideWays(rowAtHome),
  sideWays(plentyn),
  ...(['en', 'cy'] as const).flatMap((lang) => [
    room(lang),
    together(lang),
    oneMoment(lang),
    paperPerson(lang),
    ownGuide(lang),
  ]),
  launcher(rowAtHome),
  launcher(oedolyn),
  ...inEachVoice,
];
