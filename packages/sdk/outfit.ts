import type { Outfit } from '../elements/index.js';
import * as shared from '../elements/shared.js';
import { DATABASE } from '../storage/name.js';
import { guideFor } from './registry.js';

/** What our elements are given: guides, and the files that follow the first screen. */
export const outfit: Outfit = {
  guideFor,
  async follow() {
    const later = await import('./following.js');
    later.lend(shared);
    return later.following;
  },
  wipeUnopened: () =>
    new Promise((done) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => done();
    }),
  guideCheck: async () => (await import('../core/guide-schema.js')).parseGuide,
};
