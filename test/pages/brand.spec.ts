import type { Page } from '@playwright/test';
import { violations } from './axe.js';
import { expect, test } from './house.js';

const verdict = (page: Page) => page.locator('#verdict');
const box = (page: Page, when: 'By day' | 'By night', name: string) =>
  page.getByRole('group', { name: when }).getByRole('textbox', { name, exact: true });

test('what is typed is worn at once, by day and by night', async ({ demo, somebody }) => {
  const { page } = await somebody();
  await page.goto(`${demo.origin}/brand/`);
  await expect(verdict(page)).toHaveText('Everything can be read.');
  const next = page.locator('talk-dialogue').getByRole('button', { name: 'Next', exact: true });
  await box(page, 'By day', 'What can be pressed').fill('#5b2a86');
  await expect(next).toHaveCSS('background-color', 'rgb(91, 42, 134)');
  await page.getByRole('radio', { name: 'by night' }).check();
  await expect(next).toHaveCSS('background-color', 'rgb(143, 211, 204)');
  await page.getByLabel('Corners, in pixels').fill('0');
  await expect(next).toHaveCSS('border-top-left-radius', '0px');
  await page.getByLabel('Font of the questions, by name').fill('Georgia, serif');
  await expect(next).toHaveCSS('font-family', 'Georgia, serif');
  await expect(page.locator('#css')).toHaveText(
    /^talk-dialogue \{\s+--talk-press: #5b2a86;\s+--talk-radius: 0px;\s+--talk-font: Georgia, serif;\s+\}$/,
  );
  await page.getByRole('button', { name: 'Back to our colours' }).click();
  await expect(page.locator('#css')).toHaveText('/* Nothing is changed yet. */');
});

test('nothing unreadable passes without a warning in words', async ({ demo, somebody }) => {
  const { page } = await somebody();
  await page.goto(`${demo.origin}/brand/`);
  await box(page, 'By day', 'Text').fill('silver');
  await expect(verdict(page)).toHaveText('Look again: 3 below.');
  await expect(page.locator('#findings')).toContainText(
    '--talk-ink on --talk-paper has a contrast of 1.71, and needs 4.5 (by day: text on the page).',
  );
  const row = page.getByRole('row', { name: /^By day text on the page/ });
  await expect(row).toContainText('too low');
  await box(page, 'By day', 'Text').fill('not-a-colour');
  await expect(box(page, 'By day', 'Text')).toHaveAttribute('aria-invalid', 'true');
  await expect(box(page, 'By day', 'Text')).toHaveAccessibleDescription(/is no colour that this browser knows/);
  await expect(verdict(page)).toHaveText('Everything can be read.');
});

test('on a page that is being made, the console is warned of what its own rules set', async ({ demo, somebody }) => {
  const { page, watch } = await somebody();
  await page.goto(`${demo.origin}/brand/`);
  const codes = await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('talk-window { --talk-press: hsl(30 100% 60%); --talk-size: 12px; }');
    document.adoptedStyleSheets = [sheet];
    const element = document.body.appendChild(document.createElement('talk-window'));
    const { warnOfBrand } = (await import(`${location.origin}/kit/brand/brand-of.js`)) as {
      warnOfBrand(one: Element): { code: string }[];
    };
    return warnOfBrand(element).map(({ code }) => code);
  });
  expect(codes).toEqual(['contrast-low', 'contrast-low', 'contrast-low', 'text-small']);
  expect(watch.console.filter((line) => line.startsWith('warning: Talk It Through: --talk-press on'))).toHaveLength(2);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no barrier on the page, ${colorScheme}, and no scrolling sideways at 320 pixels`, async ({
    demo,
    somebody,
  }) => {
    const { page } = await somebody({ colorScheme, viewport: { width: 320, height: 640 } });
    await page.goto(`${demo.origin}/brand/`);
    await box(page, 'By night', 'Text').fill('#345');
    expect(await violations(page, 'body > :not(main), main > :not(.desk), #brand')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test('it can be used by keyboard alone', async ({ demo, somebody }) => {
  const { page } = await somebody();
  await page.goto(`${demo.origin}/brand/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(box(page, 'By day', 'The background')).toBeFocused();
  await page.keyboard.type('#ffffff');
  await expect(page.locator('#css')).toContainText('--talk-paper: #ffffff;');
  await page.locator('#copy').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#copied')).not.toBeEmpty();
});
