import type { AnswerValue } from '../core/index.js';

/** What somebody said, as lines to read: one for each person, goal or text, the picked ones on one line. */
export function linesOfValue(value: AnswerValue): string[] {
  switch (value.type) {
    case 'text':
      return [value.text];
    case 'choice':
      return [[...value.labels, ...(value.other === undefined ? [] : [value.other])].join(', ')];
    case 'scale':
      return [value.label ?? String(value.number)];
    case 'people':
      return value.items.map(({ who, how }) => (how === undefined ? who : `${who}: ${how}`));
    case 'goals':
      return value.items.map(({ what, by, help }) => [what, by, help].filter((part) => part !== undefined).join(' · '));
    case 'drawing':
      return [value.alternative];
  }
}

/** Results one after the other, whether they are all there or still coming from a database. */
export type Results<T> = Iterable<T> | AsyncIterable<T>;
