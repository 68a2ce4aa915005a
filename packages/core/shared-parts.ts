import { rangeOf, type Goal, type PersonTouched, type Said } from './answers.js';
import type { Conversation } from './conversation.js';
import type { Guide } from './guide.js';
import { answersOfPiles } from './laid.js';
import type { Answer, AnswerValue, WindowMark } from './result.js';
import type { Stop, Unit } from './route.js';
import { answeredStops, shareableUnits } from './screen.js';
import { summarise } from './summary.js';
import { leanOf } from './window-of.js';

/** What one person released, before anybody is numbered. */
export interface SharedParts {
  answers: Omit<Answer, 'pid' | 'share'>[];
  marks: Omit<WindowMark, 'pid' | 'share'>[];
  /** Their own sentences of the summary. */
  sentences: readonly string[];
}

/** What these units hold, ready for a result; a unit that cannot be shared is left out. `helpedBy` tapped for them. */
export function sharedParts(
  guide: Guide,
  state: Conversation,
  units: readonly Unit[],
  helpedBy?: 'helper' | 'worker',
): SharedParts {
  const shareable = new Set(shareableUnits(guide, state));
  const chosen = new Set(units.filter((unit) => shareable.has(unit)));
  const parts: SharedParts = { answers: [], marks: [], sentences: [] };
  for (const stop of answeredStops(guide, state)) {
    const said = state.answers[stop.unit];
    if (!said || !chosen.has(stop.unit)) continue;
    if (said.value.type === 'place')
      parts.marks.push({ of: stop.step.id === 'felt' ? 'felt' : 'own', ...axesOf(said.value) });
    else parts.answers.push(...answersOf(stop, said, helpedBy));
  }
  const lean = leanOf(guide, state);
  if (lean && chosen.has(lean.unit)) parts.marks.push(lean.mark);
  parts.sentences = summarise(guide, state, [...chosen]).sentences;
  return parts;
}

const axesOf = ({ help, expect }: { help: number; expect: number }) => ({ help, expect });

/** A sorted answer is one for each pile; every other is one. */
function answersOf(stop: Stop, said: Said, helpedBy: 'helper' | 'worker' | undefined): SharedParts['answers'] {
  const { step, part, ask } = stop;
  const whole = {
    step: step.as ?? step.id,
    ...(part === undefined ? {} : { part }),
    theme: step.theme,
    outcome: step.outcome,
    asked: said.asked,
    lang: said.lang,
    ...(helpedBy ? { source: 'scribed' as const, scribedBy: helpedBy } : { source: sourceOf(said.value) }),
  };
  return said.value.type === 'sort' ? answersOfPiles(whole, said) : [{ ...whole, value: valueOf(rangeOf(ask), said) }];
}

function sourceOf({ type }: Said['value']): Answer['source'] {
  if (type === 'drawing') return type;
  if (type === 'sort') return 'card';
  return type === 'choice' || type === 'scale' ? 'chip' : 'own-words';
}

function valueOf(range: readonly [number, number], { value, labels = [] }: Said): AnswerValue {
  switch (value.type) {
    case 'text':
      return { type: 'text', text: value.text.trim() };
    case 'scale':
      return { ...value, of: [...range], ...(labels[0] === undefined ? {} : { label: labels[0] }) };
    case 'people':
      return { type: 'people', items: value.items.filter((item) => item.who.trim()).map(trimPerson) };
    case 'goals':
      return { type: 'goals', items: value.items.filter((goal) => goal.what.trim()).map(trimGoal) };
    case 'drawing':
      return { ...value, alternative: value.alternative.trim() };
    default: {
      const { codes, other } = value.type === 'choice' ? value : { codes: [], other: undefined };
      const own = other?.trim();
      return { type: 'choice', codes: [...codes], labels: [...labels], ...(own ? { other: own } : {}) };
    }
  }
}

function trimPerson({ who, how }: PersonTouched): PersonTouched {
  return { who: who.trim(), ...(how?.trim() ? { how: how.trim() } : {}) };
}

function trimGoal({ what, by, help }: Goal): Goal {
  return {
    what: what.trim(),
    ...(by?.trim() ? { by: by.trim() } : {}),
    ...(help?.trim() ? { help: help.trim() } : {}),
  };
}
