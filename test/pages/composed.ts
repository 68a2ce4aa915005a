import type { Frame, Page } from '@playwright/test';

/** A page, or the page in a frame. */
export type Place = Page | Frame;

export interface Composed {
  /** All that is drawn below an element, in the order in which it is read: through shadow roots and slots. */
  below(host: Element): Element[];
  /** The innermost dialog that is open among them. */
  dialogIn(all: readonly Element[]): Element | undefined;
  contains(outer: Element, inner: Element): boolean;
  /** What has the focus, however deep it lies. */
  focused(): Element | null;
}

/** Brings into a place what looks through shadow roots and slots, as `window.talkComposed`. */
export async function bringComposed(place: Place): Promise<void> {
  await place.evaluate(() => {
    const childrenOf = (element: Element): Element[] => {
      if (element.shadowRoot) return [...element.shadowRoot.children];
      const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
      return assigned.length > 0 ? assigned : [...element.children];
    };
    const parentOf = (element: Element): Element | null => {
      const root = element.getRootNode();
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const below = (element: Element): Element[] => childrenOf(element).flatMap((child) => [child, ...below(child)]);
    const composed: Composed = {
      below,
      dialogIn: (all) => all.filter((one) => one.matches('dialog[open]')).at(-1),
      contains: (outer, inner) => {
        for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
        return false;
      },
      focused: () => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active;
      },
    };
    (window as unknown as { talkComposed: Composed }).talkComposed = composed;
  });
}
