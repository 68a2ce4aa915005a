/** Registers an element. A name that is taken, by another copy of this script, stays as it is. */
export function define(name: string, element: CustomElementConstructor): void {
  // Lit brings a registry of its own to servers; there nothing is defined.
  if (typeof globalThis.document === 'undefined') return;
  if (!customElements.get(name)) customElements.define(name, element);
}
