import { bringComposed, type Composed, type Place } from './composed.js';

/**
 * Where what is read next stands before what was read: wholly above it, or on its line and to its left. In the order of the
 * document, as a screen reader goes, of what can be seen.
 */
export async function outOfOrder(place: Place, tag: string): Promise<string[]> {
  await bringComposed(place);
  return place.evaluate((tag) => {
    const { talkComposed } = window as unknown as { talkComposed: Composed };
    const host = document.querySelector(tag);
    const all = host ? talkComposed.below(host) : [];
    const open = talkComposed.dialogIn(all);
    // Nothing scrolled, and nothing left out of layout because it is off the screen: places are to be those of the whole sheet.
    scrollTo(0, 0);
    for (const one of all) if (one.matches('dialog[open]')) one.scrollTo(0, 0);
    const whole = new CSSStyleSheet();
    whole.replaceSync('.block { content-visibility: visible !important }');
    const roots = [host, ...all].flatMap((one) => one?.shadowRoot ?? []);
    const worn = roots.map((root) => root.adoptedStyleSheets);
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, whole];
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isRead = (element: Element) => {
      // A picture is one thing, with one name.
      if (element.closest('svg')) return false;
      if (element.closest('details:not([open])') && !element.closest('summary')) return false;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isSeen = box.width > 2 && box.height > 2 && style.visibility !== 'hidden' && style.clipPath === 'none';
      return (
        isSeen && (hasOwnText(element) || element.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
      );
    };
    const name = (element: Element) => `“${(element.textContent.trim() || element.tagName).slice(0, 40)}”`;
    const read = (open ? talkComposed.below(open) : all).filter(isRead);
    const found = read.slice(1).flatMap((element, index) => {
      const before = read[index]!;
      if (talkComposed.contains(before, element)) return [];
      const [one, two] = [before.getBoundingClientRect(), element.getBoundingClientRect()];
      const isAbove = two.bottom <= one.top + 1 && two.left < one.right && one.left < two.right;
      const onOneLine = two.top < one.bottom - 1 && one.top < two.bottom - 1;
      const isBefore = onOneLine && two.right <= one.left + 1;
      return isAbove || isBefore ? [`${name(element)} is read after ${name(before)}, and stands before it`] : [];
    });
    for (const [index, root] of roots.entries()) root.adoptedStyleSheets = worn[index] ?? [];
    return found;
  }, tag);
}
