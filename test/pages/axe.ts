import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Place } from './composed.js';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(
    context: string,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** What axe finds against WCAG 2.2 AA inside the widget, one line each; in the dark too, for what colours can do wrong. */
export async function violations(page: Page, inside = 'talk-dialogue'): Promise<string[]> {
  const light = await violationsAsSeen(page, inside);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, inside, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

/** The same in the colours that are on the screen now, and in them alone. */
export async function violationsAsSeen(place: Place, inside: string): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(source);
  // From the top: a button that happens to lie half under the bar that stays is no smaller for it.
  await place.evaluate(() => scrollTo(0, 0));
  return found(place, inside, RULES);
}

function found(place: Place, inside: string, runOnly: readonly string[]): Promise<string[]> {
  return place.evaluate(
    async ([context, runOnly]) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(context as string, {
        runOnly,
        resultTypes: ['violations'],
        // A page in a frame is looked at from within.
        iframes: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
      );
    },
    [inside, runOnly] as const,
  );
}
