import type { TemplateResult } from 'lit';
import { TEXT_MAX, type Figure, type Kind, type Stop } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import { choice } from './choice.js';
import { goals } from './goals.js';
import { people } from './people.js';
import { helpText } from './line.js';
import { rarer, type Draw } from './rarer.js';

/** Inputs of rarer kinds and figures, in the files that bring them. */
export function addInputs(inputs: Partial<Record<Kind | Figure, Draw>>): void {
  for (const [kind, draw] of Object.entries(inputs)) rarer.inputs.set(kind as Kind, draw);
}

/** The input for what a stop asks. The question is the accessible name of its input or group. */
export function input(talk: ConversationController, stop: Stop, isFirst: boolean): unknown {
  const id = isFirst ? 'ask' : `ask-${stop.part ?? stop.unit}`;
  const { kind, figure } = stop.ask;
  const own = (figure && rarer.inputs.get(figure)) ?? rarer.inputs.get(kind);
  if (own) return own(talk, stop, id);
  switch (kind) {
    case 'say':
      return html`<p class="ask" id=${id} tabindex="-1">${talk.guideWord(`${stop.unit}.ask`)}</p>`;
    case 'text':
      return text(talk, stop, id);
    case 'choice':
    case 'feelings':
    case 'needs':
      return choice(talk, stop, id);
    case 'people':
      return people(talk, stop, id);
    case 'goals':
      return goals(talk, stop, id);
    default:
      return nothing;
  }
}

function text(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const value = talk.valueOf(stop.unit);
  return html`<div class="field">
    <div tabindex="-1"><label class="ask" id=${id} for="${id}-input">${talk.guideWord(`${stop.unit}.ask`)}</label></div>
    ${helpText(talk, stop, id)} ${prompts(talk, stop)}
    ${area(`${id}-input`, value?.type === 'text' ? value.text : '', {
      describedBy: stop.ask.help ? `${id}-help` : undefined,
      input: (words) => {
        talk.type(stop.unit, { type: 'text', text: words });
      },
      done: () => {
        talk.next();
      },
    })}
  </div>`;
}

/** Enter is a new line; Ctrl or Cmd with Enter is Next (contract section 10). */
function area(
  id: string,
  value: string,
  on: { describedBy: string | undefined; input: (words: string) => void; done: () => void },
): TemplateResult {
  return html`<textarea
    id=${id}
    class="words"
    part="input"
    rows="4"
    maxlength=${TEXT_MAX}
    autocomplete="off"
    spellcheck="false"
    writingsuggestions="false"
    translate="no"
    aria-describedby=${on.describedBy ?? nothing}
    .value=${value}
    @input=${(event: Event) => {
      on.input((event.target as HTMLTextAreaElement).value);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      on.done();
    }}
  ></textarea>`;
}

function prompts(talk: ConversationController, stop: Stop): unknown {
  if (!stop.ask.prompts?.length) return nothing;
  return html`<details class="prompts">
    <summary>${talk.word('input.prompts')}</summary>
    <ul class="list">
      ${stop.ask.prompts.map((name) => html`<li>${talk.guideWord(`${stop.unit}.prompt.${name}`)}</li>`)}
    </ul>
  </details>`;
}
