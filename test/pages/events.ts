import type { Page } from '@playwright/test';

/** One of our events, as the page around the widget heard it. */
export interface Heard {
  type: string;
  detail: unknown;
}

/** Listens as an integrator would, from before the page is there. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard[] = [];
    Object.defineProperty(window, Symbol.for('heard'), { value: heard });
    for (const type of ['talk-ready', 'talk-result', 'talk-delivery', 'talk-end', 'talk-error'])
      addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail ?? undefined }));
  });
}

export function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as Record<symbol, Heard[]>)[Symbol.for('heard')] ?? []);
}

/** The names of what was heard, in order. */
export async function heardNames(page: Page): Promise<string[]> {
  return (await heard(page)).map((one) => one.type);
}
