import type * as z from 'zod/mini';
import type { Problem } from './errors.js';

const MESSAGES: Record<string, string> = {
  missing: 'This is missing.',
  'wrong-type': 'This has the wrong type.',
  'unknown-key': 'This key is not known here.',
  'too-long': 'This is longer than allowed.',
  'too-short': 'This is shorter than allowed.',
  'wrong-form': 'This does not have the form it should have.',
  'not-allowed': 'This value is not one of those allowed.',
};

/** Findings of the schema in our own words and codes, as JSON Pointers. Never quotes the value. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], root: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, root));
}

function problemsOfIssue(issue: z.core.$ZodIssue, root: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(pointer([...issue.path, key]), 'unknown-key'));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return nearest.flatMap((one) => problemsOfIssue({ ...one, path: [...issue.path, ...one.path] }, root));
  }
  const code = codeOf(issue, root);
  const allowed = code === 'not-allowed' && 'values' in issue ? issue.values : [];
  if (allowed.length > 0) return [problem(pointer(issue.path), code, `Allowed here: ${allowed.join(', ')}.`)];
  return [problem(pointer(issue.path), code)];
}

function codeOf(issue: z.core.$ZodIssue, root: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(root, issue.path) === undefined ? 'missing' : 'wrong-type';
    case 'too_big':
      return 'too-long';
    case 'too_small':
      return 'too-short';
    case 'invalid_format':
      return 'wrong-form';
    case 'custom':
      return issue.message && /^[a-z-]+$/.test(issue.message) ? issue.message : 'wrong-form';
    default:
      return valueAt(root, issue.path) === undefined ? 'missing' : 'not-allowed';
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A JSON Pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

export function problem(path: string, code: string, message = MESSAGES[code] ?? 'This is not right.'): Problem {
  return { path, code, message };
}
