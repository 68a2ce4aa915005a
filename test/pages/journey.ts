import type { Person } from './person.js';
import type { Look, Story } from './stories.js';

const nobodyLooks: Look = () => Promise.resolve();

/** From the first screen over the gate to the read-back; `look` sees every screen, empty and filled in. */
export async function walk(person: Person, story: Story, look = nobodyLooks): Promise<void> {
  await walkToQuestions(person, story, look);
  for (const [index, scene] of story.scenes.entries()) {
    await person.isAsked(scene[0].ask);
    await look(`question ${index + 1}, empty`);
    await person.tell(...scene);
    await look(`question ${index + 1}, filled in`);
    await person.next();
  }
  await person.sees(story.close[0]);
  await look('read-back');
}

/** From the first screen over the gate. */
export async function walkToQuestions(person: Person, story: Story, look = nobodyLooks): Promise<void> {
  await look('opening');
  await person.begin(story.voice);
  await person.place.getByRole('radio', { name: story.topic, exact: true }).waitFor();
  await look('topic');
  await person.choose(story.topic);
  await person.next();
  await person.place.getByRole('radio', { name: person.labels.gateNone, exact: true }).waitFor();
  await look('gate');
  await person.gate('none');
}

/** From the read-back to the end, sharing what the story shares. Gives back the receipt's code. */
export async function shareAndFinish(person: Person, story: Story, look = nobodyLooks): Promise<string> {
  await person.press(person.labels.yes);
  await person.sees(story.close[1]);
  await look('share');
  await person.tick(...story.shared);
  await person.press(person.labels.share);
  await person.sees(story.close[2]);
  await look('receipt');
  const code = await codeOf(person);
  await person.press(person.labels.finish);
  await person.sees(story.close[3]);
  await look('end');
  return code;
}

/** The code on the receipt: four words and four digits. */
export async function codeOf(person: Person): Promise<string> {
  const text = await person.place.getByText(/^\S+ \S+ \S+ \S+ \d{4}$/).textContent();
  return text ?? '';
}
