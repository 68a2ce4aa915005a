const clients = new Map();

/** A command for tests: Chromium's forced colours, which emulateMedia does not know. They last as long as their client. */
export const forcedColors = {
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    const page = session.browser.getPage?.(session.id);
    if (!page || typeof page.createCDPSession !== 'function') return { done: false };
    if (!clients.has(session.id)) clients.set(session.id, await page.createCDPSession());
    await clients.get(session.id).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: payload === true ? 'active' : 'none' }],
    });
    return { done: true };
  },
};
