import { expect } from '@playwright/test';
import type { Person } from './person.js';
import type { Look, Story } from './stories.js';

/** The screens that stand beside the straight way: help, stopped, pause, rest, not now, words found, cover, waiting. */
export async function walkSideWays(person: Person, story: Story, url: string, look: Look): Promise<void> {
  const { labels, page } = person;
  await person.openWhole(url);
  await person.choose(labels.places.unsure);
  await look('opening, not sure');
  await person.press(labels.help);
  await look('help on the first screen');
  await person.press(labels.close);
  await person.begin(story.voice);
  await person.choose(story.topic);
  await person.next();
  await person.gate('yes');
  await expect(person.button(labels.finish)).toBeVisible();
  await look('stopped');
  await person.press(labels.back);
  await person.gate('skip');
  await look('help after the gate');
  await person.press(labels.close);
  await person.isAsked(story.scenes[0]![0].ask);
  await person.place.getByText(labels.who).first().click();
  await look('who sees this');
  await person.answer(...story.scenes[0]!);
  await person.button(labels.keep).waitFor();
  await look('keep?');
  await person.press(labels.keep);
  await person.skip();
  await person.skip();
  await person.button(labels.keepGoing).waitFor();
  await look('pause');
  await person.place.getByRole('button', { name: /^(Take a break|Cymryd hoe)$/ }).click();
  await look('rest');
  await person.press(labels.keepGoing);
  await person.button(labels.skip).waitFor();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await person.button(labels.carryOn).waitFor();
  await look('covered');
  await page.reload();
  await person.begin(story.voice);
  await person.button(labels.wipe).waitFor();
  await look('words found');
  await person.press(labels.wipe);
  await person.back();
  await person.begin(story.voice, 'not-now');
  await person.button(labels.startAgain).waitFor();
  await look('not now');
}

/** The ways a share can end, on our own page with the scripted receiver. */
export async function walkShares(
  person: Person,
  story: Story,
  url: string,
  answer: (status: number) => void,
  look: Look,
): Promise<void> {
  const { labels } = person;
  for (const status of [409, 400, 500]) {
    answer(status);
    await person.openWhole(url);
    await person.startTalking(story.topic, story.voice);
    await person.answer(...story.scenes[0]!);
    await person.press(labels.pause);
    await person.press(labels.finishHere);
    await person.press(labels.yes);
    await person.press(labels.share);
    await look('share, nothing ticked');
    await person.place.getByRole('checkbox').first().check();
    await person.press(labels.share);
    await person.button(labels.finish).waitFor();
    await look(`receipt after ${status}`);
    await person.press(labels.finish);
    await person.button(labels.startAgain).waitFor();
    await look(`end after ${status}`);
  }
}
