import type { Demo } from '../pages/house.js';
import type { Person } from '../pages/person.js';
import type { Look } from '../pages/stories.js';

/** A child’s paper person: cards laid into it and around it, own words, read-back, share. */
export async function throughPaperPerson(person: Person, demo: Demo, look: Look): Promise<void> {
  const { labels, place } = person;
  await person.openWhole(`${demo.origin}/${person.speaks === 'en' ? 'paper-person' : 'person-papur'}.html`);
  await look('opening');
  await person.begin('child');
  await person.gate('none');
  const cards = place.locator('.sort .chips').getByRole('radio');
  await cards.first().waitFor();
  await look('no card picked');
  for (const pile of [0, 0, 5]) {
    await cards.first().check();
    await place.locator('.where').waitFor();
    if (pile === 5) await look('a card picked');
    await place.locator('.where').getByRole('button').nth(pile).click();
  }
  await place.locator('.pile summary').nth(2).click();
  await place.locator('.pile details[open]').getByRole('textbox').fill('…');
  await look('cards laid, own words');
  await person.next();
  await person.button(labels.yes).waitFor();
  await look('read-back');
  await person.press(labels.yes);
  await person.button(labels.share).waitFor();
  await look('share');
}
