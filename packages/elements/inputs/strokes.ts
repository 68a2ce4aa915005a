import { drawingOf, type Stroke } from '../../core/flows.js';

type Point = Stroke[number];

/** A drawing stays below this many characters, so that a whole answer fits its letter (contract section 6). */
export const MOST = 30_000;
/** How far a line may stray from what the hand did, in the paper's own units: a little, and more where it must. */
const TOLERANCES = [1, 1.5, 2.5, 4, 7];

/** The strokes, with no more points left out than keeps them below the limit; `undefined` where the paper is full. */
export function fitting(strokes: readonly Stroke[]): readonly Stroke[] | undefined {
  const fits = (some: readonly Stroke[]) => drawingOf(some).length < MOST;
  if (fits(strokes)) return strokes;
  for (const tolerance of TOLERANCES) {
    const fewer = strokes.map((stroke) => simpler(stroke, tolerance));
    if (fits(fewer)) return fewer;
  }
  return undefined;
}

/** Leaves out the points that a straight line between their neighbours hides (Ramer, Douglas and Peucker). */
export function simpler(stroke: Stroke, tolerance: number): Stroke {
  const keep = new Set([0, stroke.length - 1]);
  const spans: (readonly [number, number])[] = [[0, stroke.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [furthest, distance] = furthestBetween(stroke, from, to);
    if (distance <= tolerance) continue;
    keep.add(furthest);
    spans.push([from, furthest], [furthest, to]);
  }
  return stroke.filter((_, index) => keep.has(index));
}

function furthestBetween(stroke: Stroke, from: number, to: number): readonly [index: number, distance: number] {
  const start = stroke[from];
  const end = stroke[to];
  let best: readonly [number, number] = [from, 0];
  if (!start || !end) return best;
  for (let index = from + 1; index < to; index += 1) {
    const point = stroke[index];
    const distance = point ? fromLine(point, start, end) : 0;
    if (distance > best[1]) best = [index, distance];
  }
  return best;
}

function fromLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
