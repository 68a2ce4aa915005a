import { defineConfig } from '@playwright/test';
import { programOf } from './scripts/engines/programs.mjs';
import { QUIET_CHROMIUM } from './scripts/engines/quiet-chromium.mjs';

/** Whole Chromium: its build without a window keeps frames of other origins in one process, and tests would see another browser. */
const chromium = programOf('chromium') ?? '/usr/bin/chromium';

/** The page tests: a real browser, the real files for script tags, the real receiver. Build first (`npm run build`). */
export default defineConfig({
  testDir: 'test/pages',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  // A shared machine may stall for a moment; a test that needs a second try is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 800, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: { executablePath: chromium, args: QUIET_CHROMIUM },
  },
});
