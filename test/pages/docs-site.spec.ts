import type { Server } from 'node:http';
import { writeSite } from '../../scripts/docs/site.mjs';
import { serve } from '../../scripts/serve.mjs';
import { violations } from './axe.js';
import { expect, testOn } from './own-site.js';

/** The documents as a site, on a server of its own. */
const test = testOn(async (folder) => {
  await writeSite(folder);
  const { server, origin } = (await serve({ folders: { '/': folder }, receiver: undefined })) as {
    server: Server;
    origin: string;
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origins: { docs: origin }, close };
});

const SOME = [
  'index.html',
  'embed.html',
  'frameworks/react.html',
  'decisions/index.html',
  'reference/talk-dialogue.html',
  'guides/restorative-questions.cy.html',
  'teuluoedd.html',
  'search.html',
  'try/questions.html',
  'try/botwm.html',
  'source/examples/case-system.html',
];

test('no barrier on the pages of the documents, in light and in dark', async ({ origins, somebody }) => {
  const { page } = await somebody();
  for (const at of SOME) {
    await page.goto(`${origins['docs']}/${at}`);
    expect.soft(await violations(page, 'body'), at).toEqual([]);
  }
});

test('no page of the documents is wider than a small phone', async ({ origins, somebody }) => {
  const { page } = await somebody({ viewport: { width: 320, height: 600 } });
  for (const at of [...SOME, 'receive.html', 'data-map.html', 'accessibility.html']) {
    await page.goto(`${origins['docs']}/${at}`);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(320);
  }
});

test('the search finds a page by words in it, and asks nobody', async ({ origins, somebody }) => {
  const { page, watch } = await somebody();
  await page.goto(`${origins['docs']}/search.html`);
  const box = page.getByRole('searchbox', { name: 'What are you looking for?' });
  await expect(box).toBeVisible();
  const before = watch.requests.length;
  await box.fill('jwk thumbprint');
  await expect(page.getByRole('status')).toContainText('place');
  await page
    .getByRole('link', { name: /^Seal results/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Seal');
  await page.goBack();
  await box.fill('xylophone');
  await expect(page.getByRole('status')).toHaveText('Nothing has all of these words.');
  expect(watch.requests.slice(before).filter(({ url }) => /jwk|xylophone/.test(url))).toEqual([]);
});

test('without scripts the page to search on lists all pages', async ({ origins, somebody }) => {
  const { page } = await somebody({ javaScriptEnabled: false });
  await page.goto(`${origins['docs']}/search.html`);
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Help numbers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help numbers');
});

test('an element on the site can be talked to, and shows what a page is handed', async ({ origins, somebody }) => {
  const person = await somebody();
  await person.page.goto(`${origins['docs']}/try/questions.html`);
  await person.startTalking('A row');
  await person.answer({ ask: 'What happened, from where you were?', write: 'A trial.' });
  await person.press('Stop or take a break');
  await person.press('Finish here');
  await person.press('Yes');
  await person.place.getByRole('checkbox').first().check();
  await person.press('Share the ticked parts');
  await expect(person.page.locator('#result')).toContainText('"text": "A trial."');
  await person.sees('It has arrived');
});

test('the first stop of the keyboard leads past the header', async ({ origins, somebody }) => {
  const { page } = await somebody();
  await page.goto(`${origins['docs']}/embed.html`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
