import { html, nothing, type TemplateResult } from 'lit';
import { prepareAnnouncer } from '../internal/announcer.js';
import type { Visit } from '../internal/visit.js';
import { nameOf } from '../words/index.js';

/** Help, language and Leave quickly: on every screen, always in the same places. */
export function bar(visit: Visit, help: () => void, leave: () => void): TemplateResult {
  const others = visit.languages.filter((language) => language !== visit.language);
  return html`<div class="bar" part="bar">
    <button type="button" class="quiet" @click=${help}>${visit.word('bar.help')}</button>
    <span class="languages">
      ${others.map(
        (language) =>
          html`<button
            type="button"
            class="quiet"
            lang=${language}
            @click=${() => {
              visit.chooseLanguage(language);
            }}
          >
            ${nameOf(language)}
          </button>`,
      )}
    </span>
    ${visit.listening?.draw()}
    <button type="button" class="leave" part="leave" @click=${leave}>${visit.word('bar.leave')}</button>
  </div>`;
}

/** Help, over everything, with its ways out at the top and at the end. */
export function helpDialog(visit: Visit, list: unknown, shut: () => void, leave: () => void): TemplateResult {
  const title = visit.word('help.title');
  const close = (more: unknown) =>
    html`<button type="button" class="step" @click=${shut}>${visit.word('help.close')}${more}</button>`;
  return html`<dialog
    aria-labelledby="help-title"
    @close=${() => {
      prepareAnnouncer();
      visit.listening?.stop();
      // Where what had focus is gone by now, nobody has it, or still a button in here: then the question.
      if (visit.host.shadowRoot?.activeElement?.closest('dialog') !== null) visit.host.focusNow();
    }}
  >
    <div class="top">
      ${close(nothing)}
      <button type="button" class="leave" part="leave" @click=${leave}>${visit.word('bar.leave')}</button>
    </div>
    <h2 class="ask" id="help-title">${title}</h2>
    ${visit.listening?.draw()} ${list} ${close(html`<span class="unseen">: ${title}</span>`)}
  </dialog>`;
}

/**
 * The current block. Its question, which can be focused by script alone, names its input or group. A form, since browsers
 * hold radio buttons by their form: without one a picked button, and all that hangs on it, outlives its screen in memory.
 */
export function now(content: unknown): TemplateResult {
  return html`<form class="now arrives" part="now" autocomplete="off" @submit=${stay}>${content}</form>`;
}

/** Enter in a line of text sends no form. */
export function stay(event: Event): void {
  event.preventDefault();
}

/** Who sees this: on every screen. */
export function whoSees(visit: Visit): TemplateResult {
  const { agency, deliverTo } = visit.settings;
  const keep = visit.talk?.keep;
  return html`<details class="who">
    <summary>${visit.word('who.label')}</summary>
    ${
      deliverTo && agency
        ? html`<dl>
              <dt>${visit.word('who.readers')}</dt>
              <dd>${visit.readers}</dd>
              <dt>${visit.word('who.when')}</dt>
              <dd>${visit.readWhen}</dd>
            </dl>
            <p>${visit.word('who.only')}</p>`
        : html`<p>${visit.word('who.nobody')}</p>`
    }
    <p>${keep === 'device' ? visit.word('who.kept') : visit.word('who.memory')}</p>
    ${deliverTo ? html`<p>${visit.word('who.practice')}</p>` : nothing}
  </details>`;
}

/** A choice by native radio buttons that look like chips. */
export function radios<T extends string>(
  name: string,
  legend: string,
  options: readonly { value: T; label: string; lang?: string }[],
  chosen: T | undefined,
  pick: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="group">
    <legend>${legend}</legend>
    <div class="chips">
      ${options.map(
        ({ value, label, lang }) =>
          html`<label class="chip" lang=${lang ?? nothing}>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => {
                pick(value);
              }}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** The first line of help, and an agency's own numbers' place, until the whole list has arrived. */
export function emergency(visit: Visit): TemplateResult {
  return html`<p class="first">${visit.word('help.emergency')} <a class="call" href="tel:999">999</a></p>`;
}
