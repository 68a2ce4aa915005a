import { TalkDialogue } from '../elements/index.js';
import { outfit } from './outfit.js';

/** `talk-dialogue` with storage, delivery and its guides. */
class WiredDialogue extends TalkDialogue {
  override outfit = outfit;
}

const ELEMENTS = { 'talk-dialogue': WiredDialogue } as const;

export type ElementName = keyof typeof ELEMENTS;

/** Registers one element, or every one. A name that is taken, by another copy of this script, stays as it is. */
export function defineElements(...names: ElementName[]): void {
  // Lit brings a registry of its own to servers; there nothing is defined.
  if (typeof globalThis.document === 'undefined') return;
  const wanted = names.length > 0 ? names : (Object.keys(ELEMENTS) as ElementName[]);
  for (const name of wanted) if (!customElements.get(name)) customElements.define(name, ELEMENTS[name]);
}
