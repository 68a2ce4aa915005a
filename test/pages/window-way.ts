import { socialWindowCy } from '../../packages/guides/window/cy.js';
import { socialWindowEn } from '../../packages/guides/window/en.js';
import { firstCy } from '../../packages/elements/words/first-cy.js';
import { firstEn } from '../../packages/elements/words/first-en.js';
import { laterCy } from '../../packages/elements/words/later-cy.js';
import { laterEn } from '../../packages/elements/words/later-en.js';
import { windowCy } from '../../packages/elements/words/window-cy.js';
import { windowEn } from '../../packages/elements/words/window-en.js';
import type { VisitOptions } from './house.js';
import type { Tongue } from './labels.js';
import type { Person } from './person.js';
import type { Look } from './stories.js';

const WORDS: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: { ...firstEn, ...laterEn, ...windowEn, ...socialWindowEn },
  cy: { ...firstCy, ...laterCy, ...windowCy, ...socialWindowCy },
};

/** A text as a worker reads it. */
export function words(speaks: Tongue): (key: string) => string {
  return (key) =>
    WORDS[speaks][`${key}~window@practitioner`] ??
    WORDS[speaks][`${key}@practitioner`] ??
    WORDS[speaks][key] ??
    `no words: ${key}`;
}

/** Somebody at the window's page, all of it loaded. */
export async function atWindow(
  somebody: (options?: VisitOptions) => Promise<Person>,
  origin: string,
  options: VisitOptions = {},
): Promise<Person> {
  const visitor = await somebody(options);
  const person = visitor.at(visitor.page.locator('talk-window'));
  await person.openWhole(`${origin}/${options.speaks === 'cy' ? 'ffenestr' : 'window'}.html`);
  return person;
}

/** The spot of the window with these steps, 0 to 4 from the left and from the bottom. */
export const spot = (person: Person, help: number, expect: number) =>
  person.place.getByRole('gridcell').nth((4 - expect) * 5 + help);

/** From the first screen over place and statements to both marks: warm, and not so clear. */
export async function toCompare(person: Person, look: Look = () => Promise.resolve()): Promise<void> {
  const word = words(person.speaks);
  await person.begin('practitioner');
  await person.gate('none');
  await look('purpose');
  await person.next();
  await person.answer({ ask: word('moment-practitioner.ask'), pick: [word('moment-practitioner.school')] });
  await person.isAsked(word('own.ask'));
  await look('place, empty');
  await spot(person, 3, 2).click();
  await look('place, filled in');
  await person.next();
  for (let done = 0; done < 12; done += 1) {
    const asked = (await person.place.locator('.now legend').first().textContent())?.trim() ?? '';
    const [key = ''] = Object.entries(WORDS[person.speaks]).find(([, text]) => text === asked) ?? [];
    const [axis, number] = [key[11], Number(key[12])];
    const isTrue = (axis === 'h') === number <= 3;
    if (done === 0) await look('statement');
    await person.press(word(`statement.${isTrue ? 4 : 0}`));
  }
  await person.place.getByRole('img').waitFor();
}

/** From both marks to the read-back: what made the difference, what would have helped, one step. */
export async function toReadBack(person: Person, look: Look = () => Promise.resolve()): Promise<void> {
  const word = words(person.speaks);
  await person.next();
  await person.answer({ ask: word('difference.ask'), write: 'The bus.' });
  await person.answer({ ask: word('would-help.ask'), write: 'Ten minutes.' });
  await person.isAsked(word('step-practitioner.choose.ask'));
  await look('step');
  await person.answer(
    { ask: word('step-practitioner.choose.ask'), pick: [word('step-practitioner.choose.expect-line')] },
    { ask: word('step-practitioner.day.ask'), write: 'Friday' },
  );
  await person.sees(word('back.title'));
}

/** How it felt to somebody who was there, shown. */
export async function fromTheOtherSide(person: Person, look: Look = () => Promise.resolve()): Promise<void> {
  const word = words(person.speaks);
  await person.press(word('felt.ask'));
  await look('hand over');
  await person.press(word('felt.ready'));
  await person.choose(word('voice.adult'));
  await look('before they start');
  await person.next();
  await look('their gate');
  await person.choose(person.labels.gateNone);
  await person.next();
  await person.sees(word('felt.where'));
  await look('how it felt, empty');
  await spot(person, 0, 4).click();
  await look('how it felt, filled in');
  await person.next();
  await look('show it?');
  await person.press(word('felt.show.yes'));
  await look('hand back');
  await person.press(word('felt.back.ready'));
}
