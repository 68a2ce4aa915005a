import { programOf, whatToDo } from './programs.mjs';
import { startWebKit } from './webdriver.mjs';
import { pageOver } from './webkit-page.mjs';

/**
 * @typedef {object} Browser One page in a browser of its own, with what people do to it: the same few acts in every engine.
 * @property {(url: string) => Promise<unknown>} goto
 * @property {(expression: string) => Promise<unknown>} evaluate
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(text: string) => Promise<void>} type
 * @property {() => Promise<void>} close
 */

/**
 * Opens a browser of this engine.
 * @param {string} engine chromium, firefox or webkit
 * @returns {Promise<Browser>}
 */
export async function openBrowser(engine) {
  if (!programOf(engine)) throw new Error(whatToDo(engine));
  return engine === 'webkit' ? openWebKit() : openWithPuppeteer(engine);
}

async function openWithPuppeteer(engine) {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: programOf(engine),
    args: engine === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}

async function openWebKit() {
  const webkit = await startWebKit();
  const handle = await webkit.page();
  await webkit.call('POST', '/window', { handle });
  const { mouse, keyboard } = pageOver((task) => task(webkit.call));
  return {
    goto: (url) => webkit.call('POST', '/url', { url }),
    evaluate: (expression) => webkit.call('POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
    click: (x, y) => mouse.click(x, y),
    type: (text) => keyboard.type(text),
    close: () => webkit.close(),
  };
}
