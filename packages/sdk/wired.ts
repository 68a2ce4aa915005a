import { TalkCheckIn, TalkDialogue, TalkWindow } from '../elements/index.js';
import { outfit } from './outfit.js';

/** `talk-dialogue` with storage, delivery and its guides. */
export class WiredDialogue extends TalkDialogue {
  override outfit = outfit;
}

/** `talk-check-in`, the same way. */
export class WiredCheckIn extends TalkCheckIn {
  override outfit = outfit;
}

/** `talk-window`, the same way. */
export class WiredWindow extends TalkWindow {
  override outfit = outfit;
}

/** Registers an element. A name that is taken, by another copy of this script, stays as it is. */
export function define(name: string, element: CustomElementConstructor): void {
  // Lit brings a registry of its own to servers; there nothing is defined.
  if (typeof globalThis.document === 'undefined') return;
  if (!customElements.get(name)) customElements.define(name, element);
}
