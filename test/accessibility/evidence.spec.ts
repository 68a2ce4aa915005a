import type { BrowserContextOptions } from '@playwright/test';
import { test, type Demo, type Site } from '../pages/house.js';
import { shareAndFinish, walk } from '../pages/journey.js';
import type { Person } from '../pages/person.js';
import { walkRoom } from '../pages/room-way.js';
import { walkShares, walkSideWays } from '../pages/side-ways.js';
import { oedolyn, plentyn, rowAtHome, type Look, type Story } from '../pages/stories.js';
import { fromTheOtherSide, toCompare, toReadBack } from '../pages/window-way.js';
import { keepNotes } from './notebook.js';

/** Ways to look: by day, by night, at 400 % (1280 by 900 becomes 320 by 225), and on a phone by touch. */
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'zoomed to 400 %': { viewport: { width: 320, height: 225 } },
  'phone by touch': { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
};

interface Flow {
  name: string;
  tag: string;
  lang: 'en' | 'cy';
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

const room = (lang: 'en' | 'cy'): Flow => ({
  name: 'check-in, handed round',
  tag: 'talk-check-in',
  lang,
  walk: (person, look, { site }) => walkRoom(person, site, look),
});

const oneMoment = (lang: 'en' | 'cy'): Flow => ({
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

const FLOWS: readonly Flow[] = [
  straight('five questions', rowAtHome),
  straight('five questions', oedolyn),
  straight('five questions, a child', plentyn),
  sideWays(rowAtHome),
  sideWays(plentyn),
  room('en'),
  room('cy'),
  oneMoment('en'),
  oneMoment('cy'),
];

for (const { name, tag, lang, walk: go } of FLOWS)
  for (const [look, options] of Object.entries(LOOKS))
    test(`${name}, ${lang}, ${look}`, async ({ demo, site, somebody }) => {
      const visitor = await somebody({ ...options, speaks: lang });
      visitor.watch.expects(/Failed to load resource/);
      const person = visitor.at(visitor.page.locator(tag));
      const notes = await keepNotes(person, tag, { flow: name, lang, look }, look === 'light');
      await go(person, notes.look, { demo, site });
      notes.write();
    });
