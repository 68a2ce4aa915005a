import { UNREVIEWED } from '../words/index.js';
import type { FlowElement } from './flow-element.js';
import { report } from './report.js';
import type { Visit } from './visit.js';

/** What works and still wants the integrator's attention, once, when the first screen is drawn. */
export function warnAtSetUp(host: FlowElement, visit: Visit, isSecure: boolean): void {
  if (!isSecure)
    report(host, {
      code: 'insecure-context',
      message: 'no crypto.subtle: home mode. Serve the page over https.',
    });
  for (const line of doubts(host, visit)) console.warn(`Talk It Through: ${line}`);
}

function* doubts(host: FlowElement, { settings, languages, language, named, guide }: Visit): Generator<string> {
  const { agency, deliverTo, mode } = host;
  if (settings.agency?.localHelp.length === 0) yield 'localHelp is empty. Add your own numbers.';
  if (mode !== 'home' && Boolean(agency) !== Boolean(deliverTo)) {
    const [is, isNot] = agency ? ['agency', 'deliver-to'] : ['deliver-to', 'agency'];
    yield `${is} is set and ${isNot} is not: nobody receives.`;
  }
  if (!languages.includes(named) && !languages.includes(named.split('-')[0] ?? ''))
    yield `lang="${named}" is not offered: it starts in ${language}.`;
  const unreviewed = languages.filter((one) => UNREVIEWED.includes(one) || guide.unreviewed?.includes(one));
  if (settings.environment === 'live' && unreviewed.length > 0)
    yield `no speaker has reviewed these languages yet: ${unreviewed.join(', ')}.`;
}
