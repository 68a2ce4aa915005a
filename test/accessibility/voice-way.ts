import type { Site } from '../pages/house.js';
import type { Voice } from '../pages/labels.js';
import { ownPage } from '../pages/own-page.js';
import type { Person } from '../pages/person.js';
import type { Look } from '../pages/stories.js';
import { answered } from './answering.js';

/** More questions than the longest guide asks. */
const MOST = 40;

/** A guide as one voice meets it: every question answered with something, the read-back, the share step. */
export async function throughVoice(
  person: Person,
  site: Site,
  asked: { tag: string; voice: Voice; more?: string },
  look: Look,
): Promise<void> {
  const { labels } = person;
  const { tag, voice, more = '' } = asked;
  const url = await ownPage(person, site, {
    scripts: [tag],
    body: `<${tag} ${more} voice="${voice}" agency="#agency" deliver-to="page" environment="demo"></${tag}>`,
  });
  await person.openWhole(url);
  await look('opening');
  await person.choose(labels.places.good);
  await person.next();
  for (let step = 1; step <= MOST && !(await isReadBack(person)); step += 1) {
    await look(`screen ${step}`);
    await onwards(person);
  }
  await look('read-back');
  await person.press(labels.yes);
  await person.button(labels.shareNothing).waitFor();
  await look('share');
}

const isReadBack = async ({ place, labels }: Person): Promise<boolean> => {
  const way = place.locator('.now').getByRole('button', { name: labels.next, exact: true });
  const end = place.locator('.now').getByRole('button', { name: labels.yes, exact: true });
  const level = place.locator('.now .statement button');
  await way.or(end).or(level).first().waitFor();
  return end.isVisible();
};

/** The gate is answered with none; a question about safety first must not end the walk. */
async function onwards(person: Person): Promise<void> {
  const { labels, place } = person;
  const none = place.locator('.now').getByRole('radio', { name: labels.gateNone, exact: true });
  const asked = await place.locator('.now .ask').first().textContent();
  const isGate = (await none.count()) > 0;
  if (isGate) await none.check();
  const became = isGate ? 'there' : await answered(person);
  if (became !== 'gone') await person.next();
  if (await person.button(labels.keepNot).isVisible()) await person.press(labels.keepNot);
  if (await person.button(labels.keepGoing).isVisible()) await person.press(labels.keepGoing);
  await place
    .locator('.now .ask')
    .first()
    .filter({ hasNotText: asked ?? '' })
    .waitFor();
}
