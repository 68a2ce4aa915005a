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
  // A robot presses in a frame the moment the page around moves it. What a walk saw is written down only at its end.
  retries: 1,
});
