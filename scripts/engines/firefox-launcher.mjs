import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

/** Firefox for the element tests, over WebDriver BiDi. */
export function firefoxLauncher(program) {
  const launcher = chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: program } });
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const stopped = await stop(id);
    // A Tab at the end of a page leads into Firefox's own bar, where the next file's keys would go: each has a new page.
    launcher.inactivePages.length = 0;
    await page.close();
    return stopped;
  };
  return launcher;
}
