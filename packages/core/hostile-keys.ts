import type { Problem } from './errors.js';
import { pointer, problem } from './problems-of.js';

const HOSTILE: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** Deeper than any guide or result needs, and well below where a recursive reader would give up. */
const DEEPEST = 100;

/**
 * Keys that a careless reader could take for a prototype, wherever they stand (contract section 2), and nesting so deep
 * that it can only be meant to break the reader. Walks without recursion, each object once.
 */
export function hostileKeys(input: unknown): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<unknown>();
  const open: { value: unknown; path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (path.length > DEEPEST)
      return [problem(pointer(path.slice(0, 3)), 'too-deep', 'This is nested deeper than can be read.')];
    for (const [key, child] of Object.entries(value)) {
      const here = [...path, key];
      if (HOSTILE.includes(key)) problems.push(problem(pointer(here), 'unknown-key'));
      else open.push({ value: child, path: here });
    }
  }
  return problems;
}
