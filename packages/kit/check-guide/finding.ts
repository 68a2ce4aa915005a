import type { Voice } from '../../core/index.js';

/** Something in a guide that somebody should look at. Errors keep it from working; warnings are for people to weigh. */
export interface Finding {
  level: 'error' | 'warning';
  /** Stable, kebab-case. */
  code: string;
  /** JSON Pointer into the guide. */
  path: string;
  message: string;
  /** Which words, where it is about words. */
  key?: string;
  language?: string;
  voice?: Voice;
}

type More = Pick<Finding, 'key' | 'language' | 'voice'>;

export function error(code: string, path: string, message: string, more: More = {}): Finding {
  return { level: 'error', code, path, message, ...more };
}

export function warning(code: string, path: string, message: string, more: More = {}): Finding {
  return { level: 'warning', code, path, message, ...more };
}

/** The place of some words. */
export function wordsPath(language: string, key: string): string {
  return `/words/${language}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
