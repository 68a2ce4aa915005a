import type { TemplateResult } from 'lit';
import type { Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';
import { helpText } from './line.js';
import { numbers } from './numbers.js';

/** A number between two ends. */
export function scale(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const [low, high] = ask.range ?? [0, 10];
  return html`<fieldset tabindex="-1" class="group scale">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    <p class="small">${low} ${talk.word('input.low')}, ${high} ${talk.word('input.high')}</p>
    ${numbers(talk, unit, [low, high], (number) => `${number} ${talk.guideWord(`${unit}.${number}`)}`.trimEnd())}
  </fieldset>`;
}
