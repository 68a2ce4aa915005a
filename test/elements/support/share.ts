import type { Result } from '../../../packages/core/index.js';
import type { DeliveryDetail } from '../../../packages/elements/index.js';
import type { Person } from '../person.js';
import { guideOf } from './guide.js';
import { known, visitAgency, type Settings } from './page.js';
import { until } from './check.js';

const T1 = { theme: 'T1', outcome: 'O1' } as const;
/** Its questions are those of `atShare`. */
export const shareGuide = known(
  guideOf(
    'to-share',
    [
      { id: 'one', kind: 'text', ...T1 },
      { id: 'two', kind: 'choice', options: ['red', 'green'], ...T1 },
      { id: 'hush', kind: 'text', private: true, ...T1 },
      { id: 'who', kind: 'people', aboutOthers: true, ...T1 },
    ],
    {
      'one.ask': 'What happened?',
      'two.ask': 'Which colour?',
      'two.red': 'Red',
      'two.green': 'Green',
      'hush.ask': 'Only for you?',
      'who.ask': 'Who is in it?',
      'sum.one': 'In my words: {one}.',
      'sum.two': 'Colour: {two}.',
    },
    { summary: ['sum.one', 'sum.two'] },
  ),
);

/** At the share step, with everything answered. */
export async function atShare(settings: Settings = {}): Promise<Person> {
  const person = await visitAgency({ guide: shareGuide, ...settings });
  await person.begin();
  await person.write('What happened?', 'My own words');
  await person.next();
  await person.pick('Red');
  await person.next();
  await person.write('Only for you?', 'a secret');
  await person.next();
  await person.pick('mum');
  await person.next();
  await person.press('Yes');
  person.expectAsked('Choose what to share');
  return person;
}

/** Ticks one part, shares it, and waits for the result to be raised. */
export async function shareOne(person: Person): Promise<Result> {
  const shared = new Promise<Result>((resolve) => {
    person.element.addEventListener('talk-result', (event) => resolve(event.detail as Result), { once: true });
  });
  await person.pick('What happened?');
  await person.press('Share the ticked parts');
  const result = await shared;
  await until(() => person.asked !== 'Choose what to share', 'the receipt');
  await person.settled();
  return result;
}

export function deliveries(person: Person): DeliveryDetail[] {
  const heard: DeliveryDetail[] = [];
  person.element.addEventListener('talk-delivery', (event) => heard.push(event.detail));
  return heard;
}
