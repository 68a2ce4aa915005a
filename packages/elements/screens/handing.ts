import type { TemplateResult } from 'lit';
import type { CircleController } from '../internal/circle-controller.js';
import { html, nothing, now, radios, whoSees } from '../shared.js';
import { headed, way } from './way.js';

/** Whether there is nobody to hand the device to. */
export const isAlone = (talk: CircleController): boolean => talk.circle.seats.length === 1;

const TAPPING = ['self', 'helper', 'worker'] as const;

/** Between two people: nothing of the last one is here, and there is no way back to it. */
export function handing(talk: CircleController): TemplateResult {
  const { seat } = talk;
  if (!seat) return html``;
  const step = talk.circle.queue[0]?.step;
  const asked = step === undefined ? undefined : talk.cards.find((card) => card.step === step)?.asked;
  return now(
    html`<div class="turn">
        ${isAlone(talk) ? nothing : html`<p class="small">${talk.word('hand.card')}</p>`}
        <h2 class="ask name" id="ask" tabindex="-1">${seat.alias}</h2>
        ${asked ? html`<p>${asked}</p>` : nothing}
      </div>
      ${talk.lastPid === seat.pid || isAlone(talk) ? nothing : html`<p>${talk.word(talk.lastPid ? 'hand.text' : 'hand.first')}</p>`}
      ${
        seat.isTold
          ? nothing
          : html`<p class="limits">${talk.word(talk.settings.deliverTo ? 'opening.limits' : 'opening.home')}</p>`
      }
      <div class="steps one">
        <button
          type="button"
          class="step next"
          part="next"
          @click=${() => {
            talk.does({ type: 'ready', ...(talk.helpedBy ? { helpedBy: talk.helpedBy } : {}) });
          }}
        >
          ${talk.word('hand.ready')}
        </button>
      </div>
      ${tapping(talk)} ${otherWays(talk)} ${whoSees(talk.visit)}`,
  );
}

/** Who taps: asked each time, and the person themselves until they say otherwise. */
function tapping(talk: CircleController): TemplateResult {
  return radios(
    'tapping',
    talk.word('hand.tapping'),
    TAPPING.map((value) => ({ value, label: talk.word(`hand.${value}`) })),
    talk.helpedBy ?? 'self',
    (who) => {
      talk.helpedBy = who === 'self' ? undefined : who;
      talk.host.requestUpdate();
    },
  );
}

/** Not now, not this, not me, or no more of it: none of them needs a reason. */
function otherWays(talk: CircleController): TemplateResult {
  const [now, after] = talk.circle.queue;
  // With nobody to go before them, later would be now.
  const later = after && after.step === now?.step;
  return html`<div class="choices">
      ${
        later
          ? way(talk.word('hand.later'), () => {
              talk.does({ type: 'later' });
            })
          : nothing
      }
      ${way(talk.word('hand.pass'), () => {
        talk.does({ type: 'pass' });
      })}
    </div>
    <details class="rare" ?open=${talk.isSure === 'finish-round'}>
      <summary>${talk.word('hand.more')}</summary>
      <div class="choices">
        ${way(talk.word('hand.listen'), () => {
          talk.does({ type: 'listen' });
        })}
        ${
          talk.isSure === 'finish-round'
            ? nothing
            : way(talk.word('hand.finish'), () => {
                talk.ask('finish-round');
              })
        }
      </div>
      ${talk.isSure === 'finish-round' ? sureOfRound(talk) : nothing}
    </details>`;
}

/** Somebody who wants one card only picks it. */
export function pickCard(talk: CircleController): TemplateResult {
  return headed(
    talk.word('card.title'),
    html`<div class="choices">
      ${talk.cards.map(({ step, asked }) =>
        way(asked, () => {
          talk.pickCard(step);
        }),
      )}
      ${way(talk.word('hand.pass'), () => {
        talk.does({ type: 'pass' });
      })}
    </div>`,
  );
}

/** What cannot be taken back is asked once more. */
export function sure(talk: CircleController, question: string, act: () => void): TemplateResult {
  return html`<div class="note" role="group" aria-labelledby="sure">
    <p id="sure" tabindex="-1">${question}</p>
    <div class="choices">
      ${way(talk.word('back.yes'), act)}
      ${way(talk.word('back.no'), () => {
        talk.ask(undefined);
      })}
    </div>
  </div>`;
}

/** Before the round ends for everybody. */
export function sureOfRound(talk: CircleController): TemplateResult {
  return sure(talk, talk.word('hand.sure'), () => {
    talk.does({ type: 'finish-round' });
  });
}
