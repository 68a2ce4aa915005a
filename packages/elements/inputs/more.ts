import { addInputs } from './input.js';

/** Every rarer kind of question: for the files that hold guides which use them. */
export function addRarerInputs(): void {
  addInputs({});
}
