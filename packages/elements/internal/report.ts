import { raise, type ErrorDetail } from '../events.js';

/** Tells the integrator, by event and console; never a person's words. */
export function report(host: HTMLElement, detail: ErrorDetail): void {
  const { code, message, path, problems = [] } = detail;
  const all = problems.length > 1 ? problems.map((one) => `\n  ${one.path}: ${one.message}`).join('') : '';
  console.error(`Talk It Through: ${code}${path ? ` at ${path}` : ''}: ${message}${all}`);
  raise(host, 'talk-error', detail);
}

/** A setting that was changed too late. */
export function reportChanged(host: HTMLElement): void {
  report(host, {
    code: 'changed-while-open',
    message: 'this change waits for the next start',
  });
}
