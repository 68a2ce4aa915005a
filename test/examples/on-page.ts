import type { Server } from 'node:http';
import { chromium, type Browser, type Page } from '@playwright/test';
import { fakeEndpoint, type FakeEndpoint } from '../../packages/kit/index.js';
import { QUIET_CHROMIUM } from '../../scripts/engines/quiet-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...QUIET_CHROMIUM],
  });
}

/** A served folder with something that takes results in, a page on it, and whatever went wrong there. */
export interface Served {
  page: Page;
  origin: string;
  endpoint: FakeEndpoint;
  errors: string[];
  close(): Promise<void>;
}

export async function served(browser: Browser, folder: string): Promise<Served> {
  const endpoint = fakeEndpoint();
  const receiver = { fetch: async (request: Request) => endpoint.fetch(request) };
  const { server, origin } = (await serve({ folders: { '/': folder }, receiver })) as {
    server: Server;
    origin: string;
  };
  const page = await browser.newPage({ locale: 'en-GB' });
  const errors: string[] = [];
  page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const close = async (): Promise<void> => {
    await page.close();
    server.close();
    server.closeAllConnections();
  };
  return { page, origin, endpoint, errors, close };
}

/** An adult answers the first question and shares it. */
export async function shareOneAnswer(page: Page): Promise<void> {
  const pick = (name: string) => page.getByRole('radio', { name, exact: true }).check();
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
  for (const name of ['Stop or take a break', 'Finish here', 'Yes']) await press(name);
  await page.getByRole('checkbox').first().check();
  await press('Share the ticked parts');
}
