import { stopsOf, type Condition, type Guide, type Said, type Stop, type Unit } from '../../core/index.js';
import type { RouteFacts } from '../../core/route.js';
import { commonWords } from '../common-words.js';

/** More ways than this are not gone. */
const MOST_WAYS = 20_000;
/** Of more codes than this that conditions look at in one question, not every mix is tried. */
const MOST_MIXED = 5;

type Answers = RouteFacts['answers'];

/** Every mix of answers that conditions can tell apart; nothing where there are too many. */
export function answersToTry(guide: Guide): Answers[] | undefined {
  const stops = guide.steps.flatMap(stopsOf);
  const looked = lookedAt(guide);
  const controlling = stops.filter(({ unit, step }) => looked.has(unit) || looked.has(step.id));
  const choices = controlling.map((stop) => [stop.unit, saidFor(stop, looked.get(stop.unit) ?? new Set())] as const);
  const ways = choices.reduce((count, [, said]) => count * said.length, 1);
  if (ways > MOST_WAYS) return undefined;
  let all: Record<Unit, Said>[] = [{}];
  for (const [unit, said] of choices)
    all = all.flatMap((answers) => said.map((one) => (one ? { ...answers, [unit]: one } : answers)));
  return all;
}

/** Which questions conditions look at, and for which codes. */
function lookedAt(guide: Guide): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const look = (rule: Condition): void => {
    if ('all' in rule) rule.all.forEach(look);
    else if ('any' in rule) rule.any.forEach(look);
    else if ('not' in rule) look(rule.not);
    else {
      const codes = found.get(rule.step) ?? new Set<string>();
      if ('is' in rule) codes.add(rule.is);
      if ('includes' in rule) codes.add(rule.includes);
      found.set(rule.step, codes);
    }
  };
  for (const step of guide.steps) for (const { when } of [step, ...(step.parts ?? [])]) if (when) look(when);
  return found;
}

/** Ways to answer one question: not at all, each mix of the codes that matter, and something else. */
function saidFor({ ask }: Stop, codes: ReadonlySet<string>): (Said | undefined)[] {
  if (ask.kind === 'say') return [undefined];
  if (!['choice', 'feelings', 'needs'].includes(ask.kind))
    return [undefined, { value: { type: 'text', text: 'x' }, asked: '', lang: 'en' }];
  const offered = ask.options ?? codesOfKind(ask.kind);
  const mattering = offered.filter((code) => codes.has(code));
  const another = offered.find((code) => !codes.has(code));
  const most = mattering.length > MOST_MIXED ? 1 : Math.min(ask.many ?? 1, mattering.length);
  const mixes = [
    ...mixesOf(mattering, most),
    ...(another === undefined && !ask.other ? [] : [another ? [another] : []]),
  ];
  return [undefined, ...mixes.map((mix): Said => ({ value: { type: 'choice', codes: mix }, asked: '', lang: 'en' }))];
}

function codesOfKind(kind: string): string[] {
  return Object.keys(commonWords('en')).flatMap((key) =>
    key.startsWith(`${kind}.`) ? [key.slice(kind.length + 1)] : [],
  );
}

/** Every choice of one to `most` of these. */
function mixesOf(codes: readonly string[], most: number): string[][] {
  let all: string[][] = [[]];
  for (const code of codes) all = [...all, ...all.filter((mix) => mix.length < most).map((mix) => [...mix, code])];
  return all.filter((mix) => mix.length > 0);
}
