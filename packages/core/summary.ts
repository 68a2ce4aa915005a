import { linesOf } from './answers.js';
import type { Conversation } from './conversation.js';
import { wordsFor, type Guide } from './guide.js';
import type { Unit } from './route.js';
import { answeredStops, saidNow } from './screen.js';

/** A read-back by template: derived, never written by software that guesses. */
export interface Summary {
  template: string;
  /** One sentence a line, the person's own words in their places. */
  sentences: readonly string[];
  lang: string;
}

const SLOT = /\{([a-z0-9.-]+)\}/g;

/**
 * Puts the person's words into the guide's sentences. A sentence with an empty slot is dropped whole, so that nothing
 * shows what was passed by. `units` limits it to what is to be shared; words are put in as they are, and a brace in
 * them is only a brace.
 */
export function summarise(guide: Guide, state: Conversation, units?: readonly Unit[]): Summary {
  const allowed = units && new Set(units);
  const spoken = new Map<Unit, string>();
  for (const stop of answeredStops(guide, state)) {
    const said = saidNow(guide, state, stop);
    if (!said || (allowed && !allowed.has(stop.unit))) continue;
    spoken.set(stop.unit, linesOf(said).join('; '));
  }
  const sentences: string[] = [];
  for (const key of guide.summary ?? []) {
    const template = wordsFor(guide.words[state.language], key, state.voice);
    const sentence = template && fill(template, spoken);
    if (sentence) sentences.push(sentence);
  }
  return { template: `${guide.id}@${guide.version}`, sentences, lang: state.language };
}

function fill(template: string, spoken: ReadonlyMap<Unit, string>): string | undefined {
  const slots = [...template.matchAll(SLOT)].map((match) => match[1] ?? '');
  if (slots.some((slot) => !spoken.get(slot))) return undefined;
  return template.replace(/\{([a-z0-9.-]+)\}(\.?)/g, (_, slot: string, stop: string) => {
    const words = spoken.get(slot) ?? '';
    return /[.!?…]$/.test(words) ? words : words + stop;
  });
}
