import type { TemplateResult } from 'lit';
import type { Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { announce, html, nothing, placeFor } from '../shared.js';
import { beside } from '../screens/said.js';
import { drawingOfOption } from './drawn.js';
import { labelIn } from './line.js';

/** Says aloud what became of a card. */
export function tell(talk: ConversationController, words: string): void {
  announce(words, placeFor(talk.host));
}

/** Moves focus once what it goes to has been drawn: the first of these that is there. */
export function focusNext(talk: ConversationController, ...places: readonly string[]): void {
  void talk.host.updateComplete.then(() => {
    const root = talk.host.shadowRoot;
    for (const place of places) {
      const found = root?.querySelector<HTMLElement>(place);
      if (found) {
        found.focus();
        return;
      }
    }
  });
}

/**
 * Up and Down of one card in its list; none where it stands alone. Focus goes along with the card, so that it can be
 * pressed again; at either end the button stays, and does nothing.
 */
export function moves(
  talk: ConversationController,
  { name, label, codes, code }: { name: string; label: string; codes: readonly string[]; code: string },
  set: (codes: readonly string[]) => void,
): unknown {
  if (codes.length < 2) return nothing;
  const from = codes.indexOf(code);
  return (['up', 'down'] as const).map((way) => {
    const to = way === 'up' ? from - 1 : from + 1;
    const isEnd = to < 0 || to >= codes.length;
    return html`<button
      type="button"
      class="quiet"
      data-move="${name} ${code} ${way}"
      aria-label="${talk.word(`order.${way}`)}: ${label}"
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${() => {
        if (isEnd) return;
        const rest = codes.filter((one) => one !== code);
        set([...rest.slice(0, to), code, ...rest.slice(to)]);
        focusNext(talk, `[data-move="${name} ${code} ${way}"]`);
        tell(talk, talk.word('order.moved', { card: label, n: to + 1, all: codes.length }));
      }}
    >
      ${talk.word(`order.${way}`)}
    </button>`;
  });
}

/** What was picked, in an order that can be changed, where the guide asks for one; from the second one on. */
export function order(talk: ConversationController, stop: Stop, id: string): TemplateResult | typeof nothing {
  const value = talk.valueOf(stop.unit);
  if (!stop.ask.ranked || value?.type !== 'choice' || value.codes.length < 2) return nothing;
  const { codes } = value;
  return html`<div role="group" aria-labelledby="${id}-order">
    <p class="sub" id="${id}-order">${talk.word('order.title')}</p>
    <ol class="order">
      ${codes.map((code) => {
        const label = labelIn(talk, stop, code);
        return html`<li>
          <span class="card">${beside(drawingOfOption(stop, code), label)}</span>
          ${moves(talk, { name: id, label, codes, code }, (next) => {
            talk.type(stop.unit, { ...value, codes: next });
          })}
        </li>`;
      })}
    </ol>
  </div>`;
}
