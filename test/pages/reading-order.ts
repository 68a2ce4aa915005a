import type { Page } from '@playwright/test';

/**
 * Where what is read next stands before what was read: wholly above it, or on its line and to its left. In the order of the
 * document, as a screen reader goes, of what can be seen.
 */
export function outOfOrder(page: Page, tag: string): Promise<string[]> {
  return page.evaluate((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    const top = root?.querySelector('dialog[open]') ?? root?.querySelector('[part=base]') ?? root;
    // Nothing scrolled, and nothing left out of layout because it is off the screen: places are to be those of the whole sheet.
    scrollTo(0, 0);
    root?.querySelector('dialog[open]')?.scrollTo(0, 0);
    const whole = new CSSStyleSheet();
    whole.replaceSync('.block { content-visibility: visible !important }');
    const worn = root?.adoptedStyleSheets ?? [];
    if (root) root.adoptedStyleSheets = [...worn, whole];
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
    const read = [...(top?.querySelectorAll('*') ?? [])].filter(isRead);
    const found = read.slice(1).flatMap((element, index) => {
      const before = read[index]!;
      if (before.contains(element)) return [];
      const [one, two] = [before.getBoundingClientRect(), element.getBoundingClientRect()];
      const isAbove = two.bottom <= one.top + 1 && two.left < one.right && one.left < two.right;
      const onOneLine = two.top < one.bottom - 1 && one.top < two.bottom - 1;
      const isBefore = onOneLine && two.right <= one.left + 1;
      return isAbove || isBefore ? [`${name(element)} is read after ${name(before)}, and stands before it`] : [];
    });
    if (root) root.adoptedStyleSheets = worn;
    return found;
  }, tag);
}
