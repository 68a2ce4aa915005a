import '../../../packages/sdk/define/talk-window.js';
import type { TalkDialogue } from '../../../packages/elements/index.js';
import { Person } from '../person.js';
import { once, type Settings } from './page.js';

export const STATEMENTS = 12;
const PLUS = /found out how|used the family|named one thing|said plainly|came back to|asked what they/;
const EXPECT = /said plainly|came back to|asked what they|steered round|did a job|took an action/;
export const OWN = 'Where would you put yourself, that time?';

/** At the first screen of a window. */
export async function visit(settings: Settings = {}): Promise<Person> {
  const element = Object.assign(
    document.createElement('talk-window'),
    { environment: 'demo', keep: 'never' },
    settings,
  );
  const ready = once(element, 'talk-ready');
  document.body.append(element);
  await ready;
  const person = new Person(element as unknown as TalkDialogue);
  await person.settled();
  return person;
}

/** At the question where one would put oneself. */
export async function atPlace(voice = 'A worker', settings: Settings = {}): Promise<Person> {
  const person = await visit(settings);
  await person.begin({ voice });
  await person.passGate();
  await person.next();
  await person.pick('School');
  await person.next();
  person.expectAsked(OWN);
  return person;
}

/** How true a statement is said to be; nothing is a skip. */
type Rating = (isPlus: boolean, isExpect: boolean) => string | undefined;

/** Answers every statement by what it counts for; nothing given is a skip. */
async function rate(person: Person, of: Rating): Promise<void> {
  for (let done = 0; done < STATEMENTS; done += 1) {
    const level = of(PLUS.test(person.asked), EXPECT.test(person.asked));
    await person.press(level ?? 'Skip this one');
    if (person.sees('button', 'Keep going')) await person.press('Keep going');
  }
}

export async function atCompare(of: Rating, settings: Settings = {}, voice?: string): Promise<Person> {
  const person = await atPlace(voice, settings);
  await tap(person, 'quite a lot of help and warmth, mostly clear, a part for them');
  await person.next();
  await rate(person, of);
  return person;
}

export const withThem = (isPlus: boolean) => (isPlus ? 'Very true' : 'Not true');
export const warmNotClear = (isPlus: boolean, isExpect: boolean) =>
  isPlus === isExpect ? 'A bit true' : 'Mostly true';

export async function tap(person: Person, spot: string): Promise<void> {
  person.find('gridcell', spot).click();
  await person.settled();
}

/** What is picked on the two pickers, and what is selected on the window. */
export function state(person: Person): [pickers: string[], spot: string | null | undefined] {
  const { root } = person;
  const radios = [...root.querySelectorAll<HTMLInputElement>('.picker input:checked')];
  const spot = person.in().queryAllByRole('gridcell', { selected: true })[0];
  return [radios.map((radio) => person.textOf(radio.closest('label'))), spot?.getAttribute('aria-label')];
}
