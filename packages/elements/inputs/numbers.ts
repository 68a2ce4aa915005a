import type { TemplateResult } from 'lit';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';

/** Each number of a range, a hundred and one at the most. */
export const numbersFrom = ([low, high]: readonly [number, number]): readonly number[] =>
  Array.from({ length: Math.min(high - low, 100) + 1 }, (_, index) => low + index);

/** A number as native radio buttons, never a slider. */
export function numbers(
  talk: ConversationController,
  unit: string,
  range: readonly [number, number],
  label: (number: number) => string,
): TemplateResult {
  const value = talk.valueOf(unit);
  const chosen = value?.type === 'scale' ? value.number : undefined;
  return html`<div class="chips">
    ${numbersFrom(range).map(
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
