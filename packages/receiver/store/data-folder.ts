import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf, SettingError } from '../errors.js';

/**
 * Makes sure that a data folder is there. One made here is for its owner alone; one that was there keeps its mode, since
 * it may be somebody's own, and what is put into it is for its owner alone in any case.
 */
export function prepareFolder(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    throw unusable(error);
  }
}

/** What is said of a data folder that cannot be used; never its path. */
export function unusable(error: unknown): SettingError {
  return new SettingError('DATA_DIR', `the data folder cannot be used (${codeOf(error) ?? 'damaged'})`);
}
