import { expect, test } from './house.js';

test('on a small phone the widget of the example page begins in the upper half', async ({ demo, somebody }) => {
  for (const speaks of ['en', 'cy'] as const) {
    const page = speaks === 'en' ? '' : 'cy.html';
    const person = await somebody({ speaks, viewport: { width: 320, height: 568 } });
    await person.openWhole(`${demo.origin}/${page}`);
    const box = await person.page.locator('talk-dialogue').boundingBox();
    expect(box?.y).toBeLessThan(284);
  }
});

test('in Welsh the way through the example pages is Welsh', async ({ demo, somebody }) => {
  const person = await somebody({ speaks: 'cy' });
  await person.openWhole(`${demo.origin}/cy.html`);
  const nav = person.page.getByRole('navigation');
  await expect(nav.getByRole('link', { name: 'Ei roi ar eich tudalen chi' })).toBeVisible();
  await expect(nav).not.toContainText('Put it on your page');
});
