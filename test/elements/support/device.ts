import { until } from './check.js';

/** What lies in this browser's databases, looked at from outside, as somebody would who reads the disk. */
export async function databases(): Promise<string[]> {
  return (await indexedDB.databases()).map((one) => one.name ?? '');
}

export interface Entry {
  key: string;
  value: unknown;
}

/** Everything in the one database of ours. */
export async function entries(): Promise<Entry[]> {
  if (!(await databases()).includes('notes')) return [];
  const open = await opened('notes');
  const found: Entry[] = [];
  const work = open.transaction('items');
  const request = work.objectStore('items').openCursor();
  await new Promise<void>((resolve) => {
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve();
      found.push({ key: String(cursor.key), value: cursor.value });
      cursor.continue();
    };
  });
  open.close();
  return found;
}

/** Writes an entry as it stands, behind the back of the product. */
export async function plant(key: string, value: unknown): Promise<void> {
  const open = await opened('notes');
  const work = open.transaction('items', 'readwrite');
  work.objectStore('items').put(value, key);
  await new Promise((resolve) => (work.oncomplete = resolve));
  open.close();
}

/** All that is kept on this device goes; the database itself may stay, since the product holds it open. */
export async function emptyDevice(): Promise<void> {
  if (!(await databases()).includes('notes')) return;
  const open = await opened('notes');
  if (open.objectStoreNames.contains('items')) {
    const work = open.transaction('items', 'readwrite');
    work.objectStore('items').clear();
    await new Promise((resolve) => (work.oncomplete = resolve));
  }
  open.close();
}

/** A device on which nothing of ours has ever been; only before the product has opened anything in this page. */
export function newDevice(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('notes');
    request.onsuccess = () => resolve();
    request.onerror = request.onblocked = () => reject(new Error('the database of an earlier page is still open'));
  });
}

/** Waits until no page holds a place for drafts. */
export async function letGo(): Promise<void> {
  await until(async () => ((await navigator.locks.query()).held ?? []).length === 0, 'every page to let go');
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('could not be opened'));
  });
}
