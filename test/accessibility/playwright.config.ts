import { defineConfig } from '@playwright/test';
import pages from '../../playwright.config.js';

/** What `npm run accessibility` runs: every screen of every flow, looked at in each way there is. */
export default defineConfig({
  ...pages,
  testDir: '.',
  outputDir: '../../test-results/accessibility',
  // Each walk stands for itself, so that two cores take them in turn.
  fullyParallel: true,
  timeout: 600_000,
});
