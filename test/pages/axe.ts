import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(
    context: string,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** What axe finds against WCAG 2.2 AA inside the widget, one line each. */
export async function violations(page: Page, inside = 'talk-dialogue'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // From the top: a button that happens to lie half under the bar that stays is no smaller for it.
  await page.evaluate(() => scrollTo(0, 0));
  return page.evaluate(
    async ([context, rules]) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(context as string, {
        runOnly: rules,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
      );
    },
    [inside, RULES],
  );
}
