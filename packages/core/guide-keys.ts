import type { Guide } from './guide.js';
import { stopsOf, type Stop } from './route.js';

/** Kinds whose options have words of ours, so that a guide need not bring them. */
const COMMON = ['feelings', 'needs', 'people'];

/** The five steps of a scale of faces. */
const FACES = [0, 1, 2, 3, 4];

/** Every key a guide needs words for, in every language it promises. */
export function keysOf(guide: Guide): string[] {
  const keys = new Set<string>();
  for (const step of guide.steps) for (const stop of stopsOf(step)) for (const key of keysOfStop(stop)) keys.add(key);
  for (const key of guide.summary ?? []) keys.add(key);
  return [...keys];
}

function keysOfStop({ unit, ask }: Stop): string[] {
  const options = COMMON.includes(ask.kind) ? [] : (ask.options ?? []);
  return [
    `${unit}.ask`,
    ...(ask.help ? [`${unit}.help`] : []),
    ...(ask.prompts ?? []).map((name) => `${unit}.prompt.${name}`),
    ...options.map((code) => `${unit}.${code}`),
    ...(ask.piles ?? []).map((code) => `${unit}.pile.${code}`),
    ...(ask.figure === 'faces' ? FACES.map((step) => `${unit}.${step}`) : []),
  ];
}
