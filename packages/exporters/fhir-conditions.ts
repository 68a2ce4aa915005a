import type { Condition } from '../core/index.js';
import type { EnableWhen } from './fhir-types.js';

/** All of the clauses must hold, and of each at least one of its tests. */
type Clauses = EnableWhen[][];

/** The tests FHIR has for one rule about one question; nothing where it has none. */
export interface Tests {
  picked(step: string, code: string): { is: EnableWhen; isNot: EnableWhen[] } | undefined;
  answered(step: string): { yes: EnableWhen[]; no: EnableWhen[] } | undefined;
}

/** Beyond this nobody can read what comes out. */
const MOST = 12;

/**
 * A condition as `enableWhen`. FHIR knows one list of tests, all or any of them; what does not fit is left out, so that a
 * question may be enabled where the guide would not ask it, and never the other way round.
 */
export function enableWhen(
  conditions: readonly Condition[],
  tests: Tests,
): { enableWhen: EnableWhen[]; enableBehavior?: 'all' | 'any' } | Record<string, never> {
  const clauses = conditions.flatMap((one) => clausesOf(one, false, tests)).slice(0, MOST);
  const single = clauses.filter((clause) => clause.length === 1).flat();
  // Of several that cannot stand together, the last is the nearest to the question.
  const chosen = single.length > 0 ? single : (clauses.at(-1) ?? []);
  if (chosen.length === 0) return {};
  const enableBehavior = single.length > 0 ? 'all' : 'any';
  return { enableWhen: chosen, ...(chosen.length > 1 ? { enableBehavior } : {}) };
}

/** In conjunctive form. A clause with a part that FHIR cannot say is dropped whole: without it, more is enabled. */
function clausesOf(rule: Condition, negated: boolean, tests: Tests): Clauses {
  if ('not' in rule) return clausesOf(rule.not, !negated, tests);
  if ('all' in rule || 'any' in rule) {
    const list = 'all' in rule ? rule.all : rule.any;
    const parts = list.map((one) => clausesOf(one, negated, tests));
    return 'all' in rule !== negated ? parts.flat() : eitherOf(parts);
  }
  if ('answered' in rule) {
    const known = tests.answered(rule.step);
    if (!known) return [];
    return rule.answered !== negated ? [known.yes] : known.no.map((one) => [one]);
  }
  const known = tests.picked(rule.step, 'is' in rule ? rule.is : rule.includes);
  if (!known) return [];
  return [negated ? known.isNot : [known.is]];
}

/** `any` over lists of clauses, by distribution. A part without clauses always holds, and so does the whole. */
function eitherOf(parts: readonly Clauses[]): Clauses {
  if (parts.length === 0 || parts.some((one) => one.length === 0)) return [];
  let all: Clauses = [[]];
  for (const part of parts) {
    all = all.flatMap((clause) => part.map((more) => [...clause, ...more]));
    if (all.length > MOST) return [];
  }
  return all;
}
