import { checkValue, isEmpty, type Said, type Value } from './answers.js';
import type { Conversation, Draft } from './conversation.js';
import type { Guide } from './guide.js';
import { stopsOf, type Stop, type Unit } from './route.js';

/** A draft's words as far as this guide still asks for them; the rest stays kept, off every route, and is never shared. */
export function migrate(guide: Guide, draft: Draft): Pick<Conversation, 'answers' | 'passed'> {
  const kinds = new Map(guide.steps.flatMap(stopsOf).map((stop) => [stop.unit, stop.ask]));
  const answers: Record<Unit, Said> = {};
  for (const [unit, said] of Object.entries(draft.answers)) {
    const ask = kinds.get(unit);
    if (ask && fits(unit, ask, said.value)) answers[unit] = said;
  }
  return { answers, passed: draft.passed };
}

function fits(unit: Unit, ask: Stop['ask'], value: Value): boolean {
  try {
    checkValue(unit, ask, value);
    return !isEmpty(value);
  } catch {
    return false;
  }
}
