import { routeOf, stopsOf, type Guide, type Stop, type Unit, type Voice } from '../../core/index.js';
import type { RouteFacts } from '../../core/route.js';
import { error, warning, type Finding } from './finding.js';
import { answersToTry } from './tries.js';

/** A child has seven screens or fewer (our own rule, domain 2.1). */
const CHILD_SCREENS = 7;

interface Seen {
  reached: Set<Unit>;
  /** By voice: whether anything is ever asked, whether it always is, whether something of it can be shared, screens. */
  voices: Map<Voice, { asks: boolean; always: boolean; shares: boolean; screens: number }>;
}

/**
 * Goes every way through the guide, with the very code that leads people: for each voice every mix of answers that some
 * condition looks at. Says who can never get where.
 */
export function lookThrough(guide: Guide): Finding[] {
  const tries = answersToTry(guide);
  if (!tries)
    return [
      warning(
        'not-looked-through',
        '/steps',
        'There are too many ways through this guide to try them all. Try it by hand.',
      ),
    ];
  const seen: Seen = { reached: new Set(), voices: new Map() };
  for (const voice of guide.voices) for (const answers of tries) walk(guide, { voice, answers, passed: {} }, seen);
  return [...unreached(guide, seen), ...byVoice(guide, seen)];
}

function walk(guide: Guide, facts: RouteFacts & { voice: Voice }, seen: Seen): void {
  const legs = routeOf(guide, facts);
  const stops = legs.flatMap((leg) => leg.stops);
  for (const { unit } of stops) seen.reached.add(unit);
  const asks = stops.some(isAsked);
  const before = seen.voices.get(facts.voice) ?? { asks: false, always: true, shares: false, screens: 0 };
  seen.voices.set(facts.voice, {
    asks: before.asks || asks,
    always: before.always && asks,
    shares: before.shares || stops.some(isShareable),
    screens: Math.max(before.screens, legs.length),
  });
}

const isAsked = ({ ask }: Stop) => ask.kind !== 'say';
const isShareable = ({ ask, step }: Stop) =>
  (ask.kind !== 'say' || ask.figure === 'window') && !ask.private && !step.private;

function unreached(guide: Guide, { reached }: Seen): Finding[] {
  return guide.steps.flatMap((step, index) => {
    const stops = stopsOf(step);
    const missed = stops.filter(({ unit }) => !reached.has(unit));
    if (missed.length === 0) return [];
    if (missed.length === stops.length) return [error('unreachable', `/steps/${index}`, why(guide, missed))];
    return missed.map((stop) =>
      error('unreachable', `/steps/${index}/parts/${stops.indexOf(stop)}`, why(guide, [stop])),
    );
  });
}

function why(guide: Guide, stops: readonly Stop[]): string {
  const isForNobody = stops.every(({ ask, step }) =>
    [ask.voices, step.voices].some((voices) => voices && !voices.some((voice) => guide.voices.includes(voice))),
  );
  if (isForNobody) return 'It is asked of voices that this guide is not for, so nobody ever sees it.';
  return 'Nobody ever sees it: its condition can never hold, or only where another one fails.';
}

function byVoice({ voices }: Guide, seen: Seen): Finding[] {
  const found = voices.flatMap((voice) => {
    const { asks = false, always = false, screens = 0 } = seen.voices.get(voice) ?? {};
    if (!asks) return [error('nothing-asked', '/voices', `The voice ${voice} is never asked anything.`, { voice })];
    return [
      ...(always
        ? []
        : [warning('dead-end', '/steps', `With some answers the voice ${voice} is asked nothing at all.`, { voice })]),
      ...(voice === 'child' && screens > CHILD_SCREENS
        ? [
            warning(
              'long-for-a-child',
              '/steps',
              `A child has ${screens} screens. Keep it to ${CHILD_SCREENS} or fewer.`,
              {
                voice,
              },
            ),
          ]
        : []),
    ];
  });
  return [...found, ...unshared(voices, seen)];
}

function unshared(voices: readonly Voice[], seen: Seen): Finding[] {
  const silent = voices.filter((voice) => !seen.voices.get(voice)?.shares);
  if (silent.length === 0) return [];
  const who =
    silent.length === voices.length ? 'Nobody can share anything' : `${silent.join(', ')}: nothing can be shared`;
  return [warning('nothing-shareable', '/steps', `${who}. Every question is private, or only says something.`)];
}
