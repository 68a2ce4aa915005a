import type { Said, SaidPile } from './answers.js';
import type { Axis } from './guide.js';
import { labelOf } from './label-of.js';
import type { SharedParts } from './shared-parts.js';
import type { Stop } from './route.js';

type Word = (key: string) => string | undefined;

const AXES: readonly Axis[] = ['help', 'expect'];

/** Fixes the names of piles and places as they stand on the screen: of cards that were sorted, and of a place on the window. */
export function laidAs(said: Said, stop: Pick<Stop, 'unit' | 'ask'>, word: Word): Said {
  const { value } = said;
  if (value.type === 'place')
    return { ...said, labels: AXES.map((axis) => word(`place.${axis}.${value[axis]}`) ?? '') };
  if (value.type !== 'sort') return said;
  const piles = (stop.ask.piles ?? []).map((pile): SaidPile => {
    const codes = value.piles[pile] ?? [];
    const own = value.own?.[pile]?.trim();
    const labels = codes.map((code) => labelOf(word, stop, code) ?? code);
    return { pile, name: word(`${stop.unit}.pile.${pile}`) ?? pile, codes, labels, ...(own ? { own } : {}) };
  });
  return { ...said, piles: piles.filter(({ codes, own }) => codes.length > 0 || own) };
}

/** Piles as lines a person reads. */
export function linesOfPiles({ piles = [] }: Said): string[] {
  return piles.map(({ name, labels, own }) => `${name}: ${[...labels, ...(own ? [own] : [])].join(', ')}`);
}

/** A sorted answer is one for each pile. */
export function answersOfPiles(
  { part, ...whole }: Omit<SharedParts['answers'][number], 'value'>,
  { piles = [] }: Said,
): SharedParts['answers'] {
  return piles.map(({ pile, name, codes, labels, own }) => ({
    ...whole,
    part: part === undefined ? pile : `${part}-${pile}`,
    asked: `${whole.asked} ${name}`,
    value: { type: 'choice', codes: [...codes], labels: [...labels], ...(own ? { other: own } : {}) },
  }));
}
