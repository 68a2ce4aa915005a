import { liveAnswer, type Leg, type Stop } from '../../core/index.js';
import type { Fold } from '../inputs/rarer.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';

/** Paper that lay beside a question and was left empty was not passed by: it is not spoken of. */
function withoutEmptyPaper({ state }: ConversationController, leg: Leg): Leg {
  const isSpokenOf = ({ unit, ask }: Stop) =>
    !(ask.kind === 'drawing' && 'together' in ask && ask.together) || liveAnswer(state, unit) !== undefined;
  return { ...leg, stops: leg.stops.filter(isSpokenOf) };
}

/**
 * Statements in a row are one line that opens, from the first on: twelve of them would push everything else off a small
 * screen, and each would move the next one's answers away from under the hand.
 */
export function folded(
  talk: ConversationController,
  legs: readonly Leg[],
  isOpen: (leg: Leg) => boolean,
  one: Fold,
): unknown {
  const runs: Leg[][] = [];
  for (const leg of legs.map((whole) => withoutEmptyPaper(talk, whole))) {
    const isStatement = leg.stops[0]?.ask.kind === 'statement' && !isOpen(leg);
    const last = runs.at(-1);
    if (isStatement && last?.[0]?.stops[0]?.ask.kind === 'statement' && !isOpen(last[0])) last.push(leg);
    else runs.push([leg]);
  }
  return runs.map((run) =>
    run[0]?.stops[0]?.ask.kind !== 'statement' || run.some(isOpen)
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
