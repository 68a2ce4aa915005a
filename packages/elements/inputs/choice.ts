import type { TemplateResult } from 'lit';
import type { Stop, Value } from '../../core/index.js';
import { faces } from '../drawings/faces.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing, uiWords } from '../shared.js';
import { helpText, labelIn, line } from './line.js';
import { rarer, type Asked } from './rarer.js';

type Choice = Extract<Value, { type: 'choice' }>;

/** Children begin with nine feelings; the rest wait behind "More words" (domain 2.1). */
const FIRST_FEELINGS = ['happy', 'calm', 'okay', 'tired', 'worried', 'sad', 'left-out', 'cross', 'scared'];

/** Chips: native radio buttons or tick boxes, with our own drawn faces for feelings. The word is always shown. */
export function choice(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { ask, unit } = stop;
  const value = choiceOf(talk, unit);
  const all = ask.options ?? commonOptions(ask.kind);
  const first = firstOptions(talk, stop);
  const shown =
    first && !talk.opened.has(unit) ? all.filter((code) => first.includes(code) || value.codes.includes(code)) : all;
  const drawn = rarer.drawing?.(stop, all[0] ?? '') ? 'drawn ' : '';
  return html`<fieldset
    tabindex="-1"
    class="group ${drawn}${ask.kind}"
    aria-describedby=${ask.help ? `${id}-help` : nothing}
  >
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    <p class="small">${ask.many ? talk.word('input.pick', { n: ask.many }) : talk.word('input.pick-one')}</p>
    <div class="chips">${shown.map((code) => chip(talk, stop, code, value))}</div>
    ${
      shown.length < all.length
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => {
              talk.opened.add(unit);
              talk.host.requestUpdate();
            }}
          >
            ${talk.word('input.more')}
          </button>`
        : nothing
    }
    ${ask.other ? other(talk, stop, id, value) : nothing} ${rarer.order?.(talk, stop, id)}
  </fieldset>`;
}

function chip(talk: ConversationController, stop: Stop, code: string, value: Choice): TemplateResult {
  const { many } = stop.ask;
  return html`<label class="chip">
      <input
        type=${many ? 'checkbox' : 'radio'}
        name=${stop.unit}
        value=${code}
        .checked=${value.codes.includes(code)}
        @change=${(event: Event) => {
          pick(talk, stop, code, value, event.target as HTMLInputElement);
        }}
      />
      <span>${signOf(stop, code)}${labelIn(talk, stop, code)}</span>
    </label>
    ${talk.refused === stop.unit + code ? html`<p class="note">${talk.word('input.enough', talk.noticeSlots)}</p>` : nothing}`;
}

/** The drawing beside the word of an option: a face for a feeling, and whatever else the fuller files have drawn. */
export function signOf(stop: Asked, code = ''): unknown {
  const face = stop.ask.kind === 'feelings' ? faces[code] : undefined;
  return (
    rarer.drawing?.(stop, code) ??
    (face &&
      html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path d=${face}></path>
      </svg>`)
  );
}

function pick(
  talk: ConversationController,
  { unit, ask }: Stop,
  code: string,
  value: Choice,
  box: HTMLInputElement,
): void {
  const rest = value.codes.filter((one) => one !== code);
  if (ask.many && box.checked && rest.length >= ask.many) {
    box.checked = false;
    talk.noticeSlots = { n: ask.many };
    talk.refused = unit + code;
    talk.say('input.enough');
    talk.host.requestUpdate();
    // What says so stands below it, which may be below the screen.
    void talk.host.updateComplete.then(() => {
      box.parentElement?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    });
    return;
  }
  const codes = ask.many ? (box.checked ? [...rest, code] : rest) : [code];
  talk.type(unit, { ...value, codes });
}

function other(talk: ConversationController, { unit }: Stop, id: string, value: Choice): TemplateResult {
  return line(`${id}-other`, talk.word('input.other'), value.other ?? '', (words) => {
    talk.type(unit, { ...value, other: words });
  });
}

function choiceOf(talk: ConversationController, unit: string): Choice {
  const value = talk.valueOf(unit);
  return value?.type === 'choice' ? value : { type: 'choice', codes: [] };
}

function firstOptions(talk: ConversationController, { ask }: Stop): readonly string[] | undefined {
  const own = ask.first?.[talk.state.voice ?? 'adult'];
  return own ?? (ask.kind === 'feelings' && talk.state.voice === 'child' ? FIRST_FEELINGS : undefined);
}

/** The built-in codes of a kind, in the order in which their words stand. */
export function commonOptions(kind: string): string[] {
  const prefix = `${kind}.`;
  return Object.keys(uiWords('en') ?? {})
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}
