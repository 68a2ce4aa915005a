import type { Figure, Kind, Leg, Said, Stop, Unit, Value } from '../../core/index.js';
import type { WindowMarks } from '../drawings/window.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import type { WordKey } from '../words/types.js';

export type Draw = (talk: ConversationController, stop: Stop, id: string) => unknown;

/** As much of a question as its drawings hang on. */
export type Asked = Pick<Stop, 'unit' | 'ask'>;

/** One entry of what was said. */
export type Fold = (leg: Leg) => unknown;

/**
 * What only the files with rarer guides bring: inputs by figure or kind, drawings beside words, what was picked in an
 * order, and what an answer shows above its words. Empty in the file of the plain dialogue.
 */
export const rarer: {
  readonly inputs: Map<Kind | Figure, Draw>;
  drawing?: (stop: Asked, code: string) => unknown;
  /** The lines of an answer with their drawings, where it is more than picked words. */
  lines?: (said: Said, stop: Asked) => readonly unknown[] | undefined;
  /** What is read back as a letter, with drawings beside the words that were picked by them. */
  letter?: (talk: ConversationController) => readonly unknown[];
  order?: Draw;
  /** Draws a list of what was said with what belongs together folded away. */
  fold?: (talk: ConversationController, legs: readonly Leg[], isOpen: (leg: Leg) => boolean, one: Fold) => unknown;
  /** What to say at Next where something was begun and would be lost. */
  half?: (talk: ConversationController, unit: Unit) => WordKey | undefined;
  /** Marks that were kept, drawn again, with words of this language. */
  marks?: (marks: WindowMarks, lang: string) => Node;
  /** What is asked beside the parts at the share step, out of the way of somebody for whom it is too much at once. */
  aside?: (talk: ConversationController, asked: unknown) => unknown;
  picture?: (said: Said, onPaper?: boolean) => Node | undefined;
  /** Styles of drawings on a printed or saved sheet. */
  onPaper: string;
  /** The offer of help that a rarer answer brings. */
  offer?: (ask: Stop['ask'], value: Value | undefined) => WordKey | undefined;
} = { inputs: new Map(), onPaper: '' };
