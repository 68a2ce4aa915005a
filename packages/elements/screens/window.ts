import type { TemplateResult } from 'lit';
import type { Stop } from '../../core/index.js';
import { drawKey, drawWindow } from '../drawings/window.js';
import { helpText } from '../inputs/line.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { WindowController } from '../internal/window-controller.js';
import { html, nothing } from '../shared.js';
import { askForFelt } from './felt.js';

/** Both marks on one window, and the same in words. Nothing here is a mark out of anything. */
export function compare(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  return html`<div class="field">
    <p class="ask" id=${id} tabindex="-1">${talk.guideWord(`${stop.unit}.ask`)}</p>
    ${talk instanceof WindowController ? figure(talk, helpText(talk, stop, id)) : nothing}
  </div>`;
}

function figure(talk: WindowController, help: unknown): TemplateResult {
  const { marks, told } = talk;
  const keys = (['own', 'answers', 'felt'] as const).filter((of) => marks[of]);
  return html`<div class="sheet">
      ${drawWindow((key) => talk.word(key), marks, { label: Object.values(told).join(' ') })}
    </div>
    <ul class="keys">
      ${keys.map((of) => html`<li>${drawKey(of)} <span>${told[of]}</span></li>`)}
    </ul>
    ${marks.answers ? nothing : html`<p>${talk.leans}</p>`} ${help}
    <p class="small">${talk.word('window.note')}</p>
    ${talk.felt ? html`<p class="note">${talk.word('felt.start')}</p>` : askForFelt(talk)}`;
}
