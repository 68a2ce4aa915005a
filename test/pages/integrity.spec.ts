import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tagsFor } from '../../scripts/integrity.mjs';
import { STRICT_POLICY } from '../../scripts/serve.mjs';
import { expect, test } from './house.js';

const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
const later = Object.keys(hashes).filter((name) => name.startsWith('talk-following'));
const [script = '', ...preloads] = tagsFor('talk-dialogue', '/cdn', hashes) as string[];
const map = JSON.stringify({ integrity: Object.fromEntries(later.map((name) => [`/cdn/${name}`, hashes[name]])) });
const mapHash = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;

const TAGS = {
  'the script alone': [script],
  preloads: [script, ...preloads],
  'an import map': [`<script type="importmap">${map}</script>`, script],
};

interface Seen {
  /** The file was changed on its way, and ran. */
  ran: boolean;
  defined: boolean;
  /** The first screen's own Next can be pressed once what follows has arrived. */
  ready: boolean;
}

/** Opens a page with these tags, where files whose names begin so were changed on the way. */
async function open(page: Page, origin: string, tags: readonly string[], changed: string, allowed = ''): Promise<Seen> {
  const policy = STRICT_POLICY.replace("script-src 'self'", `script-src 'self' ${allowed}`);
  const html = `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:," />${tags.join('\n')}
    </head><body><talk-dialogue environment="demo"></talk-dialogue></body></html>`;
  await page.route('**/with-integrity.html', (route) =>
    route.fulfill({ body: html, contentType: 'text/html', headers: { 'Content-Security-Policy': policy } }),
  );
  await page.route(`**/cdn/${changed}*.js`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};globalThis.changed=true` });
  });
  const settled = page
    .waitForEvent('console', (one) => /integrity|load-failed/.test(one.text()))
    .catch(() => undefined);
  await page.goto(`${origin}/with-integrity.html`, { waitUntil: 'load' });
  await Promise.race([settled, page.waitForFunction(() => 'changed' in globalThis)]);
  return page.evaluate(() => ({
    ran: 'changed' in globalThis,
    defined: customElements.get('talk-dialogue') !== undefined,
    ready: document.querySelector('talk-dialogue')?.shadowRoot !== null,
  }));
}

for (const [way, tags] of Object.entries(TAGS)) {
  test(`${way}: a changed first file is not run, and the page shows its own words`, async ({ page, site }) => {
    const seen = await open(page, site.origin, tags, 'talk-dialogue', mapHash);
    expect(seen).toEqual({ ran: false, defined: false, ready: false });
  });
}

test('the script alone does not cover what follows it: a changed later file runs', async ({ page, site }) => {
  expect((await open(page, site.origin, TAGS['the script alone'], 'talk-following')).ran).toBe(true);
});

test('preloads cover what follows, under the strict policy as it is', async ({ page, site }) => {
  expect(await open(page, site.origin, TAGS['preloads'], 'talk-following')).toMatchObject({
    ran: false,
    defined: true,
  });
});

test('an import map covers it too, where the policy names the map', async ({ page, site }) => {
  expect(await open(page, site.origin, TAGS['an import map'], 'talk-following', mapHash)).toMatchObject({ ran: false });
});

test('an import map that the policy does not name covers nothing', async ({ page, site }) => {
  expect((await open(page, site.origin, TAGS['an import map'], 'talk-following')).ran).toBe(true);
});

test('with the tags and nothing changed, a person comes past the first screen', async ({ page, site }) => {
  const seen = open(page, site.origin, TAGS['preloads'], 'nothing-of-this-name');
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
  await page.getByRole('radio', { name: 'An adult' }).check();
  await page.getByRole('radio', { name: 'Good place' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('button', { name: 'Skip this one' })).toBeVisible();
  void seen.catch(() => undefined);
});
