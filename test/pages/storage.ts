import type { Page } from '@playwright/test';

/** Everything a browser keeps for a page. */
export interface Stored {
  databases: string[];
  /** `database/store/key`. */
  keys: string[];
  /** The values' bytes as text, so that words could be found in them. */
  bytes: string;
  local: number;
  session: number;
  cookies: string;
  caches: string[];
  workers: number;
}

export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const keys: string[] = [];
    let bytes = '';
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
    const read = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([name, one]) => `${name}=${read(one)}`)
        .join(';');
    };
    const databases = (await indexedDB.databases()).map((one) => one.name ?? '');
    for (const name of databases) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const items = database.transaction(store).objectStore(store);
        for (const key of await done(items.getAllKeys())) keys.push(`${name}/${store}/${String(key as string)}`);
        for (const value of await done(database.transaction(store).objectStore(store).getAll())) bytes += read(value);
      }
      database.close();
    }
    return {
      databases,
      keys,
      bytes,
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
}

/** What a browser looks like that keeps nothing. */
export const NOTHING: Stored = {
  databases: [],
  keys: [],
  bytes: '',
  local: 0,
  session: 0,
  cookies: '',
  caches: [],
  workers: 0,
};
