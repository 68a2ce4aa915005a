import type { TemplateResult } from 'lit';
import type { Leg } from '../../core/index.js';
import { input } from '../inputs/input.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing, now, whoSees } from '../shared.js';
import { steps } from './steps.js';
import { way } from './way.js';

/** One question, or the parts that are asked together, with its ways on. */
export function question(talk: ConversationController, leg: Leg): TemplateResult {
  return now(html`
    ${helpOffer(talk)} ${leg.stops.map((stop, index) => input(talk, stop, index === 0))} ${talk.noticeLine}
    ${steps(talk, {
      back: stepBack(talk),
      // Where nothing is asked there is nothing to skip.
      skip: leg.stops.every(({ ask }) => ask.kind === 'say')
        ? undefined
        : () => {
            talk.skip();
          },
      next: () => {
        talk.next();
      },
    })}
    ${below(talk)}
  `);
}

/** Back, where there is something to go back to. */
export function stepBack(talk: ConversationController): (() => void) | undefined {
  if (talk.isAtStart) return undefined;
  return () => {
    talk.does({ type: 'back' });
  };
}

/** What stands quietly under every question. */
export function below(talk: ConversationController): TemplateResult {
  return html`${keepOffer(talk)}
    <div class="below">
      ${whoSees(talk.visit)}
      ${way(
        talk.word('pause.open'),
        () => {
          talk.does({ type: 'pause' });
        },
        'quiet',
      )}
    </div>`;
}

/** Asked once there are words to keep; answered once, and changeable on the rest screen. */
export function keepOffer(talk: ConversationController, always = false): unknown {
  const { keep, answers } = talk.state;
  if (talk.kept.isBusy) return html`<p class="note">${talk.word('keep.busy')}</p>`;
  if (keep === 'off') return nothing;
  const given = Object.keys(answers).filter((unit) => unit !== 'topic').length;
  if (!always && (keep !== 'undecided' || given === 0)) return nothing;
  return html`<details class="keep" .open=${always || given === 1}>
    <summary>${talk.word('keep.title')}</summary>
    <p>${talk.word('keep.text')}</p>
    <div class="choices">
      ${(['device', 'no'] as const).map(
        (choice) =>
          html`<button
            type="button"
            class="step"
            aria-pressed=${keep === choice ? 'true' : 'false'}
            @click=${() => {
              talk.kept.choose(choice);
            }}
          >
            ${talk.word(`keep.${choice}`)}
          </button>`,
      )}
    </div>
  </details>`;
}

/** Help as an offer, beside the question, never in its place. */
export function helpOffer(talk: ConversationController): unknown {
  if (!talk.helpOffered) return nothing;
  return html`<p class="note offer">
    ${talk.word(talk.helpOffered)}
    ${way(
      talk.word('help.show'),
      () => {
        talk.host.showHelp();
      },
      'quiet',
    )}
    ${way(
      talk.word('help.no'),
      () => {
        talk.helpOffered = undefined;
        talk.host.requestUpdate();
        talk.host.focusNow();
      },
      'quiet',
    )}
  </p>`;
}
