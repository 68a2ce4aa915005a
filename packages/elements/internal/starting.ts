import { TalkError, type Guide, type GuideCover } from '../../core/index.js';
import { checkAgency } from '../agency.js';
import { fetchJson, readJson } from '../fetch-json.js';
import type { Outfit } from '../outfit.js';
import type { Agency, RawSettings } from '../settings.js';
import { coverOf } from './cover.js';

/** What a visit starts from. */
export interface Start {
  guide: GuideCover;
  /** A host's own guide, not yet checked. */
  own: unknown;
  agency: Agency | undefined;
}

/**
 * Guide and agency for these settings: at once where both are at hand, so that the first screen waits for nothing.
 *
 * @throws TalkError, or rejects with one.
 */
export function startFrom(raw: RawSettings, outfit: Outfit | undefined, ownGuide: string): Start | Promise<Start> {
  const guide = raw.guide ?? ownGuide;
  const agency = isAddress(raw.agency) ? fetchJson(raw.agency, '/agency').then(checkAgency) : agencyHere(raw.agency);
  const own = isAddress(guide) ? fetchJson(guide, '/guide') : guide;
  if (own instanceof Promise || agency instanceof Promise)
    return Promise.all([own, agency]).then(([document, block]) => startOf(document, block, outfit));
  return startOf(own, agency, outfit);
}

function startOf(given: unknown, agency: Agency | undefined, outfit: Outfit | undefined): Start {
  if (typeof given !== 'string') return { guide: coverOf(given), own: given, agency };
  const guide = outfit?.guideFor(given);
  if (!guide) throw new TalkError('guide-unknown', `there is no guide "${given}" here`, '/guide');
  return { guide, own: isWhole(guide) ? guide : undefined, agency };
}

function isWhole(guide: GuideCover | Guide): guide is Guide {
  return 'words' in guide;
}

function agencyHere(agency: string | Agency | undefined): Agency | undefined {
  if (typeof agency !== 'string') return agency && checkAgency(agency);
  const block = document.getElementById(agency.slice(1));
  if (!block) throw new TalkError('agency-missing', `there is no element ${agency} in the page`, '/agency');
  return checkAgency(readJson(block.textContent, '/agency'));
}

/** An id has no dot, slash or colon; `#id` points into the page. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && !value.startsWith('#') && /[/.:]/.test(value);
}
