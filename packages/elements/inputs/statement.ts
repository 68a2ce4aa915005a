import type { TemplateResult } from 'lit';
import { rangeOf } from '../../core/flows.js';
import type { Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { numbers } from './numbers.js';

/** How true something was, in words alone: a number would look like a mark. */
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
    ${numbers(
      talk,
      unit,
      rangeOf(ask),
      (number) => talk.guideWord(`${unit}.${number}`) || talk.word(`statement.${number}` as WordKey),
    )}
  </fieldset>`;
}
