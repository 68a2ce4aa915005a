import type { TemplateResult } from 'lit';
import { answeredStops, saidNow, shareableUnits, type Stop } from '../../core/index.js';
import type { CircleController } from '../internal/circle-controller.js';
import type { TurnController } from '../internal/turn-controller.js';
import { isAlone } from './handing.js';
import { html, nothing, now } from '../shared.js';

import { ownWords } from './said.js';
import { way } from './way.js';

/** Before handing on: what the worker may see and what is read out here. Nothing is ticked beforehand; the rest goes. */
export function release(talk: CircleController, turn: TurnController): TemplateResult {
  const units = new Set(shareableUnits(turn.guide, turn.state));
  const stops = answeredStops(turn.guide, turn.state).filter(({ unit }) => units.has(unit));
  const { agency, deliverTo } = talk.settings;
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${turn.word('release.title')}</h2>
      <p>${turn.word(isAlone(talk) ? 'release.alone' : 'release.text')}</p>
      ${
        deliverTo && agency
          ? html`<dl>
                <dt>${turn.word('who.readers')}</dt>
                <dd>${talk.visit.readers}</dd>
                <dt>${turn.word('who.when')}</dt>
                <dd>${talk.visit.readWhen}</dd>
              </dl>
              <p class="note">${turn.word('share.unwatched')}</p>`
          : nothing
      }
      ${stops.map((stop) => part(turn, stop, deliverTo !== undefined, isAlone(talk) ? 'own' : 'room'))}
      ${
        deliverTo
          ? tickOf(turn, turn.word('release.named', { alias: turn.seat.alias }), turn.isNamed, (on) => {
              turn.isNamed = on;
            })('tick')
          : nothing
      }
      ${turn.isNothingTicked ? html`<p class="note">${turn.word('share.none')}</p>` : nothing}
      <div class="choices">
        ${way(turn.word('share.ticked'), () => {
          turn.letGo();
        })}
        ${way(turn.word('share.nothing'), () => {
          turn.does({ type: 'share-nothing' });
        })}
        ${way(turn.word('share.again'), () => {
          turn.does({ type: 'look-again' });
        })}
      </div>`,
  );
}

/**
 * What is for the room is for a sheet of their own, where nobody else is in it. A child picks as they have picked until
 * here: by chips, beside each other.
 */
function part(turn: TurnController, stop: Stop, isReceived: boolean, also: 'room' | 'own'): TemplateResult {
  const words = saidNow(turn.guide, turn.state, stop);
  const { unit } = stop;
  const [row, look] = turn.voice === 'child' ? (['chips', 'chip'] as const) : (['', 'tick'] as const);
  const forWorker = tickOf(turn, turn.word('release.worker'), turn.state.ticked.includes(unit), (on) => {
    turn.does({ type: 'tick', unit, on });
  });
  const forRoom = tickOf(turn, turn.word(`release.${also}`), turn.readOut.has(unit), (on) => {
    if (on) turn.readOut.add(unit);
    else turn.readOut.delete(unit);
    turn.host.requestUpdate();
  });
  return html`<fieldset class="part">
    <legend class="asked">${turn.guideWord(`${unit}.ask`)}</legend>
    ${words ? ownWords(words, stop) : nothing}
    <div class=${row}>${isReceived ? forWorker(look) : nothing} ${words ? forRoom(look) : nothing}</div>
    ${stop.ask.aboutOthers ? html`<p class="small">${turn.word('share.others')}</p>` : nothing}
  </fieldset>`;
}

const tickOf =
  (turn: TurnController, label: string, on: boolean, set: (on: boolean) => void) =>
  (look: 'tick' | 'chip'): TemplateResult =>
    html`<label class=${look}>
      <input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => {
          turn.isNothingTicked = false;
          set((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${label}</span>
    </label>`;
