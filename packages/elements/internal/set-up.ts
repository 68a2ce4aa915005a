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
  if (settings.agency?.localHelp.length === 0) yield 'localHelp is empty. Add your own numbers, day and night.';
  if (mode !== 'home' && Boolean(agency) !== Boolean(deliverTo)) {
    const [is, isNot] = agency ? ['agency', 'deliver-to'] : ['deliver-to', 'agency'];
    yield `${is} is set and ${isNot} is not: nobody receives. If that is meant, say mode="home".`;
  }
  if (!languages.includes(named) && !languages.includes(named.split('-')[0] ?? ''))
    yield `lang="${named}" is not offered here (${languages.join(', ')}): it starts in ${language}.`;
  const known = (host.constructor as typeof FlowElement).observedAttributes;
  for (const name of host.getAttributeNames()) {
    const meant = known.includes(name) || name in host ? undefined : known.find((one) => isNear(name, one));
    if (meant) yield `the attribute ${name} is not known. Is ${meant} meant?`;
  }
  const unreviewed = languages.filter((one) => UNREVIEWED.includes(one) || guide.unreviewed?.includes(one));
  if (settings.environment === 'live' && unreviewed.length > 0)
    yield `no speaker has reviewed these languages yet: ${unreviewed.join(', ')}.`;
}

/** Whether one name may be a slip of the other: it begins alike, and a letter or two are missing, added or changed. */
function isNear(name: string, meant: string): boolean {
  const strange = Array.from(name).filter((letter) => !meant.includes(letter)).length;
  return name[0] === meant[0] && strange < 2 && Math.abs(name.length - meant.length) < 3;
}
