/** A command for tests: how many bytes this origin may keep, so that a full device is a real one. */
export const quota = {
  name: 'quota',
  async executeCommand({ command, payload, session }) {
    if (command !== 'quota') return undefined;
    const page = session.browser.getPage?.(session.id);
    if (!page || typeof page.createCDPSession !== 'function') return { done: false };
    const client = await page.createCDPSession();
    const { origin } = new URL(page.url());
    // What the browser remembers of the room there was goes with what was kept.
    await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await client.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(typeof payload === 'number' ? { quotaSize: payload } : {}),
    });
    if (payload === null) await client.detach();
    return { done: true };
  },
};
