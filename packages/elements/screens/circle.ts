import type { TemplateResult } from 'lit';
import type { CircleController } from '../internal/circle-controller.js';
import { html, nothing, now, textIn } from '../shared.js';
import { gathering } from './gathering.js';
import { handing, pickCard, way } from './handing.js';
import { heard } from './heard.js';
import { release } from './release.js';

/** The screen for where people stand who take turns. */
export function circleScreen(talk: CircleController, startAgain: () => void): unknown {
  switch (talk.circle.phase) {
    case 'gathering':
      return gathering(talk);
    case 'handing':
      return handing(talk);
    case 'turn': {
      const { turn } = talk;
      if (!turn) return pickCard(talk);
      return turn.screen.kind === 'share' ? release(talk, turn) : turn.draw(startAgain);
    }
    case 'heard':
      return heard(talk);
    case 'receipt':
      return receipt(talk);
    case 'ended':
      return ended(talk, startAgain);
  }
}

function receipt(talk: CircleController): TemplateResult {
  const { shared, delivery, isUnreachable } = talk.handingIn;
  const { agency } = talk.settings;
  if (!shared || !agency) return html``;
  const outcome = delivery?.reason === 'conflict' ? 'conflict' : (delivery?.state ?? 'queued');
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word(`receipt.title.${outcome}`)}</h2>
      <p>${talk.word(isUnreachable ? 'receipt.unreachable' : `receipt.${outcome}`)}</p>
      <dl class="receipt">
        <dt>${talk.word('receipt.code')}</dt>
        <dd class="code" translate="no">${shared.receipt}</dd>
        <dt>${talk.word('receipt.who')}</dt>
        <dd>${textIn(agency.readers, talk.language)} (${textIn(agency.name, talk.language)})</dd>
        <dt>${talk.word('receipt.withdraw')}</dt>
        <dd>${textIn(agency.readers, talk.language)}</dd>
      </dl>
      <p>${talk.word('receipt.keep')}</p>
      <div class="choices">
        ${way(talk.word('receipt.finish'), () => {
          talk.does({ type: 'end' });
        })}
      </div>`,
  );
}

function ended(talk: CircleController, startAgain: () => void): TemplateResult {
  const { delivery } = talk.handingIn;
  const isWaiting = delivery?.state === 'queued';
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${talk.word('ended.title')}</h2>
      <p>${talk.word(delivery ? `receipt.title.${delivery.state}` : 'ended.finished')}</p>
      ${isWaiting ? html`<p class="note">${talk.word('receipt.queued')}</p>` : nothing}
      ${talk.handingIn.shared ? html`<p class="code" translate="no">${talk.handingIn.shared.receipt}</p>` : nothing}
      <div class="choices">
        ${
          talk.hasCheckOut && talk.circle.seats.length > 0
            ? way(talk.word('circle.check-out'), () => {
                talk.checkOut();
              })
            : nothing
        }
        ${way(talk.word('ended.again'), startAgain)}
      </div>`,
  );
}
