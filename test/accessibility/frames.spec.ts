import type { Page } from '@playwright/test';
import type { Spot } from '../pages/keyboard-map.js';
import { expect, test } from '../pages/two-sites.js';
import { oedolyn, rowAtHome } from '../pages/stories.js';
import { LOOKS } from './looks.js';
import { keepNotes } from './notebook.js';

/** What stands around the frame, and what stands in it: from the top, with the bar back where it lies then. */
async function inFrame(page: Page, agency: string): Promise<readonly [Spot, Spot]> {
  const frame = page.frames().find((one) => one.url().startsWith(agency));
  if (!frame) throw new Error('there is no frame');
  // The focus may bring a page down again after it has been scrolled up.
  const isAtTop = async () => {
    await page.evaluate(() => scrollTo(0, 0));
    return frame.evaluate(() => {
      const root = document.querySelector('talk-dialogue')?.shadowRoot;
      const top = (part: string) => root?.querySelector(part)?.getBoundingClientRect().top ?? NaN;
      return Boolean(root?.querySelector('dialog[open]')) || Math.abs(top('.bar') - top('[part=base]')) < 2;
    });
  };
  await expect.poll(isAtTop).toBe(true);
  return [
    { in: page, tag: 'talk-frame' },
    { in: frame, tag: 'talk-dialogue' },
  ];
}

for (const story of [rowAtHome, oedolyn])
  for (const [look, options] of Object.entries(LOOKS))
    test(`five questions in a frame, ${story.speaks}, ${look}`, async ({ sites, visitor }) => {
      const { speaks } = story;
      const person = await visitor({ ...options, speaks });
      const { page, labels } = person;
      const notes = await keepNotes(page, () => inFrame(page, sites.agency), {
        flow: 'five questions in a frame',
        lang: speaks,
        look,
      });
      await person.openWhole(`${sites.intranet}/${speaks === 'en' ? 'index' : 'cy'}.html`);
      await notes.look('opening');
      await person.press(labels.help);
      await notes.look('help');
      await person.press(labels.close);
      await person.startTalking(story.topic);
      const [first] = story.scenes[0]!;
      await person.isAsked(first.ask);
      await notes.look('question, empty');
      await person.answer(...story.scenes[0]!);
      await notes.look('a question, and what was said above it');
      await person.press(labels.pause);
      await person.press(labels.finishHere);
      await person.press(labels.yes);
      await person.sees(story.close[1]);
      await notes.look('share');
      await person.tick(first.ask);
      await person.press(labels.share);
      await person.sees(story.close[2]);
      await notes.look('receipt');
      await person.press(labels.finish);
      await person.sees(story.close[3]);
      await notes.look('end');
      notes.write();
    });
