import { bringComposed, type Composed, type Place } from './composed.js';
import type { Person } from './person.js';

/** What does not fit or is too small for a thumb, one line each. */
export function troubles(person: Person, tag = 'talk-dialogue'): Promise<string[]> {
  return troublesIn(person.page, tag);
}

/** The same on a page, or in the page of a frame. */
export async function troublesIn(place: Place, tag: string): Promise<string[]> {
  await bringComposed(place);
  return place.evaluate((tag) => {
    const { talkComposed } = window as unknown as { talkComposed: Composed };
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page scrolls sideways by ${wide}`);
    const name = (element: Element) => `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
    const host = document.querySelector(tag);
    const all = host ? talkComposed.below(host) : [];
    const open = talkComposed.dialogIn(all);
    for (const element of open ? talkComposed.below(open) : all) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || getComputedStyle(element).clipPath !== 'none') continue;
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`${name(element)} is cut off`);
      const { overflowX } = getComputedStyle(element);
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} scrolls sideways`);
      const isChip = element.matches('label:has(input[type=radio]), label:has(input[type=checkbox])');
      const least =
        element.matches('button, select, summary, textarea, input[type=text]') || isChip
          ? 44
          : element.matches('a')
            ? 24
            : 0;
      if (least && (box.height < least - 0.5 || box.width < least - 0.5))
        found.push(`${name(element)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    return found;
  }, tag);
}
