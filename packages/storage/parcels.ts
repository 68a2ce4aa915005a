import type { Device } from './device.js';

/** The places an outbox keeps its entries. The delivery room defines what an entry is. */
export interface ParcelStore<Entry extends { id: string }> {
  list(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Undelivered shares and own copies are kept this long: 90 days, in milliseconds. The screens say so. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

/** Entries in memory: gone with the page. */
export function parcelsInMemory<Entry extends { id: string }>(): ParcelStore<Entry> {
  const entries = new Map<string, Entry>();
  return {
    list: () => Promise.resolve([...entries.values()]),
    put: (entry) => Promise.resolve(void entries.set(entry.id, entry)),
    remove: (id) => Promise.resolve(void entries.delete(id)),
  };
}

/** Entries sealed on this device, for a person who agreed to keep. */
export function parcelsOn<Entry extends { id: string }>(device: Device, now: () => number): ParcelStore<Entry> {
  return entriesOn(device, 'o', now);
}

/** Entries sealed on this device, in an area of their own. */
export function entriesOn<Entry extends { id: string }>(
  device: Device,
  area: string,
  now: () => number,
): ParcelStore<Entry> {
  return {
    list: async () => (await device.all(area, now())) as Entry[],
    put: (entry) => device.put(`${area}:${entry.id}`, entry, now() + KEPT_FOR),
    remove: (id) => device.remove(`${area}:${id}`),
  };
}
