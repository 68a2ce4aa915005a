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
    margin: 0 14pt 6pt 0;
    max-width: 45%;
    height: auto;
  }
  .talk-sheet .window {
    float: none;
    max-width: 9.6cm;
  }
`;

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
  rarer.picture = (said, onPaper) => pictureOf(said) ?? (onPaper ? personOf(said) : undefined);
}
