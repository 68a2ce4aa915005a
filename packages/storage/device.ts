import { clear, createStore, del, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { DATABASE } from './name.js';
import { makeKey, seal, unseal, type SealedAtRest } from './sealing.js';

const KEY = 'k';
const NAMING = 'n';

interface Kept {
  v: 1;
  /** Milliseconds since 1970 after which it is dropped unread. */
  until: number;
  sealed: SealedAtRest;
}

/** Sealed things on this device. Nothing is written, not even a key, before the first `put`. */
export interface Device {
  get(name: string, now: number): Promise<unknown>;
  put(name: string, value: unknown, until: number): Promise<void>;
  remove(name: string): Promise<void>;
  /** Everything that can be opened under names of this prefix. */
  all(prefix: string, now: number): Promise<unknown[]>;
  /** Everything of ours on this device, keys included. */
  wipe(): Promise<void>;
}

/**
 * This browser's IndexedDB, sealed. Steps run one after the other, so that a wipe is never overtaken by a save that was
 * asked for before it.
 */
export function openDevice(): Device {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    get: (name, now) => inTurn(() => read(name, now)),
    put: (name, value, until) => inTurn(() => write(name, value, until)),
    remove: (name) => inTurn(() => drop(name)),
    all: (prefix, now) => inTurn(() => readAll(prefix, now)),
    wipe: () => inTurn(wipe),
  };
}

let opened: UseStore | undefined;
function store(): UseStore {
  return (opened ??= createStore(DATABASE, 'items'));
}

/** Where a browser can say so, an empty device is left without even an empty database. */
async function hasDatabase(): Promise<boolean> {
  if (opened || !('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some((one) => one.name === DATABASE);
}

async function existing(name: string): Promise<CryptoKey | undefined> {
  return (await hasDatabase()) ? get<CryptoKey>(name, store()) : undefined;
}

async function keyOrNew(name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const found = await existing(name);
  if (found) return found;
  const made = await make();
  await set(name, made, store());
  return made;
}

/** What a name is filed under: keyed, so that a listing of the database tells neither guide nor reference. */
async function filedUnder(naming: CryptoKey, name: string): Promise<string> {
  const [area, ...rest] = name.split(':');
  const mac = await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(rest.join(':')));
  return `${area ?? ''}${[...new Uint8Array(mac, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function read(name: string, now: number): Promise<unknown> {
  const [key, naming] = [await existing(KEY), await existing(NAMING)];
  if (!key || !naming) return undefined;
  return open(key, await filedUnder(naming, name), now);
}

async function open(key: CryptoKey, file: string, now: number): Promise<unknown> {
  const kept = await get<Kept>(file, store());
  if (!kept) return undefined;
  if (kept.v !== 1 || kept.until <= now) {
    await del(file, store());
    return undefined;
  }
  return unseal(key, file, kept.sealed);
}

async function readAll(prefix: string, now: number): Promise<unknown[]> {
  const key = await existing(KEY);
  if (!key) return [];
  const kept = await store()('readonly', (items) => promisifyRequest(items.getAllKeys()));
  const files = (kept as string[]).filter((file) => file.startsWith(prefix));
  // One that cannot be opened must not hide the others.
  const found = await Promise.all(files.map((file) => open(key, file, now).catch(() => undefined)));
  return found.filter((one) => one !== undefined);
}

async function write(name: string, value: unknown, until: number): Promise<void> {
  const key = await keyOrNew(KEY, makeKey);
  const naming = await keyOrNew(NAMING, () =>
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  );
  const file = await filedUnder(naming, name);
  const kept: Kept = { v: 1, until, sealed: await seal(key, file, value) };
  await set(file, kept, store());
}

async function drop(name: string): Promise<void> {
  const naming = await existing(NAMING);
  if (naming) await del(await filedUnder(naming, name), store());
}

async function wipe(): Promise<void> {
  if (await hasDatabase()) await clear(store());
}
