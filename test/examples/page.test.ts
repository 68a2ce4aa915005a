import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { fakeEndpoint } from '../../packages/kit/index.js';
import { serve } from '../../scripts/serve.mjs';
import { copied } from './copied.js';

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
  const endpoint = fakeEndpoint();
  const receiver = { fetch: async (request: Request) => endpoint.fetch(request) };
  const { server, origin } = (await serve({ folders: { '/': outdir }, receiver })) as {
    server: Server;
    origin: string;
  };
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    const errors: string[] = [];
    page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
    await page.goto(origin);
    const pick = (name: string) => page.getByRole('radio', { name }).check();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await pick('An adult');
    await pick('Good place');
    await press('Next');
    await pick('A row');
    await press('Next');
    await pick('None of these');
    await press('Next');
    await page.getByRole('textbox').first().fill('The kettle was on.');
    await press('Next');
    await press('Stop or take a break');
    await press('Finish here');
    await press('Yes');
    await page.getByRole('checkbox').first().check();
    await press('Share the ticked parts');
    await page.locator('body[data-delivery="delivered"]').waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  const [result, ...others] = endpoint.results;
  assert.deepEqual(others, []);
  assert.equal(result?.context.environment, 'demo');
  assert.deepEqual(
    result?.answers.map(({ step, value }) => [step, value]),
    [['what-happened', { type: 'text', text: 'The kettle was on.' }]],
  );
});
