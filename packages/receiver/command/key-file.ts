import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, SettingError } from '../errors.js';
import { checkKeys, rotate, type SealingKeys } from '../sealing/keys.js';

/** Where the keys of a data folder stand. */
export const keyFileIn = (folder: string): string => join(folder, 'seal-keys.json');

/**
 * Keys as a setting gives them: the JSON itself, or the path of a file.
 *
 * @throws SettingError without a word of what was read.
 */
export async function readKeys(setting: string, given: string, needs: 'private' | 'public'): Promise<SealingKeys> {
  try {
    const text = given.trimStart().startsWith('{') ? given : readFileSync(given, 'utf8');
    return await checkKeys(parsed(text), needs);
  } catch (error) {
    const code = codeOf(error);
    throw new SettingError(
      setting,
      code ? `cannot be read (${code})` : error instanceof Error ? error.message : 'cannot be used',
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('must be a JWK Set as JSON, or the path of a file that holds one');
  }
}

/** The keys in a file, read anew whenever it changed, so that a running receiver follows a rotation. */
export function keysFollowing(setting: string, path: string, needs: 'private' | 'public'): () => Promise<SealingKeys> {
  let seen: { stamp: string; keys: Promise<SealingKeys> } | undefined;
  return () => {
    const { mtimeMs, size, ino } = statSync(path);
    const stamp = `${mtimeMs} ${size} ${ino}`;
    if (seen?.stamp !== stamp) seen = { stamp, keys: readKeys(setting, path, needs) };
    return seen.keys;
  };
}

/** Makes a first key where a folder has none, and lets nobody but its owner read the file. Gives back its path. */
export async function keyFileOf(folder: string): Promise<string> {
  const path = keyFileIn(folder);
  try {
    // Whoever copied the folder about may have opened the file to others.
    chmodSync(path, 0o600);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      throw new SettingError(
        'DATA_DIR',
        `the file seal-keys.json in it cannot be used (${codeOf(error) ?? 'unknown'})`,
      );
    writeKeys(path, await rotate({ keys: [] }, 'P-256'));
  }
  return path;
}

/** Written beside its place and moved into it: nobody ever reads half a file, and nobody else reads it at all. */
export function writeKeys(path: string, keys: SealingKeys): void {
  const making = join(dirname(path), `.seal-keys-${randomBytes(6).toString('hex')}`);
  try {
    const descriptor = openSync(making, 'wx', 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify(keys, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { force: true });
    throw new SettingError('SEAL_KEYS', `the file cannot be written (${codeOf(error) ?? 'unknown'})`);
  }
}
