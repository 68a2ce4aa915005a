import type { TemplateResult } from 'lit';
import { labelOf, TEXT_MAX, type Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';

/** Words of the guide that stand below a question, where it has them. */
export function helpText(talk: ConversationController, stop: Stop, id: string): unknown {
  return stop.ask.help ? html`<p class="hint" id="${id}-help">${talk.guideWord(`${stop.unit}.help`)}</p>` : nothing;
}

/** What an option is called. */
export function labelIn(talk: ConversationController, stop: Pick<Stop, 'unit' | 'ask'>, code: string): string {
  return labelOf((key) => talk.guideWord(key) || undefined, stop, code) ?? code;
}

/** A box for a few words; what is typed is ours to keep, not the browser's. */
export function line(
  id: string,
  label: unknown,
  value: string,
  onInput: (words: string) => void,
  most = TEXT_MAX,
  onEnter?: () => void,
): TemplateResult {
  return html`<div class="line">
    <label for=${id}>${label}</label>
    <input
      type="text"
      id=${id}
      class="words"
      part="input"
      maxlength=${most}
      autocomplete="off"
      spellcheck="false"
      writingsuggestions="false"
      translate="no"
      .value=${value}
      @input=${(event: Event) => {
        onInput((event.target as HTMLInputElement).value);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || !onEnter) return;
        event.preventDefault();
        onEnter();
      }}
    />
  </div>`;
}
