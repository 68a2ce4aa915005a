import type { ErrorDetail } from '../events.js';
import { raise } from '../shared.js';

/** Tells the integrator why something could not be got ready, where it is a setting of theirs. */
export function tellWhy(host: HTMLElement, reason: unknown): void {
  const { code, message, path } = reason as ErrorDetail;
  if (path) raise(host, 'talk-error', { code, message, path });
}
