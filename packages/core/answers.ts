import { linesOfPiles } from './laid.js';
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
  | { type: 'goals'; items: readonly Goal[] }
  /** A mark on the social discipline window: 0 to 100 on both axes. */
  | { type: 'place'; help: number; expect: number }
  /** Cards by pile, the first on top; own words by pile. */
  | { type: 'sort'; piles: Readonly<Record<string, readonly string[]>>; own?: Readonly<Record<string, string>> }
  /** Our own strokes (`drawing.ts`), and what it shows in words. */
  | { type: 'drawing'; svg: string; alternative: string };

/** An answer with the question as it stood on the screen when it was given, so that it means the same for ever. */
export interface Said {
  readonly value: Value;
  readonly asked: string;
  /** Labels of the picked codes, as they stood. */
  readonly labels?: readonly string[];
  /** Of a `sort`: the names of the piles and the labels of the cards in each, as they stood. */
  readonly piles?: readonly SaidPile[];
  readonly lang: string;
}

/** One pile of a `sort`, as it was said. */
export interface SaidPile {
  readonly pile: string;
  readonly name: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly own?: string;
}

/** What a kind of question takes; any other takes values that bear its own name. */
const TYPE_OF: Partial<Record<Kind, Value['type']>> = { feelings: 'choice', needs: 'choice', statement: 'scale' };

/** True where nothing was given: an empty answer is a skip. */
export function isEmpty(value: Value | undefined): boolean {
  if (!value) return true;
  switch (value.type) {
    case 'text':
      return value.text.trim() === '';
    case 'choice':
      return value.codes.length === 0 && !value.other?.trim();
    case 'scale':
    case 'place':
      return !numbersOf(value).every(Number.isFinite);
    case 'people':
      return value.items.every((item) => !item.who.trim());
    case 'goals':
      return value.items.every((goal) => !goal.what.trim());
    case 'sort':
      return [...Object.values(value.piles), ...Object.values(value.own ?? {})].every((one) => one.length === 0);
    case 'drawing':
      return !value.svg;
  }
}

/** Throws `wrong-value` or `too-long` where a value does not fit what was asked; `key` says for which. */
export function checkValue(key: string, ask: Ask, value: Value): void {
  if ((TYPE_OF[ask.kind] ?? ask.kind) !== value.type)
    wrong('wrong-value', `${ask.kind} takes no ${value.type} value`, key);
  const known = ask.options;
  if (known && !codesOf(value).every((code) => known.includes(code)))
    wrong('wrong-value', 'no such option', `${key}/codes`);
  if (value.type === 'sort' && !Object.keys({ ...value.piles, ...value.own }).every((one) => ask.piles?.includes(one)))
    wrong('wrong-value', 'no such option', `${key}/piles`);
  const [low, high] = rangeOf(ask);
  if (numbersOf(value).some((number) => number < low || number > high))
    wrong('wrong-value', `not between ${low} and ${high}`, key);
  const words = value.type === 'drawing' ? value.alternative : value;
  if (textsOf(words).some((text) => text.length > TEXT_MAX)) wrong('too-long', `more than ${TEXT_MAX} characters`, key);
  if (countOf(value) > ITEMS_MAX) wrong('too-long', `more than ${ITEMS_MAX} of them`, key);
}

function wrong(code: string, message: string, key: string): never {
  throw new TalkError(code, message, `/values/${key}`);
}

/** Lowest and highest number that a question takes. */
export function rangeOf({ kind, range }: Ask): readonly [low: number, high: number] {
  return range ?? [0, kind === 'place' ? 100 : kind === 'statement' ? 4 : 10];
}

function codesOf(value: Value): readonly string[] {
  if (value.type === 'sort') return Object.values(value.piles).flat();
  return value.type === 'choice' ? value.codes : [];
}

function numbersOf(value: Value): readonly number[] {
  return Object.values(value).filter((one) => typeof one === 'number');
}

function countOf(value: Value): number {
  return 'items' in value ? value.items.length : codesOf(value).length;
}

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
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
    case 'sort':
      return linesOfPiles(said);
    case 'place':
      return [labels.join(' · ')];
    case 'drawing':
      return [value.alternative];
  }
}
