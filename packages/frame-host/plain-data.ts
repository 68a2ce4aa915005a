/** As much as the largest sealed result needs, twice over: characters and values together. */
const MOST = 1_000_000;
/** Deeper than anything of ours. */
const DEEPEST = 24;
const REFUSED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * A copy of something that another page sent: text, finite numbers, yes and no, lists, and plain objects of these. The walk
 * stops as soon as it is too much, so that a hostile page costs no more than that.
 *
 * @throws RangeError where it is too large or too deep, TypeError where it is not plain.
 */
export function plainCopy(given: unknown): unknown {
  let left = MOST;
  const spend = (cost: number) => {
    left -= cost + 1;
    if (left < 0) throw new RangeError('too large');
  };
  const copy = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (typeof value === 'string') spend(value.length);
    else if (typeof value === 'object' && value !== null)
      return Array.isArray(value) ? list(value, depth) : record(value, depth);
    else spend(0);
    if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return value;
    throw new TypeError('not plain');
  };
  const list = (values: readonly unknown[], depth: number) => {
    spend(values.length);
    return Array.from(values, (value) => copy(value, depth + 1));
  };
  const record = (value: object, depth: number) => {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new TypeError('not plain');
    const made: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(value)) {
      spend(key.length);
      if (REFUSED.includes(key)) throw new TypeError('refused');
      if (child !== undefined) made[key] = copy(child, depth + 1);
    }
    return made;
  };
  return copy(given, 0);
}
