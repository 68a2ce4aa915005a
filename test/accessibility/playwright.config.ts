import { defineConfig } from '@playwright/test';
import pages from '../../playwright.config.js';

/** What `npm run accessibility` runs: every screen of every flow, looked at in each way there is. */
export default defineConfig({
  ...pages,
  testDir: '.',
  outputDir: '../../test-results/accessibility',
  timeout: 600_000,
});
