import { expect, test } from './house.js';

for (const [speaks, from, link, button, close] of [
  ['en', '', 'Behind a button', 'Talk something through', 'Close'],
  ['cy', 'cy.html', 'Tu ôl i fotwm', 'Siarad drwy rywbeth', 'Cau'],
] as const)
  test(`the demonstration’s launcher is found, opens the questions, and leaves nothing behind: ${speaks}`, async ({
    demo,
    somebody,
  }) => {
    const person = await somebody({ speaks, viewport: { width: 320, height: 568 } });
    const { page } = person;
    await page.goto(`${demo.origin}/${from}`);
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog', { name: button });
    await expect(dialog.getByRole('button', { name: person.labels.next, exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: close, exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('talk-dialogue')).toHaveCount(0);
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  });
