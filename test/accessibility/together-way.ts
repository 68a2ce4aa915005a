import { expect, type Demo } from '../pages/house.js';
import type { Person } from '../pages/person.js';
import { gather, letGo, roomLabels, takeTurn } from '../pages/room.js';
import { oedolyn, rowAtHome, type Look } from '../pages/stories.js';

const WORDS = {
  en: {
    topics: 'What would you like to talk through?',
    next: 'Next question',
    ways: 'Other ways',
    end: 'Finish the round',
  },
  cy: {
    topics: 'Am beth yr hoffech chi siarad?',
    next: 'Y cwestiwn nesaf',
    ways: 'Ffyrdd eraill',
    end: 'Gorffen y rownd',
  },
} as const;

/** One question round two people, what is heard in between, and the round ended by one of them. */
export async function throughTogether(person: Person, demo: Demo, look: Look): Promise<void> {
  const { speaks, labels } = person;
  const room = roomLabels[speaks];
  const words = WORDS[speaks];
  const story = speaks === 'en' ? rowAtHome : oedolyn;
  const [first] = story.scenes[0]!;
  await person.openWhole(`${demo.origin}/${speaks === 'en' ? 'together' : 'gyda-n-gilydd'}.html`);
  await look('opening');
  await gather(person, [{ alias: 'Nan' }, { alias: 'Sam' }]);
  await look('gathering');
  await person.pick(words.topics, story.topic);
  await person.press(room.start);
  await person.sees('Nan');
  await look('hand-over');
  await takeTurn(person, 'Nan');
  await person.isAsked(first.ask);
  await look('a question');
  await person.answer(...story.scenes[0]!);
  await look('release');
  await letGo(person, first.ask, 'room');
  await letGo(person, first.ask, 'worker');
  await person.press(labels.share);
  await takeTurn(person, 'Sam');
  await person.skip();
  await person.sees(room.heard);
  await look('heard in between');
  await person.press(words.next);
  await person.sees('Nan');
  await person.place.getByText(words.ways).click();
  await person.press(words.end);
  await expect(person.button(labels.yes)).toBeVisible();
  await look('end the round?');
  await person.press(labels.yes);
  await person.button(room.send).waitFor();
  await look('heard, and what is to be sent');
  await person.place.getByText(room.copy, { exact: true }).click();
  await look('heard, and a copy of it');
}
