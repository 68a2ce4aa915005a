import type { Outfit } from '../elements/index.js';
import * as shared from '../elements/shared.js';
import { DATABASE } from '../storage/name.js';
import { guideFor } from './registry.js';

const FILES = {
  alone: () => import('./following.js'),
  together: () => import('./following-together.js'),
  more: () => import('./following-more.js'),
} as const;

/** What our elements are given: guides, and the files that follow the first screen. */
export const outfit: Outfit = {
  guideFor,
  async follow(name) {
    const later = await FILES[name]();
    later.lend(shared);
    return later.following;
  },
  async takeWords(raw) {
    const later = await import('../elements/further-words.js');
    later.lend(shared);
    return later.takeWords(raw);
  },
  wipeUnopened: () =>
    new Promise<void>((done) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => done();
    }),
  guideCheck: async () => (await import('../core/guide-schema.js')).parseGuide,
};
