import type { TemplateResult } from 'lit';
import { routeOf, shareableUnits, summarise, type Ending } from '../../core/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { copyOf } from '../internal/copy-of.js';
import { printCopy, saveCopy } from '../internal/own-copy.js';
import { rarer } from '../inputs/rarer.js';
import { html, nothing, whoSees } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { becameOf, fateAlone, mayClose, titleAfter } from './fate.js';
import { helpList } from './help.js';
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
              <div class="own letter" part="own-words">
                ${(rarer.letter?.(talk) ?? sentences).map((line) => html`<p>${line}</p>`)}
              </div>`
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
function knowsNotYet({ guide, state }: ConversationController): boolean {
  const asked = routeOf(guide, state).filter(({ stops: [stop] }) => stop?.step.theme === 'T5');
  return asked.length > 0 && asked.every(({ stops }) => stops.every(({ unit }) => unit in state.passed));
}

/** What an ending stands under: what happened, and thanks where something was given, or every question was looked at. */
function titleOf({ guide, shown, state, sharing }: ConversationController, ending: Ending): WordKey {
  if (ending === 'stopped') return 'help.title';
  if (ending === 'shared') return titleAfter(sharing);
  if (Object.keys(state.answers).length) return 'ended.finished';
  // Who went all the way through did not stop, and is not told so.
  const isThrough = ending === 'finished' && routeOf(guide, state).every(({ id }) => shown.has(id));
  return isThrough ? 'ended.title' : 'ended.title.not-now';
}

export function ended(talk: ConversationController, ending: Ending, startAgain: () => void): TemplateResult {
  const { state, sharing } = talk;
  const isShared = ending === 'shared';
  const hasWords = shareableUnits(talk.guide, state).length > 0;
  const isKept = state.keep === 'device' && !(isShared && sharing.delivery?.state === 'delivered');
  const line = (key: WordKey | false) => (key ? html`<p>${talk.word(key)}</p>` : nothing);
  const calm = hasWords ? !isKept && !talk.copies.own && 'rest.memory' : 'ended.not-now';
  return headed(
    talk.word(titleOf(talk, ending)),
    html`${isShared ? [becameOf(talk, sharing), fateAlone(talk)] : talk.noticeLine}
    ${
      ending === 'stopped'
        ? [helpList(talk, 2), line('stopped.kept')]
        : line(isShared ? mayClose(sharing) && 'ended.shared' : calm)
    }
    ${hasWords ? ownCopy(talk) : nothing}
    ${
      isKept
        ? html`${line('rest.kept')}
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
        talk.copies.isSaved = true;
        talk.say('copy.saved');
        talk.host.requestUpdate();
      })}
    </div>
    ${talk.copies.isSaved ? html`<p class="note">${talk.word('copy.saved')}</p>` : nothing} ${keepCopy(talk)}
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
      <div class="choices">${way(talk.word('found.carry-on'), uncover)}</div>`,
  );
}
