import type { Result } from '../core/index.js';

/**
 * One person's own part of a result, for that person: nobody else's words, name or mark. The summary stays only where it
 * is theirs alone, since of several people it speaks for all.
 */
export function exportMine(result: Result, pid: string): Result {
  const { summary, window, ...rest } = result;
  const marks = window?.marks.filter((mark) => mark.pid === pid) ?? [];
  return {
    ...rest,
    people: rest.people.filter((person) => person.pid === pid),
    answers: rest.answers.filter((answer) => answer.pid === pid),
    ...(summary && rest.people.every((person) => person.pid === pid) ? { summary } : {}),
    ...(window && marks.length > 0 ? { window: { ...window, marks } } : {}),
  };
}
