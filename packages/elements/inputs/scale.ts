import type { TemplateResult } from 'lit';
import type { Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';
import { helpText } from './line.js';

/** A number between two ends, as native radio buttons: never a slider. */
export function scale(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const [low, high] = ask.range ?? [0, 10];
  const value = talk.valueOf(unit);
  const chosen = value?.type === 'scale' ? value.number : undefined;
  const numbers = Array.from({ length: Math.min(high - low, 100) + 1 }, (_, index) => low + index);
  return html`<fieldset tabindex="-1" class="group scale">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    <p class="small">${low} ${talk.word('input.low')}, ${high} ${talk.word('input.high')}</p>
    <div class="chips">
      ${numbers.map(
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
            <span>${number}${label(talk, unit, number)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function label(talk: ConversationController, unit: string, number: number): string {
  const words = talk.guideWord(`${unit}.${number}`);
  return words && ` ${words}`;
}
