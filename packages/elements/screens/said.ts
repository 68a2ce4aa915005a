import type { TemplateResult } from 'lit';
import { isVisited, linesOf, liveAnswer, routeOf, saidNow, type Leg, type Said, type Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { signOf } from '../inputs/choice.js';
import { rarer, type Asked } from '../inputs/rarer.js';
import { guard, html, nothing } from '../shared.js';

/** Entries drawn and remembered together, so that a long page costs no more than a short one. */
const BLOCK = 20;

/**
 * What was said, like a page, every answer changeable where it stands. The open question is drawn in its place when it is
 * an earlier one; the next one stands below, near the thumb.
 */
export function said(
  talk: ConversationController,
  open: Leg | undefined,
  openHere: TemplateResult | undefined,
): unknown {
  const before = routeOf(talk.guide, talk.state).filter((leg) =>
    leg.id === open?.id
      ? openHere !== undefined
      : leg.stops.every((stop) => isVisited(talk.state, stop.unit)) && leg.stops.some((stop) => isListed(talk, stop)),
  );
  if (before.length === 0) return nothing;
  const blocks = Array.from({ length: Math.ceil(before.length / BLOCK) }, (_, index) =>
    before.slice(index * BLOCK, (index + 1) * BLOCK),
  );
  return html`<section class="said" part="transcript" aria-label=${talk.word('said.title')}>
    ${talk.state.looking && !open ? html`<p class="which note" tabindex="-1">${talk.word('back.which')}</p>` : nothing}
    ${blocks.map((block) => blockOf(talk, block, open, openHere))}
  </section>`;
}

function blockOf(
  talk: ConversationController,
  block: readonly Leg[],
  open: Leg | undefined,
  openHere: unknown,
): unknown {
  const { language, voice, answers, passed } = talk.state;
  const isOpen = (leg: Leg) => leg.id === open?.id;
  const one = (leg: Leg) => (isOpen(leg) ? html`<li>${openHere}</li>` : leg.stops.map((stop) => entry(talk, stop)));
  const draw = () =>
    html`<ul>
      ${rarer.fold?.(talk, block, isOpen, one) ?? block.map(one)}
    </ul>`;
  if (block.some(isOpen)) return html`<div>${draw()}</div>`;
  const units = block.flatMap((leg) => leg.stops.map((stop) => stop.unit));
  const facts = units.flatMap((unit) => [unit, answers[unit], passed[unit], talk.shown.has(unit)]);
  return html`<div class=${block.length === BLOCK ? 'block' : ''}>
    ${guard([language, voice, talk.guide, ...facts], draw)}
  </div>`;
}

/** What was never on the screen was not passed by: after an early end it is not spoken of. */
function isListed(talk: ConversationController, { unit, ask }: Stop): boolean {
  return ask.kind !== 'say' && (talk.shown.has(unit) || liveAnswer(talk.state, unit) !== undefined);
}

function entry(talk: ConversationController, stop: Stop): TemplateResult | typeof nothing {
  if (!isListed(talk, stop)) return nothing;
  const words = saidNow(talk.guide, talk.state, stop);
  const asked = talk.guideWord(`${stop.unit}.ask`);
  return html`<li class="entry">
    <p class="asked">${asked}</p>
    ${words ? ownWords(words, stop) : html`<p class="passed">${talk.word('said.passed')}</p>`}
    <button
      type="button"
      class="quiet change"
      aria-label="${talk.word('said.change')}: ${asked}"
      @click=${() => {
        talk.does({ type: 'change', unit: stop.unit });
      }}
    >
      ${talk.word('said.change')}
    </button>
  </li>`;
}

/** The person's own words: the most prominent thing on the screen. */
export function ownWords(words: Said, stop: Asked): TemplateResult {
  const lines = linesDrawn(words, stop).map((line) => html`<p>${line}</p>`);
  return html`<div class="own" part="own-words">${[rarer.picture?.(words), ...lines]}</div>`;
}

/** An answer as lines, each word that was picked by a drawing beside it. */
export function linesDrawn(said: Said, stop: Asked): readonly unknown[] {
  const { value, labels = [] } = said;
  if (value.type !== 'choice') return rarer.lines?.(said, stop) ?? linesOf(said);
  return [row(stop, value.codes, [...labels, value.other])];
}

/** Words in a row, each kept together with its drawing. */
export const row = (stop: Asked, codes: readonly string[], words: readonly (string | undefined)[]): unknown =>
  words.map((word, index) => beside(signOf(stop, codes[index]), [word, words[index + 1] && ', ']));

export const beside = (sign: unknown, words: unknown): unknown =>
  sign ? html`<span class="with">${sign}${words}</span>` : words;
