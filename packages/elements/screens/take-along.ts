import type { TemplateResult } from 'lit';
import { linesOf } from '../../core/index.js';
import { rarer } from '../inputs/rarer.js';
import type { CircleController } from '../internal/circle-controller.js';
import { printCopy, saveCopy, type OwnCopy } from '../internal/own-copy.js';
import { directionOf, html, nothing } from '../shared.js';
import { dayIn } from '../words/dates.js';
import { isAlone } from './handing.js';
import { way } from './way.js';

/** A sheet with what was read out, for whoever wants to bring it along: everybody in the room has heard it. */
export function takeAlong(talk: CircleController): TemplateResult | typeof nothing {
  if (partsOf(talk).length === 0) return nothing;
  if (isAlone(talk)) return html`<div class="copy">${ways(talk)}</div>`;
  return html`<details class="who">
    <summary>${talk.word('heard.copy')}</summary>
    ${ways(talk)}
  </details>`;
}

function ways(talk: CircleController): TemplateResult {
  return html`<p class="small">${talk.word('copy.warn')}</p>
    <div class="choices">
      ${way(talk.word('copy.print'), () => {
        printCopy(sheetOf(talk));
      })}
      ${way(talk.word('copy.save'), () => {
        saveCopy(sheetOf(talk));
        talk.tell('copy.saved');
      })}
    </div>`;
}

function sheetOf(talk: CircleController): OwnCopy {
  const { language, handingIn } = talk;
  return {
    title: talk.word(isAlone(talk) ? 'copy.sheet' : 'heard.sheet'),
    date: dayIn(language, new Date()),
    lang: language,
    dir: directionOf(language),
    parts: partsOf(talk),
    ...(handingIn.shared ? { code: { label: talk.word('receipt.code'), text: handingIn.shared.receipt } } : {}),
  };
}

/** In the order of the seats, as on the screen: each part under a name, where there is more than one. */
function partsOf(talk: CircleController): OwnCopy['parts'] {
  const { seats, released } = talk.circle;
  return seats.flatMap(({ pid, alias }) =>
    released
      .filter((one) => one.pid === pid)
      .flatMap(({ heard }) => heard)
      .map(({ asked, said }) => ({
        asked: isAlone(talk) ? asked : `${alias}: ${asked}`,
        lines: linesOf(said),
        picture: rarer.picture?.(said, true),
      })),
  );
}
