import type { Unit } from '../../core/index.js';
import type { ConversationController } from './conversation-controller.js';
import type { DrawnPart, OwnCopy } from './own-copy.js';

/** What is drawn and not said is a part like any other. */
export function drawnAmong(talk: ConversationController, units: readonly Unit[]): readonly DrawnPart[] {
  return talk.drawn().filter((part) => units.includes(part.unit));
}

/** The same for the person's own copy. */
export function drawnOnPaper(talk: ConversationController): OwnCopy['parts'] {
  return talk.drawn().map(({ asked, lines, marks, picture }) => ({ asked, lines, marks, picture: picture() }));
}
