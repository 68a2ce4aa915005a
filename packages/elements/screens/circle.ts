import type { TemplateResult } from 'lit';
import type { CircleController } from '../internal/circle-controller.js';
import { html, nothing } from '../shared.js';
import { becameOf, fate, mayClose, outcomeOf, titleAfter } from './fate.js';
import { gathering } from './gathering.js';
import { handing, pickCard } from './handing.js';
import { heard } from './heard.js';
import { release } from './release.js';
import { takeAlong } from './take-along.js';
import { headed, way } from './way.js';
import type { WordKey } from '../words/types.js';

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
  return headed(
    talk.word(`receipt.title.${outcomeOf(talk.handingIn)}`),
    html`${fate(talk, talk.handingIn)} ${takeAlong(talk)}
      <div class="choices">
        ${way(talk.word('receipt.finish'), () => {
          talk.does({ type: 'end', isUnsent: !mayClose(talk.handingIn) });
        })}
      </div>`,
  );
}

function ended(talk: CircleController, startAgain: () => void): TemplateResult {
  const { handingIn, circle } = talk;
  return headed(
    talk.word(titleOf(talk)),
    html`${
        handingIn.shared
          ? handedIn(talk)
          : html`<p>${talk.word(circle.seats.length > 0 ? 'circle.over.text' : 'ended.not-now')}</p>`
      }
      <div class="choices">
        ${
          talk.hasCheckOut && circle.seats.length > 0
            ? way(talk.word('circle.check-out'), () => {
                talk.checkOut();
              })
            : nothing
        }
        ${way(talk.word('ended.again'), startAgain)}
      </div>`,
  );
}

/** Thanks where something was given; elsewhere what happened. */
function titleOf({ handingIn, circle }: CircleController): WordKey {
  if (handingIn.shared) return titleAfter(handingIn);
  return circle.seats.length > 0 ? 'circle.over' : 'ended.title.not-now';
}

function handedIn(talk: CircleController): TemplateResult {
  const { handingIn } = talk;
  return html`${becameOf(talk, handingIn)} ${fate(talk, handingIn)}
  ${mayClose(handingIn) ? html`<p>${talk.word('ended.shared')}</p>` : takeAlong(talk)}`;
}
