/** The social discipline window's place words; contract and domain 2.4. */
export type WindowPlace = 'with' | 'to' | 'for' | 'not';

/** One axis: 0 to 100, and how far it moves if three answers were one notch different. */
export interface AxisScore {
  value: number;
  halfWidth: number;
}

export interface WindowScore {
  help?: AxisScore;
  expect?: AxisScore;
  /** A place only where the area crosses neither midline; `line` where it does; absent with too few answers. */
  place?: WindowPlace | 'line';
}

/** Answers 0 (not true) to 4 (very true), in the order of the items; absent where skipped. */
export interface WindowAnswers {
  help: { plus: readonly (number | undefined)[]; minus: readonly (number | undefined)[] };
  expect: { plus: readonly (number | undefined)[]; minus: readonly (number | undefined)[] };
}

const MIDLINE = 50;
/** Fewer answers than this in a half are not enough, and that is fine (domain 2.4). */
const FEWEST_IN_A_HALF = 2;

/**
 * Both axes of the window from the twelve statements (domain 2.4): 25 times the average of two halves, so that skips
 * cannot unbalance it and the same answer everywhere lands in the centre. A reflection aid, not a measure.
 */
export function scoreWindow(answers: WindowAnswers): WindowScore {
  const help = axis(answers.help.plus, answers.help.minus);
  const expect = axis(answers.expect.plus, answers.expect.minus);
  const score: WindowScore = { ...(help ? { help } : {}), ...(expect ? { expect } : {}) };
  return help && expect ? { ...score, place: placeOf(help, expect) } : score;
}

function axis(plus: readonly (number | undefined)[], minus: readonly (number | undefined)[]): AxisScore | undefined {
  const up = plus.filter((value) => value !== undefined);
  const down = minus.filter((value) => value !== undefined).map((value) => 4 - value);
  if (up.length < FEWEST_IN_A_HALF || down.length < FEWEST_IN_A_HALF) return undefined;
  return { value: (25 * (mean(up) + mean(down))) / 2, halfWidth: halfWidth(up.length, down.length) };
}

/** Three answers one notch different, where they weigh most. */
function halfWidth(up: number, down: number): number {
  const [few, many] = up < down ? [up, down] : [down, up];
  const heavy = Math.min(3, few);
  return 12.5 * (heavy / few + (3 - heavy) / many);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function placeOf(help: AxisScore, expect: AxisScore): WindowPlace | 'line' {
  const warm = side(help);
  const clear = side(expect);
  if (warm === 0 || clear === 0) return 'line';
  if (warm > 0) return clear > 0 ? 'with' : 'for';
  return clear > 0 ? 'to' : 'not';
}

/** Thirds do not come out even: an area that only touches the midline must not seem to cross it. */
const HAIR = 1e-9;

function side({ value, halfWidth: half }: AxisScore): -1 | 0 | 1 {
  if (value - half >= MIDLINE - HAIR) return 1;
  return value + half <= MIDLINE + HAIR ? -1 : 0;
}
