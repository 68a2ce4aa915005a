import type { Problem, Result } from 'talk-it-through/core';
import { parseResult } from 'talk-it-through/result-schema';
import { keyProblems } from './json-keys.js';
import { HttpProblem } from './problem.js';

/**
 * The result these bytes hold, proved by the very schema the widget is built against; else the refusal. Knows nothing of
 * HTTP headers, so that a sealed body, once opened, is read by the same eyes.
 */
export function readResult(bytes: Uint8Array): Result {
  const text = textOf(bytes);
  const input = valueOf(text);
  const keys = keyProblems(text);
  if (keys.length > 0) throw invalid(keys);
  const parsed = parseResult(input);
  if (!parsed.ok) throw invalid(parsed.problems);
  const result = parsed.value;
  if (!isRealTime(result.sharedAt))
    throw invalid([{ path: '/sharedAt', code: 'wrong-form', message: 'There is no such day.' }]);
  if (result.status !== 'final')
    throw new HttpProblem(400, 'not-final', 'Only a final result can be handed in here.', {
      problems: [{ path: '/status', code: 'not-final', message: 'This must be final.' }],
    });
  return result;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new HttpProblem(400, 'invalid-json', 'The body is not UTF-8.');
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text around the fault.
    throw new HttpProblem(400, 'invalid-json', 'The body is not JSON.');
  }
}

function invalid(problems: readonly Problem[]): HttpProblem {
  // Said at the top, since a sender does not give up on this one: it waits for a receiver that is newer.
  if (problems.some((one) => one.code === 'unsupported-version'))
    return new HttpProblem(400, 'unsupported-version', 'This receiver is too old for this result.', { problems });
  return new HttpProblem(400, 'invalid-result', 'This is not a result as it should be.', { problems });
}

/** The schema looks at the form alone; 31 February has it too, and no database takes it. */
function isRealTime(sharedAt: string): boolean {
  const date = new Date(sharedAt);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 16) === sharedAt.slice(0, 16) && date.getTime() >= 0
  );
}
