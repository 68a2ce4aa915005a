import { el } from './dom.js';
import type { Words } from './words.js';

/** A moment as people write it, in the reader's language and time zone. */
export function moment(words: Words, iso: string): HTMLTimeElement {
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getDate()} ${words.months[at.getMonth()]} ${at.getFullYear()}`;
  return el('time', { datetime: iso }, `${day}, ${two(at.getHours())}:${two(at.getMinutes())}`);
}

/** What a language is called in the reader's language; in English where only that is known; else its code. */
export function languageName(words: Words, code: string): string {
  const known = Object.entries(words.languages).find(([one]) => one === code)?.[1];
  try {
    return known ?? new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
