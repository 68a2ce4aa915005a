import type { TemplateResult } from 'lit';
import { rangeOf } from '../../core/flows.js';
import type { Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { numbersFrom } from './numbers.js';

/**
 * How true something was, in words alone: a number would look like a mark. One press answers and goes on, since twelve of
 * them have to fit between two visits; buttons, because going on is what a button may do and a picked radio button may not.
 */
export function statement(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask, step } = stop;
  const all = (step.parts ?? []).filter((part) => part.kind === 'statement');
  const place = all.findIndex((part) => part.id === stop.part) + 1;
  return html`<fieldset tabindex="-1" class="group statement" aria-describedby="${id}-how">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    <p class="hint" id="${id}-how">
      ${talk.word('statement.how')}
      ${all.length > 1 ? html`<span class="small">${talk.word('statement.of', { n: place, of: all.length })}</span>` : nothing}
    </p>
    <div class="choices">${numbersFrom(rangeOf(ask)).map((number) => level(talk, stop, number))}</div>
  </fieldset>`;
}

function level(talk: ConversationController, { unit }: Stop, number: number): TemplateResult {
  const value = talk.valueOf(unit);
  const isChosen = value?.type === 'scale' && value.number === number;
  return html`<button
    type="button"
    class="step"
    aria-pressed=${isChosen ? 'true' : nothing}
    @click=${() => {
      talk.type(unit, { type: 'scale', number });
      if (isByItself(talk)) talk.next();
    }}
  >
    ${talk.guideWord(`${unit}.${number}`) || talk.word(`statement.${number}` as WordKey)}
  </button>`;
}

/** Asked together with others, it waits for them. */
function isByItself({ screen }: ConversationController): boolean {
  return screen.kind === 'question' && screen.leg.stops.length === 1;
}
