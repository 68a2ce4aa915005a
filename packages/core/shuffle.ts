import type { Guide } from './guide.js';

/**
 * The same guide with its statements in another order, the same for the same seed: so that a person answers what is asked
 * and not the pattern (domain 2.4). `seed` is any whole number from 0 to 2^32 - 1.
 */
export function shuffleStatements(guide: Guide, seed: number): Guide {
  const steps = guide.steps.map((step) => {
    if (!step.parts?.every((part) => part.kind === 'statement')) return step;
    return { ...step, parts: shuffled(step.parts, seed) };
  });
  return { ...guide, steps };
}

/** Fisher and Yates, with the mulberry32 sequence for chance, so that the core needs none of its own. */
function shuffled<T>(given: readonly T[], seed: number): T[] {
  const items = [...given];
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = next() % (last + 1);
    items.splice(last, 1, ...items.splice(other, 1, items[last] as T));
  }
  return items;
}
