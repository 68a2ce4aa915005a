import type { Stop } from './route.js';

/** The label of an option: the guide's own, else the common one of its kind. */
export function labelOf(
  word: (key: string) => string | undefined,
  stop: Pick<Stop, 'unit' | 'ask'>,
  code: string,
): string | undefined {
  return word(`${stop.unit}.${code}`) ?? word(`${stop.ask.kind}.${code}`);
}
