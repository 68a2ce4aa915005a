import type { TemplateResult } from 'lit';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';

/** Back, Skip this one, Next: same size, same order, on every screen that asks. */
export function steps(
  talk: ConversationController,
  on: { back: (() => void) | undefined; skip: (() => void) | undefined; next: () => void },
): TemplateResult {
  return html`<div class="steps">
    ${on.back ? html`<button type="button" class="step" @click=${on.back}>${talk.word('nav.back')}</button>` : html`<span></span>`}
    ${on.skip ? html`<button type="button" class="step" @click=${on.skip}>${talk.word('nav.skip')}</button>` : html`<span></span>`}
    <button type="button" class="step next" part="next" @click=${on.next}>${talk.word('nav.next')}</button>
  </div>`;
}
