import { drawWindow } from './drawings/window.js';
import { addInputs } from './inputs/input.js';
import { rarer } from './inputs/rarer.js';
import { compare } from './screens/window.js';
import { uiWords } from './shared.js';

export { WindowController } from './internal/window-controller.js';

/** Both marks on one window, and marks that were kept. */
export function addWindow(): void {
  addInputs({ window: compare });
  rarer.marks = (marks, lang) => drawWindow((key) => uiWords(lang)?.[key] ?? '', marks, { hasKeys: true });
}
