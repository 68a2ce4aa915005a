import type { TemplateResult } from 'lit';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';

/** A number as native radio buttons, never a slider: one for each from `low` to `high`, a hundred and one at the most. */
export function numbers(
  talk: ConversationController,
  unit: string,
  [low, high]: readonly [number, number],
  label: (number: number) => string,
): TemplateResult {
  const value = talk.valueOf(unit);
  const chosen = value?.type === 'scale' ? value.number : undefined;
  const all = Array.from({ length: Math.min(high - low, 100) + 1 }, (_, index) => low + index);
  return html`<div class="chips">
    ${all.map(
      (number) =>
        html`<label class="chip">
          <input
            type="radio"
            name=${unit}
            .checked=${number === chosen}
            @change=${() => {
              talk.type(unit, { type: 'scale', number });
            }}
          />
          <span>${label(number)}</span>
        </label>`,
    )}
  </div>`;
}
