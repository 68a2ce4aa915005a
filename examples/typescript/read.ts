import type { Answer, Problem, Result } from 'talk-it-through/core';
import { toCsv, toText } from 'talk-it-through/exporters';
import { parseResult } from 'talk-it-through/result-schema';

/** One line of a worker's own notes. */
export interface Line {
  who: string;
  asked: string;
  said: string;
}

/** Bytes that came in, as a result with types; or what is wrong with them, to be told to nobody but the sender. */
export function read(body: string): { result: Result } | { problems: readonly Problem[] } {
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return { problems: [{ path: '', code: 'invalid-json', message: 'This is not JSON.' }] };
  }
  const parsed = parseResult(input);
  return parsed.ok ? { result: parsed.value } : { problems: parsed.problems };
}

/** Every answer as a line. A kind of answer that this does not know is an error of the compiler, not a gap on paper. */
export function linesOf({ answers, people }: Result): Line[] {
  return answers.map(({ pid, asked, value }) => ({
    who: people.find((one) => one.pid === pid)?.alias ?? pid,
    asked,
    said: saidIn(value),
  }));
}

function saidIn(value: Answer['value']): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'choice':
      return [...value.labels, ...(value.other === undefined ? [] : [value.other])].join(', ');
    case 'scale':
      return value.label ?? `${value.number} of ${value.of[1]}`;
    case 'people':
      return value.items.map(({ who, how }) => (how === undefined ? who : `${who}: ${how}`)).join('; ');
    case 'goals':
      return value.items.map(({ what }) => what).join('; ');
    case 'drawing':
      return value.alternative;
    default:
      return value satisfies never;
  }
}

/** For a spreadsheet, and for paper. */
export function exported(results: readonly Result[]): { csv: string; sheets: string[] } {
  return { csv: toCsv(results), sheets: results.map((result) => toText(result)) };
}
