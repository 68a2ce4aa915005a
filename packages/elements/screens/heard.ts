import type { TemplateResult } from 'lit';
import { mayJoin, type Released, type Seat } from '../../core/flows.js';
import type { CircleController } from '../internal/circle-controller.js';
import { html, nothing, whoSees } from '../shared.js';
import { isAlone, sure, sureOfRound } from './handing.js';
import { ownWords } from './said.js';
import { takeAlong } from './take-along.js';
import { headed, way } from './way.js';

/** What people chose to have read out, each under their own name; never counted, compared or put in another order. */
export function heard(talk: CircleController): TemplateResult {
  const { circle } = talk;
  const isMidway = circle.queue.length > 0;
  const released = circle.released.filter((one) => !isMidway || one.step === circle.heardStep);
  const spoken = circle.seats.filter(({ pid }) => released.some((one) => one.pid === pid && one.heard.length > 0));
  return headed(
    talk.word(isAlone(talk) ? (spoken.length > 0 ? 'copy.title' : 'circle.over') : 'heard.title'),
    html`${spoken.length === 0 && !isAlone(talk) ? html`<p>${talk.word('heard.nobody')}</p>` : nothing}
    ${spoken.map((seat) => ofSeat(talk, seat, released))} ${isMidway ? goingOn(talk) : closing(talk)}
    ${whoSees(talk.visit)}`,
  );
}

function ofSeat(talk: CircleController, { pid, alias }: Seat, released: readonly Released[]): TemplateResult {
  const parts = released.filter((one) => one.pid === pid).flatMap((one) => one.heard);
  return html`<section class="heard" aria-label=${alias}>
    <h3>${alias}</h3>
    ${parts.map(
      ({ asked, said, stop }) =>
        html`<p class="asked">${asked}</p>
          ${ownWords(said, stop)}`,
    )}
  </section>`;
}

/** Anybody in the room, whatever they released: nothing here tells who did. */
function takingOut(talk: CircleController): TemplateResult {
  const here = talk.circle.seats.filter(({ presence }) => presence !== 'not-here');
  const asked = here.find(({ pid }) => talk.isSure === `out-${pid}`);
  return html`<details class="who">
    <summary>${talk.word('heard.take-out')}</summary>
    <p>${talk.word('heard.take-out.text')}</p>
    ${
      asked
        ? sure(talk, talk.word('heard.take-out.sure', { alias: asked.alias }), () => {
            talk.takeOut(asked.pid);
            talk.ask(undefined);
          })
        : html`<div class="choices">
            ${here.map(({ pid, alias }) =>
              way(alias, () => {
                talk.ask(`out-${pid}`);
              }),
            )}
          </div>`
    }
  </details>`;
}

function goingOn(talk: CircleController): TemplateResult {
  return html`<div class="steps one">
      <button
        type="button"
        class="step next"
        part="next"
        @click=${() => {
          talk.does({ type: 'go-on' });
        }}
      >
        ${talk.word('heard.on')}
      </button>
    </div>
    <div class="choices">
      ${
        talk.isSure === 'finish-round'
          ? sureOfRound(talk)
          : way(talk.word('hand.finish'), () => {
              talk.ask('finish-round');
            })
      }
    </div>`;
}

/** Nothing is sent while somebody is asked whether to take out what they chose: it would go with the rest. */
function goingOut(talk: CircleController): TemplateResult {
  const { deliverTo, agency } = talk.settings;
  return html`${deliverTo && agency ? handingIn(talk) : nothing}
  ${talk.isSure === 'end' ? sureOfEnd(talk) : leaving(talk)}`;
}

function closing(talk: CircleController): TemplateResult {
  const waiting = mayJoin(talk.circle);
  return html`${
    waiting.length > 0
      ? html`<div class="choices">
          ${waiting.map((seat) =>
            way(html`${talk.word('heard.join')}: ${seat.alias}`, () => {
              talk.join(seat);
            }),
          )}
        </div>`
      : nothing
  }
  ${takeAlong(talk)} ${isAlone(talk) ? nothing : takingOut(talk)} ${talk.noticeLine}
  ${talk.isSure?.startsWith('out-') ? nothing : goingOut(talk)}`;
}

function sureOfEnd(talk: CircleController): TemplateResult {
  return sure(talk, talk.word('heard.sure'), () => {
    talk.does({ type: 'end' });
  });
}

/** Whether anybody released anything to the agency; never who. */
function hasReleased({ circle }: CircleController): boolean {
  return circle.released.some(({ shared }) => shared.answers.length + shared.marks.length > 0);
}

function leaving(talk: CircleController): TemplateResult {
  return html`<div class="choices">
    ${way(talk.word(hasReleased(talk) ? 'heard.unsent' : 'receipt.finish'), () => {
      if (hasReleased(talk)) talk.ask('end');
      else talk.does({ type: 'end' });
    })}
  </div>`;
}

/** Who reads it and that it goes now; never who gave something to it. */
function handingIn(talk: CircleController): TemplateResult {
  const {
    handingIn: { step },
  } = talk;
  if (!hasReleased(talk)) return html`<p>${talk.word('heard.none')}</p>`;
  return html`<h3>${talk.word('heard.released')}</h3>
    <p>${talk.visit.readers}</p>
    ${step === 'open' ? nothing : html`<p class="note">${talk.word(`share.${step}`)}</p>`}
    <div class="steps one">
      <button
        type="button"
        class="step next"
        part="next"
        @click=${() => {
          void talk.send();
        }}
      >
        ${talk.word('heard.send')}
      </button>
    </div>`;
}
