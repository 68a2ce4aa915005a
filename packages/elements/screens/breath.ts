import type { TemplateResult } from 'lit';
import type { ConversationController } from '../internal/conversation-controller.js';
import type { TalkEvent } from '../../core/index.js';
import type { WordKey } from '../words/types.js';
import { html, nothing, now, whoSees } from '../shared.js';
import { steps } from './steps.js';
import { helpOffer, keepOffer, stepBack } from './question.js';
import { helpList } from './help.js';
import { headed, way } from './way.js';

/** A row of ways on, all of equal weight. */
export function ways(talk: ConversationController, events: readonly (readonly [WordKey, TalkEvent])[]): TemplateResult {
  return html`<div class="choices">
    ${events.map(([key, event]) =>
      way(talk.word(key), () => {
        talk.does(event);
      }),
    )}
  </div>`;
}

/** Words kept earlier are offered, after the place check. */
export function found(talk: ConversationController): TemplateResult {
  return headed(
    talk.word('found.title'),
    html`<p>${talk.word('found.text')}</p>
      <div class="choices">
        ${way(talk.word('found.carry-on'), () => {
          talk.carryOn();
        })}
        ${way(talk.word('found.start-again'), () => {
          talk.does({ type: 'start-again' });
        })}
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
      ${talk.beside?.('gate')}
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
  return headed(
    talk.word('stopped.title'),
    html`<p>${talk.word('stopped.text')}</p>
      ${helpList(talk, 2)}
      <div class="choices">
        ${talk.beside?.('stopped')}
        ${way(talk.word('nav.back'), () => {
          talk.does({ type: 'back' });
        })}
        ${way(talk.word('receipt.finish'), () => {
          talk.does({ type: 'finish' });
        })}
      </div>
      <p class="small">${talk.word('stopped.kept')}</p>`,
  );
}

export function pause(talk: ConversationController): TemplateResult {
  return headed(
    talk.word('pause.title'),
    html`${helpOffer(talk)}
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
  return headed(
    talk.word('rest.title'),
    html`<p>${talk.word(talk.state.keep === 'device' ? 'rest.kept' : 'rest.memory')}</p>
      ${talk.noticeLine} ${keepOffer(talk, true)}
      ${ways(talk, [
        ['pause.go', { type: 'keep-going' }],
        ['rest.end', { type: 'not-now' }],
      ])}
      ${whoSees(talk.visit)}`,
  );
}
