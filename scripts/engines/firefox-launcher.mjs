import { tmpdir } from 'node:os';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

const PREFERENCES = {
  // The list of downloads opens by itself a moment after one and takes focus from the page, by then that of another file.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.download.dir': tmpdir(),
};

/** Firefox for the element tests, over WebDriver BiDi. */
export function firefoxLauncher(program) {
  const launchOptions = { browser: 'firefox', executablePath: program, extraPrefsFirefox: PREFERENCES };
  const launcher = chromeLauncher({ puppeteer, launchOptions });
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    // A Tab at the end of a page leads into Firefox's own bar, where the next file's keys would go: that has a new page.
    const hasKeys = await page.evaluate(() => document.hasFocus()).catch(() => false);
    const stopped = await stop(id);
    if (hasKeys) return stopped;
    launcher.inactivePages.length = 0;
    await page.close();
    return stopped;
  };
  return launcher;
}
