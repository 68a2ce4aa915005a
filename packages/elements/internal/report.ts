import { raise, type ErrorDetail } from '../events.js';
import { UNREVIEWED } from '../words/index.js';
import type { Visit } from './visit.js';

/** Tells the integrator, by event and console; never a person's words. */
export function report(host: HTMLElement, detail: ErrorDetail): void {
  console.error(`Talk It Through: ${detail.code}${detail.path ? ` at ${detail.path}` : ''}: ${detail.message}`);
  raise(host, 'talk-error', detail);
}

/** What works and still wants the integrator's attention, once, when the first screen is drawn. */
export function warnAtSetUp(host: HTMLElement, { settings, languages, guide }: Visit, isSecure: boolean): void {
  if (!isSecure)
    report(host, {
      code: 'insecure-context',
      message: 'no crypto.subtle: home mode. Serve the page over https.',
    });
  if (settings.agency?.localHelp.length === 0)
    console.warn('Talk It Through: localHelp is empty. Add your own numbers, day and night.');
  const unreviewed = languages.filter((one) => UNREVIEWED.includes(one) || guide.unreviewed?.includes(one));
  if (settings.environment === 'live' && unreviewed.length > 0)
    console.warn(`Talk It Through: no speaker has reviewed these languages yet: ${unreviewed.join(', ')}.`);
}

/** A setting that was changed too late. */
export function reportChanged(host: HTMLElement): void {
  report(host, {
    code: 'changed-while-open',
    message: 'this change waits for the next start',
  });
}
