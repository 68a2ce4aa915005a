import type { TemplateResult } from 'lit';
import { shareableUnits, summarise, type Ending } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { copyOf } from '../internal/copy-of.js';
import { printCopy, saveCopy } from '../internal/own-copy.js';
import { html, nothing, whoSees } from '../shared.js';
import { fateAlone, mayClose, outcomeOf } from './fate.js';
import { keepOffer } from './question.js';
import { keepCopy } from './then-and-now.js';
import { ways } from './breath.js';
import { headed, way } from './way.js';

/** Everything in the person's own words, before anything is chosen for sharing. */
export function readBack(talk: ConversationController): TemplateResult {
  const { sentences } = summarise(talk.guide, talk.state);
  return headed(
    talk.word('back.title'),
    html`${
        sentences.length
          ? html`<p class="small">${talk.word('back.own')}</p>
              <div class="own letter" part="own-words">${sentences.map((line) => html`<p>${line}</p>`)}</div>`
          : nothing
      }
      ${knowsNotYet(talk) ? html`<p>${talk.word('back.unknown')}</p>` : nothing}
      ${talk.state.looking ? html`<p class="note" role="note">${talk.word('back.look')}</p>` : nothing}
      <div role="group" aria-labelledby="right">
        <p class="sub" id="right">${talk.word('back.ask')}</p>
        ${ways(talk, [
          ['back.yes', { type: 'read-back', is: 'yes' }],
          ['back.nearly', { type: 'read-back', is: 'nearly' }],
          ['back.no', { type: 'read-back', is: 'no' }],
        ])}
      </div>
      ${talk.noticeLine} ${keepOffer(talk)} ${whoSees(talk.visit)}`,
  );
}

/** True where the step about what comes next was passed by whole. */
function knowsNotYet(talk: ConversationController): boolean {
  const { guide, state } = talk;
  const last = guide.steps
    .filter((step) => step.theme === 'T5')
    .flatMap((step) => (step.parts ?? []).map((part) => `${step.id}.${part.id}`));
  const asked = last.filter((unit) => unit in state.passed || unit in state.answers);
  return asked.length > 0 && asked.every((unit) => unit in state.passed);
}

/** Endings that are told in the words of another. */
const SAID_AS = {
  stopped: 'not-now',
  'kept-to-self': 'finished',
  'not-now': 'not-now',
  finished: 'finished',
  shared: 'shared',
} as const;

export function ended(talk: ConversationController, ending: Ending, startAgain: () => void): TemplateResult {
  const { state } = talk;
  const hasWords = shareableUnits(talk.guide, state).length > 0;
  const isKept = state.keep === 'device' && !(ending === 'shared' && talk.sharing.delivery?.state === 'delivered');
  return headed(
    talk.word(ending === 'not-now' ? 'ended.title.not-now' : 'ended.title'),
    html`${ending === 'shared' ? html`<p class="sub">${talk.word(`receipt.title.${outcomeOf(talk.sharing)}`)}</p>` : nothing}
    ${ending === 'shared' ? fateAlone(talk) : talk.noticeLine}
    ${ending !== 'shared' || mayClose(talk.sharing) ? html`<p>${talk.word(`ended.${SAID_AS[ending]}`)}</p>` : nothing}
    ${hasWords ? ownCopy(talk) : nothing}
    ${
      isKept
        ? html`<p>${talk.word('ended.kept')}</p>
            <div class="choices">
              ${way(talk.word('ended.wipe'), () => {
                talk.kept.choose('no');
              })}
            </div>`
        : nothing
    }
    ${way(talk.word('ended.again'), startAgain, 'quiet')}`,
  );
}

/** Print or save: a warning first, a neutral name, no logo. */
export function ownCopy(talk: ConversationController): TemplateResult {
  return html`<div class="copy">
    <h3>${talk.word('copy.title')}</h3>
    <p class="small">${talk.word('copy.warn')}</p>
    <div class="choices">
      ${way(talk.word('copy.print'), () => {
        printCopy(copyOf(talk));
      })}
      ${way(talk.word('copy.save'), () => {
        saveCopy(copyOf(talk));
      })}
    </div>
    ${keepCopy(talk)}
  </div>`;
}

/** Covered: nothing of the words is on the page. */
export function covered(
  talk: Pick<ConversationController, 'word'>,
  why: 'hidden' | 'idle',
  uncover: () => void,
): TemplateResult {
  return headed(
    talk.word('cover.title'),
    html`<p>${talk.word(why === 'idle' ? 'cover.idle' : 'cover.text')}</p>
      <div class="choices">${way(talk.word('cover.go'), uncover)}</div>`,
  );
}
