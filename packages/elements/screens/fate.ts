import type { TemplateResult } from 'lit';
import { answeredStops } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { drawnAmong } from '../internal/copy-of.js';
import { html, nothing, textIn } from '../shared.js';

/** What became of a share: `conflict` where nobody can say. */
export function outcomeOf({ sharing: { delivery } }: ConversationController) {
  return delivery?.reason === 'conflict' ? 'conflict' : (delivery?.state ?? 'queued');
}

/** Whether nothing is lost with the page: it has arrived, or it waits on this device. */
export function mayClose(talk: ConversationController): boolean {
  const outcome = outcomeOf(talk);
  return outcome === 'delivered' || (outcome === 'queued' && talk.sharing.isKept);
}

/** What became of what was shared, with the code: the same on the receipt and at the end. */
export function fate(talk: ConversationController): TemplateResult | typeof nothing {
  const { shared } = talk.sharing;
  const { agency } = talk.settings;
  if (!shared || !agency) return nothing;
  const outcome = outcomeOf(talk);
  const readers = textIn(agency.readers, talk.state.language);
  const stops = answeredStops(talk.guide, talk.state).filter((stop) => shared.units.includes(stop.unit));
  return html`<p>${outcome === 'queued' ? waiting(talk) : talk.word(`receipt.${outcome}`)}</p>
    ${talk.noticeLine}
    <dl class="receipt">
      <dt>${talk.word('receipt.code')}</dt>
      <dd class="code" translate="no">${shared.receipt}</dd>
      <dt>${talk.word('receipt.what')}</dt>
      <dd>
        <ul class="list">
          ${stops.map((stop) => html`<li>${talk.guideWord(`${stop.unit}.ask`)}</li>`)}
          ${drawnAmong(talk, shared.units).map(({ label }) => html`<li>${label}</li>`)}
        </ul>
      </dd>
      <dt>${talk.word('receipt.who')}</dt>
      <dd>${readers} (${textIn(agency.name, talk.state.language)})</dd>
      <dt>${talk.word('receipt.withdraw')}</dt>
      <dd>${readers}</dd>
    </dl>
    <p>${talk.word('receipt.keep')}</p>`;
}

function waiting(talk: ConversationController): unknown {
  if (talk.sharing.isUnreachable) return talk.word('receipt.unreachable');
  if (talk.sharing.isKept) return talk.word('receipt.queued.kept');
  return html`${talk.word('receipt.queued')}
  ${
    talk.state.keep === 'off'
      ? nothing
      : html`<button
          type="button"
          class="quiet"
          @click=${() => {
            void talk.sharing.keepWaiting();
          }}
        >
          ${talk.word('receipt.queued.keep')}
        </button>`
  }`;
}
