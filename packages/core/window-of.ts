import type { Conversation } from './conversation.js';
import type { Axis, Guide } from './guide.js';
import type { WindowMark } from './result.js';
import { liveAnswer, routeOf, type Unit } from './route.js';
import { scoreWindow, type WindowScore } from './window-score.js';

/** The window of the statements answered so far, and where the person put themselves. In memory until they share it. */
export interface WindowOf {
  own: { help: number; expect: number } | undefined;
  score: WindowScore;
}

/** Both marks on the window, from the answers that stand. */
export function windowOf(guide: Guide, state: Conversation): WindowOf {
  const stops = routeOf(guide, state).flatMap((leg) => leg.stops);
  const placed = stops.map((stop) => liveAnswer(state, stop.unit)?.value).find((value) => value?.type === 'place');
  const half = (axis: Axis, which: 'plus' | 'minus') =>
    stops
      .filter(({ ask }) => ask.measures?.axis === axis && ask.measures.half === which)
      .map(({ unit }) => {
        const value = liveAnswer(state, unit)?.value;
        return value?.type === 'scale' ? value.number : undefined;
      });
  const of = (axis: Axis) => ({ plus: half(axis, 'plus'), minus: half(axis, 'minus') });
  return {
    own: placed?.type === 'place' ? { help: placed.help, expect: placed.expect } : undefined,
    score: scoreWindow({ help: of('help'), expect: of('expect') }),
  };
}

/** Where the answers lean, as a mark that may be offered for sharing under the unit that shows it. */
export function leanOf(
  guide: Guide,
  state: Conversation,
): { unit: Unit; mark: Omit<WindowMark, 'pid' | 'share'> } | undefined {
  const shown = routeOf(guide, state)
    .flatMap((leg) => leg.stops)
    .find(({ ask, unit }) => ask.figure === 'window' && Object.hasOwn(state.passed, unit));
  if (!shown) return undefined;
  const { help, expect, place } = windowOf(guide, state).score;
  if (!help || !expect || !place) return undefined;
  const halfWidth = { help: help.halfWidth, expect: expect.halfWidth };
  return { unit: shown.unit, mark: { of: 'answers', help: help.value, expect: expect.value, halfWidth, place } };
}
