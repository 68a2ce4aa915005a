import type { TemplateResult } from 'lit';
import type { PersonTouched, Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';
import { commonOptions } from './choice.js';
import { helpText, labelIn, line } from './line.js';
import { rarer } from './rarer.js';

/** Who it touched: people by what they are to the person, or by an alias; one line for each. Never "enter full name". */
export function people(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const value = talk.valueOf(unit);
  const items = value?.type === 'people' ? value.items : [];
  const set = (next: readonly PersonTouched[]) => {
    talk.type(unit, { type: 'people', items: next });
  };
  const codes = ask.options ?? commonOptions('people');
  const labels = codes.map((code) => labelIn(talk, stop, code));
  const own = items.map((item) => item.who).filter((who) => !labels.includes(who));
  return html`<fieldset tabindex="-1" class="group ${rarer.drawing ? 'drawn ' : ''}people">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    <div class="chips">
      ${[...labels, ...own].map(
        (who, index) =>
          html`<label class="chip">
            <input
              type="checkbox"
              .checked=${items.some((item) => item.who === who)}
              @change=${(event: Event) => {
                const rest = items.filter((item) => item.who !== who);
                set((event.target as HTMLInputElement).checked ? [...items, { who }] : rest);
              }}
            />
            <span>${rarer.drawing?.(stop, codes[index] ?? '')}${who}</span>
          </label>`,
      )}
    </div>
    ${items.map((item, index) =>
      line(
        `${id}-${index}`,
        html`<strong>${item.who}</strong> <span class="small">${talk.word('input.how')}</span>`,
        item.how ?? '',
        (how) => {
          set(items.map((one, place) => (place === index ? { who: one.who, how } : one)));
        },
      ),
    )}
    ${someone(talk, unit, id, items, set)}
  </fieldset>`;
}

/** A name that was typed and not added is meant. */
export function addHalfTyped(talk: ConversationController, unit: string): void {
  const who = talk.halfTyped.get(unit)?.trim();
  if (!who) return;
  const value = talk.valueOf(unit);
  const items = value?.type === 'people' ? value.items : [];
  talk.halfTyped.delete(unit);
  if (!items.some((item) => item.who === who)) talk.pending.set(unit, { type: 'people', items: [...items, { who }] });
}

function someone(
  talk: ConversationController,
  unit: string,
  id: string,
  items: readonly PersonTouched[],
  set: (items: readonly PersonTouched[]) => void,
): TemplateResult {
  const draft = talk.halfTyped.get(unit) ?? '';
  const add = () => {
    const who = draft.trim();
    talk.halfTyped.delete(unit);
    if (who && !items.some((item) => item.who === who)) set([...items, { who }]);
    else talk.host.requestUpdate();
  };
  return html`<div class="add">
    ${line(
      `${id}-someone`,
      talk.word('input.someone'),
      draft,
      (words) => {
        talk.halfTyped.set(unit, words);
        talk.host.requestUpdate();
      },
      60,
      add,
    )}
    <button type="button" class="step" @click=${add}>${talk.word('input.add')}</button>
  </div>`;
}
