import { TalkLauncher } from '../elements/index.js';
import { define } from './define-once.js';
import { WiredCheckIn, WiredDialogue, WiredWindow } from './wired.js';

const ELEMENTS = {
  'talk-dialogue': WiredDialogue,
  'talk-check-in': WiredCheckIn,
  'talk-window': WiredWindow,
  'talk-launcher': TalkLauncher,
} as const;

export type ElementName = keyof typeof ELEMENTS;
/** Elements that hold a conversation of their own. */
export type FlowName = Exclude<ElementName, 'talk-launcher'>;

/** Registers one element, or every one. A name that is taken, by another copy of this script, stays as it is. */
export function defineElements(...names: ElementName[]): void {
  const wanted = names.length > 0 ? names : (Object.keys(ELEMENTS) as ElementName[]);
  for (const name of wanted) define(name, ELEMENTS[name]);
}
