import type { Said, Value } from './answers.js';
import type { Conversation } from './conversation.js';
import { wordsFor, type Guide } from './guide.js';
import { laidAs } from './laid.js';
import { labelOf } from './label-of.js';
import type { Stop } from './route.js';

/** Fixes the question and the labels as they stand on the screen now. */
export function say(guide: Guide, state: Conversation, stop: Stop, value: Value): Said {
  const words = guide.words[state.language];
  const word = (key: string) => wordsFor(words, key, state.voice);
  const asked = word(`${stop.unit}.ask`) ?? word(`${stop.step.id}.ask`) ?? stop.unit;
  const said: Said = { value, asked, lang: state.language };
  if (value.type === 'choice') return { ...said, labels: value.codes.map((code) => labelOf(word, stop, code) ?? code) };
  const label =
    value.type === 'scale'
      ? (word(`${stop.unit}.${value.number}`) ?? word(`${stop.ask.kind}.${value.number}`))
      : undefined;
  return label === undefined ? laidAs(said, stop, word) : { ...said, labels: [label] };
}
