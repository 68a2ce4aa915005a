import { TalkError } from './errors.js';
import type { Ask, Kind } from './guide.js';

/** The most characters one text may hold (contract section 6). */
export const TEXT_MAX = 10_000;
/** The most codes, people or goals one answer may hold; a result refuses more. */
export const ITEMS_MAX = 64;
/** The most characters an alias may hold. */
export const ALIAS_MAX = 60;

export interface PersonTouched {
  who: string;
  how?: string;
}
export interface Goal {
  what: string;
  by?: string;
  help?: string;
}

/** What a person gave, as the element hands it to the core. */
export type Value =
  | { type: 'text'; text: string }
  | { type: 'choice'; codes: readonly string[]; other?: string }
  | { type: 'scale'; number: number }
  | { type: 'people'; items: readonly PersonTouched[] }
  | { type: 'goals'; items: readonly Goal[] };

/** An answer with the question as it stood on the screen when it was given, so that it means the same for ever. */
export interface Said {
  readonly value: Value;
  readonly asked: string;
  /** Labels of the picked codes, as they stood. */
  readonly labels?: readonly string[];
  readonly lang: string;
}

const TYPE_OF: Partial<Record<Kind, Value['type']>> = {
  text: 'text',
  choice: 'choice',
  feelings: 'choice',
  needs: 'choice',
  people: 'people',
  scale: 'scale',
  goals: 'goals',
};

/** True where nothing was given: an empty answer is a skip. */
export function isEmpty(value: Value | undefined): boolean {
  if (!value) return true;
  switch (value.type) {
    case 'text':
      return value.text.trim() === '';
    case 'choice':
      return value.codes.length === 0 && !value.other?.trim();
    case 'scale':
      return !Number.isFinite(value.number);
    case 'people':
      return value.items.every((item) => !item.who.trim());
    case 'goals':
      return value.items.every((goal) => !goal.what.trim());
  }
}

/** Throws `wrong-value` or `too-long` where a value does not fit what was asked; `key` says for which. */
export function checkValue(key: string, ask: Ask, value: Value): void {
  if (TYPE_OF[ask.kind] !== value.type)
    throw new TalkError('wrong-value', `${ask.kind} takes no ${value.type} value`, `/values/${key}`);
  const known = ask.options;
  if (value.type === 'choice' && known && !value.codes.every((code) => known.includes(code)))
    throw new TalkError('wrong-value', 'a code that is not among the options', `/values/${key}/codes`);
  const [low, high] = ask.range ?? [0, 10];
  if (value.type === 'scale' && (value.number < low || value.number > high))
    throw new TalkError('wrong-value', `the number is not between ${low} and ${high}`, `/values/${key}`);
  if (textsOf(value).some((text) => text.length > TEXT_MAX))
    throw new TalkError('too-long', `more than ${TEXT_MAX} characters`, `/values/${key}`);
  if (countOf(value) > ITEMS_MAX) throw new TalkError('too-long', `more than ${ITEMS_MAX} of them`, `/values/${key}`);
}

function countOf(value: Value): number {
  if (value.type === 'choice') return value.codes.length;
  return value.type === 'people' || value.type === 'goals' ? value.items.length : 1;
}

function textsOf(value: Value): string[] {
  switch (value.type) {
    case 'text':
      return [value.text];
    case 'choice':
      return value.other === undefined ? [] : [value.other];
    case 'people':
      return value.items.flatMap((item) => [item.who, item.how ?? '']);
    case 'goals':
      return value.items.flatMap((item) => [item.what, item.by ?? '', item.help ?? '']);
    default:
      return [];
  }
}

/** The answer as lines a person reads, in their own words. */
export function linesOf(said: Said): string[] {
  const { value, labels = [] } = said;
  switch (value.type) {
    case 'text':
      return [value.text.trim()];
    case 'choice':
      return [[...labels, ...(value.other?.trim() ? [value.other.trim()] : [])].join(', ')];
    case 'scale':
      return [labels[0] ?? String(value.number)];
    case 'people':
      return value.items
        .filter((item) => item.who.trim())
        .map(({ who, how }) => (how?.trim() ? `${who.trim()}: ${how.trim()}` : who.trim()));
    case 'goals':
      return value.items
        .filter((goal) => goal.what.trim())
        .map(({ what, by, help }) => [what, by, help].filter((part) => part?.trim()).join(' · '));
  }
}
