import type { TemplateResult } from 'lit';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';
import { way } from './way.js';

/** Where somebody taps for this person: the gate is theirs alone. */
export function aloneAtGate(talk: ConversationController): TemplateResult {
  return html`<p class="note">${talk.word('gate.alone')}</p>`;
}

/** After a yes the cards may still be chosen. */
export function toCards(talk: ConversationController): TemplateResult {
  return way(talk.word('stopped.cards'), () => {
    talk.does({ type: 'keep-going' });
  });
}
