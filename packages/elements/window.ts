import { drawWindow } from './drawings/window.js';
import { addInputs } from './inputs/input.js';
import { place } from './inputs/place.js';
import { rarer } from './inputs/rarer.js';
import { statement } from './inputs/statement.js';
import type { TalkHost } from './outfit.js';
import { compare } from './screens/window.js';
import { uiWords } from './shared.js';
import { wear } from './styles/wear.js';
import { windowStyles } from './styles/window.styles.js';

export { WindowController } from './internal/window-controller.js';

/** What the social discipline window needs: its questions, its drawing, and how they look. */
export function addWindow(host: TalkHost): void {
  addInputs({ place, statement, window: compare });
  wear(host, windowStyles);
  rarer.marks = (marks, lang) => drawWindow((key) => uiWords(lang)?.[key] ?? '', marks, { hasKeys: true });
}
