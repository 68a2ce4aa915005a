import type { Site } from '../pages/house.js';
import type { Person } from '../pages/person.js';
import type { Look } from '../pages/stories.js';
import { answered } from './answering.js';
import { ownGuide } from './own-guide.js';
import { ownPage } from '../pages/own-page.js';

/** An agency’s own guide with every kind of question: each empty and answered, then the read-back and the share step. */
export async function throughOwnGuide(person: Person, site: Site, look: Look): Promise<void> {
  const { labels, speaks } = person;
  const url = await ownPage(person, site, {
    scripts: ['talk-dialogue'],
    body: '<talk-dialogue guide="/own/guide.json" agency="#agency" deliver-to="page" environment="demo"></talk-dialogue>',
    beside: { 'guide.json': ownGuide },
  });
  await person.openWhole(url);
  await look('opening');
  await person.choose(labels.places.good);
  await person.next();
  await person.gate('none');
  for (const { id, kind } of ownGuide.steps) {
    const ask = ownGuide.words[speaks]![`${id}.ask`]!;
    await person.place.locator('.now').getByText(ask).first().waitFor();
    await look(`${kind}, empty`);
    const became = await answered(person);
    if (became === 'there') await look(`${kind}, answered`);
    if (became !== 'gone') await person.next();
    if (await person.button(labels.keepNot).isVisible()) await person.press(labels.keepNot);
  }
  await person.button(labels.yes).waitFor();
  await look('read-back');
  await person.press(labels.yes);
  await person.button(labels.share).waitFor();
  await look('share');
}
