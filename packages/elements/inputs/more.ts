import { drawingOfOption } from './drawn.js';
import { faces } from './faces.js';
import { addInputs } from './input.js';
import { rarer } from './rarer.js';

/** Every rarer kind of question, and the drawings beside words: for the files that hold guides which use them. */
export function addRarerInputs(): void {
  addInputs({ faces });
  rarer.drawing = drawingOfOption;
}
