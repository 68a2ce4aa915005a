import type { Leg } from '../../core/index.js';
import type { Fold } from '../inputs/rarer.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';

/** Fewer than this are listed as they are. */
const MANY = 4;

/** Statements in a row are one line that opens: twelve of them would push everything else off a small screen. */
export function folded(
  talk: ConversationController,
  legs: readonly Leg[],
  isOpen: (leg: Leg) => boolean,
  one: Fold,
): unknown {
  const runs: Leg[][] = [];
  for (const leg of legs) {
    const isStatement = leg.stops[0]?.ask.kind === 'statement' && !isOpen(leg);
    const last = runs.at(-1);
    if (isStatement && last?.[0]?.stops[0]?.ask.kind === 'statement' && !isOpen(last[0])) last.push(leg);
    else runs.push([leg]);
  }
  return runs.map((run) =>
    run.length < MANY
      ? run.map(one)
      : html`<li>
          <details class="folded">
            <summary>${talk.word('statement.said')}</summary>
            <ul>
              ${run.map(one)}
            </ul>
          </details>
        </li>`,
  );
}
