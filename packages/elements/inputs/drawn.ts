import { drawingFor, type Drawing } from '../drawings/index.js';
import { html, nothing, svg } from '../shared.js';
import type { Asked } from './rarer.js';

/**
 * A drawing beside its word: hidden from screen readers, since the word says it. It can be seen without our styles, since
 * another element of the page may have brought it.
 */
export function drawn({ tint, skin, line }: Drawing): unknown {
  return html`<svg
    class="drawing"
    viewBox="0 0 48 48"
    width="48"
    height="48"
    fill="none"
    stroke-width="2.4"
    aria-hidden="true"
    focusable="false"
  >
    ${tint ? svg`<path class="tint" fill="currentColor" fill-opacity=".2" d=${tint}></path>` : nothing}${skin ? svg`<path class="skin" d=${skin}></path>` : nothing}${svg`<path class="line" stroke="currentColor" d=${line}></path>`}
  </svg>`;
}

/**
 * Where an answer was picked by its drawing, a press on that card ticks its part, and another takes the tick away: a child
 * who cannot read presses the card. Words that were written can be marked and copied without giving them away.
 */
export function tickByCard({ target }: Event): void {
  const card = (target as Element).closest('div.part .own');
  if (card?.querySelector('svg')) card.closest('.part')?.querySelector('input')?.click();
}

/** Which set a question of the built-in guides is drawn from, where its kind does not say. */
const SETS: readonly (readonly [RegExp, string])[] = [
  [/^good\.thing$/, 'good'],
  [/^help(-|$)/, 'help'],
  [/^topic$/, 'topic'],
  [/^hard-child\.thing$/, 'hard'],
  [/^word-child\.picture$/, 'weather'],
  [/^listened-child$/, 'listened'],
  [/^next-time-child\.thing$/, 'next'],
  [/^(cards(-child)?|grown-up|outside|inside)$/, 'sorted'],
];

/** Codes whose drawing has another name. */
const ALIASES: Readonly<Record<string, readonly [kind: string, code: string]>> = {
  'help.school': ['help', 'school-help'],
  'help.friends': ['good', 'friend'],
};

/** The drawing of one option, where we have one. */
export function drawingOfOption({ unit, ask }: Asked, code: string): unknown {
  const kind = ['choice', 'sort'].includes(ask.kind) ? SETS.find(([pattern]) => pattern.test(unit))?.[1] : ask.kind;
  if (!kind) return undefined;
  const found = drawingFor(...(ALIASES[`${kind}.${code}`] ?? ([kind, code] as const)));
  return found && drawn(found);
}
