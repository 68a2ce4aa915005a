import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Result } from 'talk-it-through/core';
import { QUIET_CHROMIUM } from '../../scripts/engines/quiet-chromium.mjs';
import { exampleResult } from './example-result.js';
import { dataFolder, post, startCommand, TOKEN, type Started } from './harness.js';

/** A name that would run, if anything here took it for markup. */
export const HOSTILE = '<img src=x onerror="caught=1"><script>caught=2</script>';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The receiver whose page is looked at, as started by the command. */
export let started: Started;
/** Of each test its own, with nothing in it. */
export let context: BrowserContext;
export let page: Page;

let browser: Promise<Browser> | undefined;
let complaints: string[];

after(async () => (await browser)?.close());

/** Tests of the page of a receiver that nothing was handed in to before; the browser is the same for all. */
export function onStaffPage(title: string, define: () => void): void {
  describe(title, () => {
    before(async () => {
      browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...QUIET_CHROMIUM] });
      const env = { PORT: '0', DATA_DIR: await dataFolder(), STAFF_TOKEN: TOKEN, RATE_RESULTS: '0' };
      [started] = await Promise.all([startCommand([], env), browser]);
    });
    after(() => started.end());
    beforeEach(openPage);
    afterEach(() => context.close());
    define();
  });
}

async function openPage(): Promise<void> {
  context = await (await browser)!.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.clock.install();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
}

/** Nothing was blocked by the policy, nothing failed, nothing popped up, and no markup of somebody's ran. */
export async function assertQuiet(except = /^$/): Promise<void> {
  assert.deepEqual(
    complaints.filter((text) => !except.test(text)),
    [],
  );
  assert.equal(await page.evaluate(() => 'caught' in window), false);
}

/** Hands a result in. */
export async function hand(result: Result): Promise<Result> {
  assert.equal((await post(started.fetch, result, {}, started.url)).status, 201);
  return result;
}

/** The example, shared by somebody of this name. */
export function withAlias(alias: string): Result {
  return exampleResult({ people: [{ pid: 'p1', alias, voice: 'adult' }] });
}

/** Signs in as people do. */
export async function signIn(hash = ''): Promise<void> {
  await page.goto(`${started.url}/${hash}`);
  await page.getByLabel('Staff token').fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Lets the page's own clock run on to its next look for what is new, without anybody waiting. */
export function nextLook(): Promise<void> {
  return page.clock.fastForward(3000);
}

/** The link in the list that opens a result. */
export function row(result: Result): Locator {
  return page.locator(`a[href="#/results/${result.id}"]`);
}

/** The words of what has focus. */
export function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** What axe finds wrong with the page as it stands. */
export async function findings(): Promise<string[]> {
  // Evaluated from outside, so the page's own policy stays as it is.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`);
  });
}
