import type { Said, SaidPile, Value } from './answers.js';
import type { Conversation } from './conversation.js';
import { wordsFor, type Axis, type Guide } from './guide.js';
import type { Stop } from './route.js';

/** The label of an option: the guide's own, else the common one of its kind. */
export function labelOf(
  word: (key: string) => string | undefined,
  stop: Pick<Stop, 'unit' | 'ask'>,
  code: string,
): string | undefined {
  return word(`${stop.unit}.${code}`) ?? word(`${stop.ask.kind}.${code}`);
}

/** Fixes the question and the labels as they stand on the screen now. */
export function say(guide: Guide, state: Conversation, stop: Stop, value: Value): Said {
  const words = guide.words[state.language];
  const word = (key: string) => wordsFor(words, key, state.voice);
  const asked = word(`${stop.unit}.ask`) ?? word(`${stop.step.id}.ask`) ?? stop.unit;
  const said: Said = { value, asked, lang: state.language };
  if (value.type === 'choice') return { ...said, labels: value.codes.map((code) => labelOf(word, stop, code) ?? code) };
  if (value.type === 'sort') return { ...said, piles: pilesOf(word, stop, value) };
  if (value.type === 'place')
    return { ...said, labels: AXES.map((axis) => word(`place.${axis}.${value[axis]}`) ?? '') };
  const label =
    value.type === 'scale'
      ? (word(`${stop.unit}.${value.number}`) ?? word(`${stop.ask.kind}.${value.number}`))
      : undefined;
  return label === undefined ? said : { ...said, labels: [label] };
}

const AXES: readonly Axis[] = ['help', 'expect'];

/** The piles that hold something, in the order of the guide. */
export function pilesOf(
  word: (key: string) => string | undefined,
  stop: Pick<Stop, 'unit' | 'ask'>,
  value: Extract<Value, { type: 'sort' }>,
): SaidPile[] {
  return (stop.ask.piles ?? []).flatMap((pile) => {
    const codes = value.piles[pile] ?? [];
    const words = value.own?.[pile]?.trim();
    if (codes.length === 0 && !words) return [];
    const name = word(`${stop.unit}.pile.${pile}`) ?? pile;
    const labels = codes.map((code) => labelOf(word, stop, code) ?? code);
    return [{ pile, name, codes, labels, ...(words ? { own: words } : {}) }];
  });
}
