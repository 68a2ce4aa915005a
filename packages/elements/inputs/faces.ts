import type { TemplateResult } from 'lit';
import type { Stop, Value } from '../../core/index.js';
import { drawingFor } from '../drawings/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import { drawn } from './drawn.js';
import { helpText } from './line.js';
import type { WordKey } from '../words/types.js';

/** How things are, by our five faces: a card each, with its word and no number. */
export function faces(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const [low, high] = ask.range ?? [0, 4];
  const value = talk.valueOf(unit);
  const chosen = value?.type === 'scale' ? value.number : undefined;
  const steps = Array.from({ length: Math.min(high - low, 4) + 1 }, (_, index) => index);
  return html`<fieldset
    tabindex="-1"
    class="group drawn feelings faces"
    aria-describedby=${ask.help ? `${id}-help` : nothing}
  >
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    <div class="chips">
      ${steps.map((step) => {
        const face = drawingFor('today', step);
        return html`<label class="chip">
          <input
            type="radio"
            name=${unit}
            .checked=${low + step === chosen}
            @change=${() => {
              talk.type(unit, { type: 'scale', number: low + step });
            }}
          />
          <span>${face ? drawn(face) : nothing}${talk.guideWord(`${unit}.${low + step}`) || low + step}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** After a hard face one calm line offers help (domain 2.3). */
export function afterFace({ figure }: Stop['ask'], value: Value | undefined): WordKey | undefined {
  return value?.type === 'scale' && figure === 'faces' && value.number < 2 ? 'help.offer.hard' : undefined;
}
