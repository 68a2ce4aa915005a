import type { Person } from './person.js';

export const HAPPENED = 'What happened, from where you were?';
export const MIND = 'What was going through your mind?';
export const WORDS = 'The kettle was the last straw.';

/** Answers one question and goes to the share step. */
export async function toShare(person: Person, url: string, words = WORDS): Promise<void> {
  await person.openWhole(url);
  await person.startTalking('A row');
  await person.answer({ ask: HAPPENED, write: words });
  await finishEarly(person);
}

/** From a question to the share step. */
export async function finishEarly(person: Person): Promise<void> {
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.sees('Choose what to share');
}

/** Shares that one answer. */
export async function share(person: Person): Promise<void> {
  await person.tick(HAPPENED);
  await person.press('Share the ticked parts');
}
