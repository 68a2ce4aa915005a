import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, SettingError } from '../errors.js';
import { TOKEN_MIN } from '../limits.js';

/** The staff token of a data folder, and the file it stands in. */
export interface TokenFile {
  token: string;
  path: string;
}

/** Reads the folder's staff token, or makes one that only the folder's owner can read. */
export function staffTokenIn(folder: string): TokenFile {
  const path = join(folder, 'staff-token');
  try {
    const token = readToken(path) ?? makeToken(folder, path);
    if (token.length < TOKEN_MIN || /\s/.test(token))
      throw new SettingError('DATA_DIR', 'the file staff-token in it is damaged');
    return { token, path };
  } catch (error) {
    if (error instanceof SettingError) throw error;
    throw new SettingError('DATA_DIR', `the file staff-token in it cannot be used (${codeOf(error) ?? 'unknown'})`);
  }
}

function readToken(path: string): string | undefined {
  try {
    const token = readFileSync(path, 'utf8').trim();
    // Whoever copied the folder about may have opened the file to others.
    chmodSync(path, 0o600);
    return token;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written beside its place and linked into it: nobody ever reads half a token, and of two makers one wins. */
function makeToken(folder: string, path: string): string {
  const making = join(folder, `.staff-token-${randomBytes(6).toString('hex')}`);
  const descriptor = openSync(making, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(32).toString('base64url')}\n`);
    fsyncSync(descriptor);
    linkSync(making, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(descriptor);
    rmSync(making, { force: true });
  }
  return readToken(path) ?? '';
}
