import { stopsOf, type Answer, type Ask, type Guide, type Stop } from '../core/index.js';

/** What FHIR can take as answers to one question: it has no question that takes a number or a code. */
export type Family = 'words' | 'number' | 'drawing';

/** One question as FHIR has it, with every place in the guide that asks it under this name. */
export interface Asked {
  linkId: string;
  /** The step's name in a result. */
  name: string;
  /** What the answers' options are told apart by, whatever the family. */
  key: string;
  family: Family;
  stops: Stop[];
  /** Of a `sort`: which pile this is. */
  pile?: string;
}

/** `step`, or `step.part`, as a result names it. */
export const keyOf = (step: string, part: string | undefined) => (part === undefined ? step : `${step}.${part}`);

/**
 * Every question by the name its answers carry, in the order of the guide. Where one name stands for answers of two
 * families, the later gets a `linkId` that says so: `listened:words`.
 */
export function askedIn(guide: Guide): Asked[] {
  const asked = new Map<string, Asked>();
  const bare = new Set<string>();
  for (const stop of guide.steps.flatMap(stopsOf).filter(({ ask }) => ask.kind !== 'place'))
    for (const { key, pile } of keysOf(stop)) {
      const family = familyOf(stop.ask);
      const there = asked.get(`${key} ${family}`);
      if (there) {
        there.stops.push(stop);
        continue;
      }
      const linkId = bare.has(key) ? `${key}:${family}` : key;
      bare.add(key);
      const name = stop.step.as ?? stop.step.id;
      asked.set(`${key} ${family}`, {
        linkId,
        name,
        key,
        family,
        stops: [stop],
        ...(pile === undefined ? {} : { pile }),
      });
    }
  return [...asked.values()];
}

/** The group of a step's parts. Where another voice answers that step whole, its question has the name already. */
export function groupId(asked: readonly Asked[], name: string): string {
  return asked.some(({ key }) => key === name) ? `${name}:parts` : name;
}

/** The cards of a `sort` come back as one answer for each pile. */
function keysOf({ step, part, ask }: Stop): { key: string; pile?: string }[] {
  const name = step.as ?? step.id;
  if (ask.kind !== 'sort') return [{ key: keyOf(name, part) }];
  return (ask.piles ?? []).map((pile) => ({ key: keyOf(name, part === undefined ? pile : `${part}-${pile}`), pile }));
}

function familyOf({ kind }: Ask): Family {
  if (kind === 'scale' || kind === 'statement') return 'number';
  return kind === 'drawing' ? 'drawing' : 'words';
}

/** The `linkId` of an answer: by the guide where it is at hand, else simply its name. */
export function linkIds(known: readonly Asked[]): (answer: Answer) => string {
  return ({ step, part, value }) => {
    const key = keyOf(step, part);
    const family = value.type === 'scale' ? 'number' : value.type === 'drawing' ? 'drawing' : 'words';
    return known.find((one) => one.key === key && one.family === family)?.linkId ?? key;
  };
}
