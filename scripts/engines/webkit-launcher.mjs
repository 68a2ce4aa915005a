import { startWebKit } from './webdriver.mjs';
import { pageOver, resize } from './webkit-page.mjs';

/** What the other engines begin with. */
const VIEWPORT = { width: 800, height: 600 };

/**
 * WebKit for the element tests. The test runner has no launcher that needs nothing more than WebKitGTK's driver; this one
 * calls itself `puppeteer` and gives pages with the few methods that the runner's keyboard, mouse and viewport use.
 */
export function webkitLauncher() {
  const windows = new Map();
  let webkit;
  let queue = Promise.resolve();
  /** One window is spoken to at a time: the driver has a current one. */
  const inTurn = (task) => (queue = queue.then(task, task));
  const within = (id, task) =>
    inTurn(async () => {
      await webkit.call('POST', '/window', { handle: windows.get(id) });
      return task(webkit.call);
    });
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {},
    isActive: (id) => windows.has(id),
    async startSession(id, url) {
      await inTurn(async () => {
        webkit ??= await startWebKit();
        windows.set(id, await webkit.page());
      });
      await within(id, async (call) => {
        await resize(call, VIEWPORT);
        await call('POST', '/url', { url });
      });
    },
    async stopSession(id) {
      // A new window for each file: nothing of the page before is kept beside it.
      await within(id, (call) => call('DELETE', '/window'));
      windows.delete(id);
      return { testCoverage: undefined };
    },
    getBrowserUrl: (id) => within(id, (call) => call('GET', '/url')),
    getPage: (id) => pageOver((task) => within(id, task)),
    stop: async () => webkit?.close(),
  };
}
