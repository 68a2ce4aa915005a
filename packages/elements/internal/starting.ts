import { isTalkError, TalkError, type Guide, type GuideCover } from '../../core/index.js';
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
  const agency = isAddress(raw.agency) ? agencyThere(raw.agency) : agencyHere(raw.agency);
  const own = isAddress(guide) ? fetchJson(guide, '/guide') : guide;
  const words = raw.words && outfit?.takeWords(raw);
  if (own instanceof Promise || agency instanceof Promise || words)
    return Promise.all([own, agency, words]).then(([document, block]) =>
      named(guide, () => startOf(document, block, outfit)),
    );
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
  return checkAgency(readJson(block.textContent, '/agency', agency));
}

async function agencyThere(href: string): Promise<Agency> {
  const block = await fetchJson(href, '/agency');
  return named(href, () => checkAgency(block));
}

/** Whatever is wrong with what came from an address names the address. */
export function named<T>(source: unknown, work: () => T): T {
  try {
    return work();
  } catch (reason) {
    if (!isTalkError(reason) || !isAddress(source)) throw reason;
    const { code, message, path } = reason;
    const problems = 'problems' in reason ? { problems: reason.problems } : {};
    throw Object.assign(new TalkError(code, `${new URL(source, document.baseURI).href}: ${message}`, path), problems);
  }
}

/** An id has no dot, slash or colon; `#id` points into the page. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && !value.startsWith('#') && /[/.:]/.test(value);
}
