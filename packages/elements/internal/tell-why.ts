import { isTalkError } from '../../core/index.js';
import { raise } from '../shared.js';

/** Tells the integrator why something could not be got ready, where it is theirs to mend. */
export function tellWhy(host: HTMLElement, reason: unknown): void {
  if (!isTalkError(reason) || !reason.path) return;
  const { code, message, path } = reason;
  raise(host, 'talk-error', { code, message, path });
}
