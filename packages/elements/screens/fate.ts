import type { TemplateResult } from 'lit';
import { answeredStops } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { drawnAmong } from '../internal/drawn-parts.js';
import type { HandingIn } from '../internal/handing-in.js';
import type { Visit } from '../internal/visit.js';
import type { Settings } from '../settings.js';
import { emergency } from './help.js';
import { html, nothing } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { way } from './way.js';
import { canTakeBack, takenBack, withdrawing } from './withdraw.js';

/** Who tells of a share. */
interface Telling {
  readonly visit: Visit;
  readonly settings: Settings;
  word(key: WordKey): string;
  readonly noticeLine: unknown;
}

/** What became of a share: `conflict` where nobody can say. */
export function outcomeOf(handed: HandingIn) {
  const { delivery } = handed;
  if (takenBack(handed) === 'receipt.withdrawn') return 'withdrawn';
  return delivery?.reason === 'conflict' ? 'conflict' : (delivery?.state ?? 'queued');
}

/** What the end stands under: thanks where something was given, else what became of it. */
export function titleAfter(handed: HandingIn): WordKey {
  const outcome = outcomeOf(handed);
  return outcome === 'delivered' || outcome === 'queued' ? 'ended.title' : `receipt.title.${outcome}`;
}

/** What became of it, below thanks. */
export function becameOf(talk: Telling, handed: HandingIn): TemplateResult | typeof nothing {
  if (titleAfter(handed) !== 'ended.title') return nothing;
  return html`<p class="sub">${talk.word(`receipt.title.${outcomeOf(handed)}`)}</p>`;
}

/** Whether nothing is lost with the page: it has arrived, or it waits on this device. */
export function mayClose(handed: HandingIn): boolean {
  const outcome = outcomeOf(handed);
  return outcome === 'delivered' || outcome === 'withdrawn' || (outcome === 'queued' && handed.isKept);
}

/** What became of a share of an earlier visit. */
export function newsLine(talk: Pick<Telling, 'word'>, { news }: HandingIn): unknown {
  return news && html`<p class="note" role="note">${talk.word(news)}</p>`;
}

/** What became of what was shared, with the code: the same on the receipt and at the end. */
export function fate(
  talk: Telling,
  handed: HandingIn,
  what: unknown = nothing,
  keeping: unknown = nothing,
): TemplateResult | typeof nothing {
  const { shared } = handed;
  const { agency } = talk.settings;
  if (!shared || !agency) return nothing;
  const outcome = outcomeOf(handed);
  if (outcome === 'withdrawn') return html`<p>${talk.word('receipt.withdrawn')}</p>`;
  const { readers } = talk.visit;
  return html`<p>${outcome === 'queued' ? waiting(talk, handed, keeping) : talk.word(`receipt.${outcome}`)}</p>
    ${talk.noticeLine}
    <dl class="receipt">
      <dt>${talk.word('receipt.code')}</dt>
      <dd class="code" translate="no">${shared.receipt}</dd>
      <dd>${talk.word('receipt.keep')}</dd>
      ${what}
      <dt>${talk.word('who.readers')}</dt>
      <dd>${readers}</dd>
      <dt>${talk.word('who.when')}</dt>
      <dd>${talk.visit.readWhen}</dd>
      ${
        canTakeBack(handed)
          ? nothing
          : html`<dt>${talk.word('receipt.withdraw')}</dt>
              <dd>${readers}</dd>`
      }
    </dl>
    ${emergency(talk)} ${withdrawing(talk, handed)}`;
}

function waiting(talk: Telling, handed: HandingIn, keeping: unknown): unknown {
  const { isUnreachable, isKept } = handed;
  if (takenBack(handed) === 'withdraw.stopped') return nothing;
  if (isUnreachable) return talk.word('receipt.unreachable');
  if (isKept) return talk.word('receipt.queued.kept');
  return html`${talk.word('receipt.queued')} ${keeping}`;
}

/** The same for one person: which parts they shared, and a way to keep them until they have gone. */
export function fateAlone(talk: ConversationController): TemplateResult | typeof nothing {
  const { units } = talk.sharing;
  const stops = answeredStops(talk.guide, talk.state).filter((stop) => units.includes(stop.unit));
  return fate(
    talk,
    talk.sharing,
    html`<dt>${talk.word('receipt.what')}</dt>
      <dd>
        <ul class="list">
          ${stops.map((stop) => html`<li>${talk.guideWord(`${stop.unit}.ask`)}</li>`)}
          ${drawnAmong(talk, units).map(({ label }) => html`<li>${label}</li>`)}
        </ul>
      </dd>`,
    talk.keep === 'off'
      ? nothing
      : way(
          talk.word('receipt.queued.keep'),
          () => {
            void talk.sharing.keepWaiting();
          },
          'quiet',
        ),
  );
}
