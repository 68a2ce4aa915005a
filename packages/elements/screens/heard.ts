import type { TemplateResult } from 'lit';
import { mayJoin, type Released, type Seat } from '../../core/flows.js';
import type { CircleController } from '../internal/circle-controller.js';
import { html, nothing, now, textIn, whoSees } from '../shared.js';
import { way } from './handing.js';

/** What people chose to have read out, each under their own name; never counted, compared or put in another order. */
export function heard(talk: CircleController): TemplateResult {
  const { circle } = talk;
  const isMidway = circle.queue.length > 0;
  const released = circle.released.filter((one) => !isMidway || one.step === circle.heardStep);
  const spoken = circle.seats.filter(({ pid }) => released.some((one) => one.pid === pid && one.heard.length > 0));
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word('heard.title')}</h2>
      ${spoken.length === 0 ? html`<p>${talk.word('heard.nobody')}</p>` : nothing}
      ${spoken.map((seat) => ofSeat(talk, seat, released))} ${isMidway ? goingOn(talk) : closing(talk)}
      ${whoSees(talk.visit)}`,
  );
}

function ofSeat(talk: CircleController, { pid, alias }: Seat, released: readonly Released[]): TemplateResult {
  const parts = released.filter((one) => one.pid === pid).flatMap((one) => one.heard);
  return html`<section class="heard" aria-label=${alias}>
    <h3>${alias}</h3>
    ${parts.map(
      ({ asked, lines }) =>
        html`<p class="asked">${asked}</p>
          <div class="own" part="own-words">${lines.map((line) => html`<p>${line}</p>`)}</div>`,
    )}
    ${takeOut(talk, pid, alias)}
  </section>`;
}

function takeOut(talk: CircleController, pid: string, alias: string): TemplateResult {
  return html`<button
    type="button"
    class="quiet"
    aria-label="${talk.word('heard.take-out')}: ${alias}"
    @click=${() => {
      talk.does({ type: 'take-out', pid });
    }}
  >
    ${talk.word('heard.take-out')}
  </button>`;
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
      ${way(talk.word('hand.finish'), () => {
        talk.does({ type: 'finish-round' });
      })}
    </div>`;
}

function closing(talk: CircleController): TemplateResult {
  const { circle } = talk;
  const waiting = mayJoin(circle);
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
    ${talk.settings.deliverTo ? handingIn(talk) : nothing}
    <div class="choices">
      ${way(talk.word(talk.settings.deliverTo ? 'heard.unsent' : 'receipt.finish'), () => {
        talk.does({ type: 'end' });
      })}
    </div>`;
}

/** Who let something go to the worker: by name alone, each with a way to take it out. */
function handingIn(talk: CircleController): unknown {
  const { circle, handingIn: way1 } = talk;
  const { agency } = talk.settings;
  const giving = circle.seats.filter(({ pid }) =>
    circle.released.some((one) => one.pid === pid && one.shared.answers.length + one.shared.marks.length > 0),
  );
  if (giving.length === 0 || !agency) return html`<p>${talk.word('heard.none')}</p>`;
  return html`<h3>${talk.word('heard.released')}</h3>
    <p>${textIn(agency.readers, talk.language)} (${textIn(agency.name, talk.language)})</p>
    <ul class="lines">
      ${giving.map(({ pid, alias }) => html`<li>${alias} ${takeOut(talk, pid, alias)}</li>`)}
    </ul>
    ${way1.state === 'failed' ? html`<p class="note">${talk.word('share.failed')}</p>` : nothing}
    ${way1.state === 'working' ? html`<p class="note">${talk.word('share.working')}</p>` : nothing}
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
