import { answeredStops, linesOf, saidNow, summarise, type Said, type Unit } from '../../core/index.js';
import { drawingFor } from '../drawings/index.js';
import { commonOptions } from '../inputs/choice.js';
import { drawingOfOption, drawn } from '../inputs/drawn.js';
import type { Asked } from '../inputs/rarer.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, uiWords, wordsFor } from '../shared.js';
import { beside, linesDrawn, row } from './said.js';

/** Lines of what was picked by drawings and is no choice: a face, people, cards in piles. */
export function linesOfDrawn(said: Said, stop: Asked): readonly unknown[] | undefined {
  const { value } = said;
  if (value.type === 'sort') return linesOfPiles(said, stop);
  if (value.type === 'scale' && stop.ask.figure === 'faces') {
    const face = drawingFor('today', value.number - (stop.ask.range?.[0] ?? 0));
    return linesOf(said).map((line) => beside(face && drawn(face), line));
  }
  if (value.type !== 'people') return undefined;
  const items = value.items.filter(({ who }) => who.trim());
  return linesOf(said).map((line, index) => beside(signOfPerson(said, stop, items[index]?.who ?? ''), line));
}

function linesOfPiles({ piles = [] }: Said, stop: Asked): readonly unknown[] {
  return piles.map(({ name, codes, labels, own }) => [`${name}: `, row(stop, codes, own ? [...labels, own] : labels)]);
}

/** People are kept by the word they were picked by. */
function signOfPerson({ lang }: Said, stop: Asked, who: string): unknown {
  const words: Readonly<Record<string, string>> = uiWords(lang) ?? {};
  const code = commonOptions('people').find((one) => words[`people.${one}`] === who.trim());
  return code && drawingOfOption(stop, code);
}

const SLOT = /\{([a-z0-9.-]+)\}/;

/** The sentences of the summary, with the drawings of what was picked beside its words. */
export function letter(talk: ConversationController): readonly unknown[] {
  const { guide, state } = talk;
  const spoken = new Map<Unit, { text: string; lines: readonly unknown[] }>();
  for (const stop of answeredStops(guide, state)) {
    const said = saidNow(guide, state, stop);
    if (said) spoken.set(stop.unit, { text: linesOf(said).join('; '), lines: linesDrawn(said, stop) });
  }
  return (guide.summary ?? [])
    .filter((key) => summarise({ ...guide, summary: [key] }, state).sentences.length > 0)
    .map((key) => sentence(wordsFor(guide.words[state.language], key, state.voice) ?? '', spoken));
}

/** Whether there is a drawing among the words of a line. */
const hasDrawing = (line: unknown): boolean =>
  Array.isArray(line) ? line.some(hasDrawing) : typeof line === 'object' && line !== null;

/**
 * Every second piece is a slot. Words that end by themselves need no full stop after them, and neither do drawings: it
 * would stand alone below them. Drawn lines stand under each other.
 */
function sentence(
  template: string,
  spoken: ReadonlyMap<Unit, { text: string; lines: readonly unknown[] }>,
): readonly unknown[] {
  const pieces = template.split(SLOT);
  return pieces.map((piece, index) => {
    if (index % 2 === 1) return inSentence(spoken.get(piece)?.lines ?? []);
    const before = spoken.get(pieces[index - 1] ?? '');
    const isEnded = /[.!?…]$/.test(before?.text ?? '') || before?.lines.some(hasDrawing);
    return isEnded ? piece.replace(/^\./, '') : piece;
  });
}

function inSentence(lines: readonly unknown[]): readonly unknown[] {
  if (lines.length > 1 && lines.some(hasDrawing)) return lines.map((line) => html`<span class="row">${line}</span>`);
  return lines.map((line, place) => [place > 0 ? '; ' : '', line]);
}
