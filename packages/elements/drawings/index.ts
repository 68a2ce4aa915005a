import { amounts, goodThings, helps, topics } from './cards.js';
import { hardThings, listened, nextTimes, weathers } from './child-cards.js';
import { faces, faceTints, steps } from './faces.js';
import { needs } from './needs.js';
import type { Drawing } from './pen.js';
import { people } from './people.js';
import { sorted } from './sorted.js';

export type { Drawing } from './pen.js';

const face = (line: string, tint?: string): Drawing => (tint ? { line, tint } : { line });

/** Every drawing by what it is of and by the code of its word. */
export const drawings: Readonly<Record<string, Readonly<Record<string, Drawing>>>> = {
  feelings: Object.fromEntries(Object.entries(faces).map(([code, line]) => [code, face(line, faceTints[code])])),
  today: Object.fromEntries(steps.map((line, step) => [step, face(line)])),
  needs,
  people,
  good: goodThings,
  help: helps,
  sorted,
  amount: amounts,
  topic: topics,
  hard: hardThings,
  weather: weathers,
  listened,
  next: nextTimes,
};

/** The drawing that stands beside a word, never instead of it; nothing where we have drawn none. */
export function drawingFor(kind: string, code: string | number): Drawing | undefined {
  const set = Object.hasOwn(drawings, kind) ? drawings[kind] : undefined;
  return set && Object.hasOwn(set, code) ? set[code] : undefined;
}
