import { expect, type Site } from './house.js';
import type { Person } from './person.js';
import { gather, letGo, roomLabels } from './room.js';
import type { Look } from './stories.js';

const asks = {
  en: { feeling: 'How are things for you today?', hard: 'Hard', good: 'One good thing since last time, even tiny.' },
  cy: {
    feeling: 'Sut mae pethau i chi heddiw?',
    hard: 'Anodd',
    good: 'Un peth da ers y tro diwethaf, hyd yn oed un bach iawn.',
  },
} as const;
const parts = {
  en: { listening: 'Here, just listening', one: 'One card only' },
  cy: { listening: 'Yma, dim ond gwrando', one: 'Un cerdyn yn unig' },
};

/** Every screen that people in a room meet, each looked at once. */
export async function walkRoom(person: Person, site: Site, look: Look): Promise<void> {
  const words = roomLabels[person.speaks];
  const ask = asks[person.speaks];
  await person.page.goto(`${site.origin}/${person.speaks === 'en' ? 'check-in' : 'cofrestru'}.html`);
  await expect(person.button(person.labels.next)).toBeVisible();
  await look('opening');
  await gather(person, [
    { alias: 'Nan' },
    { alias: 'Sam', part: parts[person.speaks].one },
    { alias: 'Taid', part: parts[person.speaks].listening },
  ]);
  await look('gathering');
  await person.press(words.start);
  await person.sees('Nan');
  await look('hand-over');
  await person.press(words.ready);
  await look('gate');
  await person.gate('none');
  await person.isAsked(ask.feeling);
  await look('faces');
  await person.answer({ ask: ask.feeling, pick: [ask.hard] });
  await look('offer of help');
  for (let card = 0; card < 5; card += 1) {
    if (await person.button(person.labels.keepGoing).isVisible()) await person.press(person.labels.keepGoing);
    await look(`card ${card + 2}`);
    await person.skip();
  }
  await person.press(person.labels.yes);
  await look('release');
  await letGo(person, ask.feeling, 'worker');
  await letGo(person, ask.feeling, 'room');
  await person.press(person.labels.share);
  await person.sees('Sam');
  await person.press(words.ready);
  await look('one card');
  await person.press(words.pass);
  await person.sees(words.heard);
  await look('heard');
  await person.press(words.send);
  await expect.poll(() => site.receiver.taken.length).toBe(1);
  await look('receipt');
  await person.press(person.labels.finish);
  await look('ended');
}
