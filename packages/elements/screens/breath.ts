import type { TemplateResult } from 'lit';
import type { ConversationController } from '../internal/conversation-controller.js';
import type { TalkEvent } from '../../core/index.js';
import type { WordKey } from '../words/types.js';
import { html, nothing, now, whoSees } from '../shared.js';
import { steps } from './steps.js';
import { helpOffer, keepOffer, stepBack } from './question.js';
import { helpList } from './help.js';

/** A row of ways on, all of equal weight. */
export function ways(talk: ConversationController, events: readonly (readonly [WordKey, TalkEvent])[]): TemplateResult {
  return html`<div class="choices">
    ${events.map(
      ([key, event]) =>
        html`<button
          type="button"
          class="step"
          @click=${() => {
            talk.does(event);
          }}
        >
          ${talk.word(key)}
        </button>`,
    )}
  </div>`;
}

/** Words kept earlier are offered, after the place check. */
export function found(talk: ConversationController): TemplateResult {
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word('found.title')}</h2>
      <p>${talk.word('found.text')}</p>
      <div class="choices">
        <button
          type="button"
          class="step"
          @click=${() => {
            talk.carryOn();
          }}
        >
          ${talk.word('found.carry-on')}
        </button>
        <button
          type="button"
          class="step"
          @click=${() => {
            talk.does({ type: 'start-again' });
          }}
        >
          ${talk.word('found.start-again')}
        </button>
      </div>
      ${whoSees(talk.visit)}`,
  );
}

/** The gate. What is picked here stays in this element, in memory, and nowhere else (contract section 3). */
export function gate(talk: ConversationController): TemplateResult {
  return now(
    html`${gateQuestion(
        (key) => talk.word(key),
        talk.state.voice === 'child',
        talk.gateChoice,
        (answer) => {
          talk.gateChoice = answer;
          talk.host.requestUpdate();
        },
      )}
      ${talk.isHelped ? html`<p class="note">${talk.word('gate.alone')}</p>` : nothing}
      <p class="small">${talk.word('gate.why')}</p>
      ${steps(talk, {
        back: stepBack(talk),
        skip: () => {
          talk.does({ type: 'gate', answer: 'skip' });
        },
        next: () => {
          talk.does({ type: 'gate', answer: talk.gateChoice ?? 'skip' });
        },
      })}
      ${whoSees(talk.visit)}`,
  );
}

/** What the gate asks, of whoever holds the device. A child is asked one thing, and sees no list. */
export function gateQuestion(
  word: (key: WordKey) => string,
  isChild: boolean,
  chosen: 'none' | 'yes' | undefined,
  choose: (answer: 'none' | 'yes') => void,
): TemplateResult {
  const list = isChild ? [] : word('gate.list').split('\n');
  return html`<fieldset class="group" tabindex="-1" aria-describedby=${list.length ? 'gate-list' : nothing}>
    <legend class="ask" id="ask">${word('gate.ask')}</legend>
    ${
      list.length
        ? html`<ul id="gate-list" class="list">
            ${list.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : nothing
    }
    <div class="chips">
      ${(['none', 'yes'] as const).map(
        (answer) =>
          html`<label class="chip"
            ><input
              type="radio"
              name="gate"
              .checked=${chosen === answer}
              @change=${() => {
                choose(answer);
              }}
            /><span>${word(`gate.${answer}`)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** The other route: help, and nothing that asks. */
export function stopped(talk: ConversationController): TemplateResult {
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word('stopped.title')}</h2>
      <p>${talk.word('stopped.text')}</p>
      ${helpList(talk)}
      <p class="small">${talk.word('stopped.kept')}</p>
      <div class="choices">
        ${
          talk.state.cardsAfterYes
            ? html`<button
                type="button"
                class="step"
                @click=${() => {
                  talk.does({ type: 'keep-going' });
                }}
              >
                ${talk.word('stopped.cards')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="step"
          @click=${() => {
            talk.does({ type: 'back' });
          }}
        >
          ${talk.word('nav.back')}
        </button>
        <button
          type="button"
          class="step"
          @click=${() => {
            talk.does({ type: 'finish' });
          }}
        >
          ${talk.word('stopped.finish')}
        </button>
      </div>`,
  );
}

export function pause(talk: ConversationController): TemplateResult {
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word('pause.title')}</h2>
      ${helpOffer(talk)}
      <p>${talk.word('pause.text')}</p>
      ${ways(talk, [
        ['pause.go', { type: 'keep-going' }],
        ['pause.break', { type: 'take-a-break' }],
        ['pause.finish', { type: 'finish-here' }],
      ])}
      ${whoSees(talk.visit)}`,
  );
}

export function rest(talk: ConversationController): TemplateResult {
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word('rest.title')}</h2>
      <p>${talk.word(talk.state.keep === 'device' ? 'rest.kept' : 'rest.memory')}</p>
      ${talk.noticeLine} ${keepOffer(talk, true)}
      ${ways(talk, [
        ['pause.go', { type: 'keep-going' }],
        ['rest.end', { type: 'not-now' }],
      ])}
      ${whoSees(talk.visit)}`,
  );
}
