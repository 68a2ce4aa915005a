import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { copied } from './copied.js';
import { openBrowser, served, shareOneAnswer } from './on-page.js';

const PAGE = `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:," />
  <script type="module" src="/page.js"></script></head><body><div id="place"></div></body></html>`;

test('the strict project’s page, bundled: a person shares, and the page hears that it arrived', async () => {
  const folder = copied('typescript');
  const outdir = join(folder, 'public');
  await build({
    entryPoints: [join(folder, 'page.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir,
    logLevel: 'silent',
  });
  writeFileSync(join(outdir, 'index.html'), PAGE);
  const browser = await openBrowser();
  const { page, origin, endpoint, errors, close } = await served(browser, outdir);
  try {
    await page.goto(origin);
    await shareOneAnswer(page);
    await page.locator('body[data-delivery="delivered"]').waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await close();
    await browser.close();
  }
  const [result, ...others] = endpoint.results;
  assert.deepEqual(others, []);
  assert.equal(result?.context.environment, 'demo');
  assert.deepEqual(
    result?.answers.map(({ step, value }) => [step, value]),
    [['what-happened', { type: 'text', text: 'The kettle was on.' }]],
  );
});
