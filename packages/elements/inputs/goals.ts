import type { TemplateResult } from 'lit';
import type { Goal, Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import { helpText, line } from './line.js';

/** Steps or goals: what, by when, with which help. One to begin with, more where the guide allows. */
export function goals(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const value = talk.valueOf(unit);
  const given = value?.type === 'goals' ? value.items : [];
  const items: readonly Goal[] = given.length > 0 ? given : [{ what: '' }];
  const most = ask.many ?? 3;
  const set = (next: readonly Goal[]) => {
    talk.type(unit, { type: 'goals', items: next });
  };
  const box = (index: number, field: keyof Goal, label: string) =>
    line(`${id}-${field}-${index}`, label, items[index]?.[field] ?? '', (words) => {
      set(items.map((goal, place) => (place === index ? { ...goal, [field]: words } : goal)));
    });
  return html`<fieldset tabindex="-1" class="group goals">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    ${items.map(
      (_, index) =>
        html`<div class="goal">
          ${box(index, 'what', talk.word('input.what'))} ${box(index, 'by', talk.word('input.by'))}
          ${box(index, 'help', talk.word('input.help'))}
        </div>`,
    )}
    ${
      items.length < most && items.every((goal) => goal.what.trim())
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => {
              set([...items, { what: '' }]);
            }}
          >
            ${talk.word('input.another')}
          </button>`
        : nothing
    }
  </fieldset>`;
}
