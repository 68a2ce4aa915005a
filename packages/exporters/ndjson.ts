import type { Result } from '../core/index.js';
import type { Results } from './lines.js';
import { wellFormed } from './well-formed.js';

/** Each result on a line of its own, whole, as it was shared. */
export function toNdjson(results: Iterable<Result>): string {
  return [...results].map(lineOf).join('');
}

/** The same, line by line, for results that are still coming. */
export async function* ndjsonRows(results: Results<Result>): AsyncGenerator<string> {
  for await (const result of results) yield lineOf(result);
}

const lineOf = (one: Result) => `${JSON.stringify(wellFormed(one))}\n`;
