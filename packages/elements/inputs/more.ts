import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';
import { drawing, pictureOf } from './drawing.js';
import { drawingOfOption } from './drawn.js';
import { afterFace, faces } from './faces.js';
import { addInputs } from './input.js';
import { order } from './order.js';
import { halfPlaced, place } from './place.js';
import { personOf } from './paper-person.js';
import { rarer } from './rarer.js';
import { scale } from './scale.js';
import { folded } from '../screens/folded.js';
import { letter, linesOfDrawn } from '../screens/read-drawn.js';
import { css } from '../styles/text.js';
import { statement } from './statement.js';
import { heldCard, sort } from './sort.js';

const ON_PAPER = css`
  .talk-sheet svg {
    float: left;
    float: inline-start;
    margin-block: 0 6pt;
    margin-inline: 0 14pt;
    max-width: 45%;
    height: auto;
  }
  .talk-sheet .window {
    float: none;
    max-width: 9.6cm;
  }
`;

/** A child is asked one thing at a time: name and language wait behind a line that opens. */
function aside(talk: ConversationController, asked: unknown): unknown {
  if (talk.voice !== 'child') return asked;
  return html`<details class="who">
    <summary>${talk.word('share.more')}</summary>
    ${asked}
  </details>`;
}

/** Every rarer kind of question, and the drawings beside words: for the files that hold guides which use them. */
export function addRarerInputs(): void {
  addInputs({ faces, scale, sort, drawing, place, statement });
  rarer.drawing = drawingOfOption;
  rarer.lines = linesOfDrawn;
  rarer.letter = letter;
  rarer.order = order;
  rarer.fold = folded;
  rarer.half = (talk, unit) => halfPlaced(talk, unit) ?? heldCard(talk, unit);
  rarer.offer = afterFace;
  rarer.onPaper = ON_PAPER;
  rarer.aside = aside;
  rarer.picture = (said, onPaper) => pictureOf(said) ?? (onPaper ? personOf(said) : undefined);
}
