import type { Page } from '@playwright/test';

const MOST = 60;

/** Where the focus is: role and name in plain words, and a number for the place. Nothing where it is outside the widget. */
const where = (page: Page, tag: string): Promise<{ says: string; place: number } | undefined> =>
  page.evaluate((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    const active = root?.activeElement;
    if (!root || !active) return undefined;
    const control = active as HTMLInputElement;
    const described = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/)
        .map((id) => (id ? root.getElementById(id)?.textContent : ''))
        .join(' ')
        .trim();
    const name =
      active.getAttribute('aria-label') ||
      described(active.getAttribute('aria-labelledby')) ||
      [...(control.labels ?? [])].map((one) => one.textContent).join(' ') ||
      active.textContent;
    const kind =
      active.getAttribute('role') ?? (control.type && active.localName === 'input' ? control.type : active.localName);
    return {
      says: `${kind}: ${name.replace(/\s+/g, ' ').trim().slice(0, 80)}`,
      place: [...root.querySelectorAll('*')].indexOf(active),
    };
  }, tag);

/** Every stop of the Tab key in the widget, in order, from its beginning; and whether Tab leads out of it again. */
export async function tabStops(page: Page, tag: string): Promise<{ stops: string[]; leadsOut: boolean }> {
  const isModal = await page.evaluate((tag) => {
    const host = document.querySelector(tag);
    const dialog = host?.shadowRoot?.querySelector('dialog[open]');
    // Tab goes on from where the focus was last: right before the widget, though nothing is left there.
    const start = document.createElement('button');
    host?.before(start);
    start.focus();
    start.remove();
    return Boolean(dialog);
  }, tag);
  // A dialog begins with the focus in it, and round it goes over the browser's own controls.
  const first = isModal ? await where(page, tag) : undefined;
  const stops: string[] = first ? [first.says] : [];
  const seen = new Set<number>(first ? [first.place] : []);
  for (let times = 0; times < MOST; times += 1) {
    await page.keyboard.press('Tab');
    const at = await where(page, tag);
    if (!at) {
      if (stops.length > 0 && !isModal) return { stops, leadsOut: true };
      continue;
    }
    if (seen.has(at.place)) return { stops, leadsOut: isModal };
    seen.add(at.place);
    stops.push(at.says);
  }
  return { stops, leadsOut: false };
}
