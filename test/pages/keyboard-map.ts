import { bringComposed, type Composed, type Place } from './composed.js';

const MOST = 60;

interface Stop {
  says: string;
  place: string;
}

/** A widget, and the page or the frame's page that it stands in. */
export interface Spot {
  in: Place;
  tag: string;
}

/** Where the focus is: role and name in plain words, and a number for the place. Nothing where it is outside the widget. */
async function whereIn({ in: place, tag }: Spot): Promise<Stop | 'further in' | undefined> {
  return place.evaluate((tag) => {
    const { talkComposed } = window as unknown as { talkComposed: Composed };
    const host = document.querySelector(tag);
    const active = talkComposed.focused();
    const index = host && active ? talkComposed.below(host).indexOf(active) : -1;
    if (!active || index < 0) return undefined;
    if (active.localName === 'iframe') return 'further in';
    const control = active as HTMLInputElement;
    const root = active.getRootNode() as Document | ShadowRoot;
    const described = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/)
        .map((id) => (id ? root.getElementById(id)?.textContent : ''))
        .join(' ')
        .trim();
    const name =
      active.getAttribute('aria-label') ||
      described(active.getAttribute('aria-labelledby')) ||
      [...(control.labels ?? [])].map((one) => one.textContent).join(' ') ||
      [...active.querySelectorAll('slot')]
        .flatMap((slot) => slot.assignedNodes().map((one) => one.textContent))
        .join(' ') ||
      active.textContent;
    const kind =
      active.getAttribute('role') ?? (control.type && active.localName === 'input' ? control.type : active.localName);
    return { says: `${kind}: ${name.replace(/\s+/g, ' ').trim().slice(0, 80)}`, place: `${tag} ${index}` };
  }, tag);
}

/** The outermost first: a frame hands the question on to what is in it. */
async function where([first, ...inner]: readonly Spot[]): Promise<Stop | undefined> {
  const found = first && (await whereIn(first));
  return found === 'further in' ? where(inner) : found;
}

/**
 * Every stop of the Tab key in the widget, in order, from its beginning; and whether Tab leads out of it again. Of a frame
 * both: what stands in the page, and then what stands in the frame.
 */
export async function tabStops(...spots: readonly [Spot, ...Spot[]]): Promise<{ stops: string[]; leadsOut: boolean }> {
  for (const spot of spots) await bringComposed(spot.in);
  const [{ in: page, tag }] = spots;
  const isModal = await page.evaluate((tag) => {
    const { talkComposed } = window as unknown as { talkComposed: Composed };
    const host = document.querySelector(tag);
    const dialog = host && talkComposed.dialogIn(talkComposed.below(host));
    // Tab goes on from where the focus was last: right before the widget, though nothing is left there.
    const start = document.createElement('button');
    host?.before(start);
    start.focus();
    start.remove();
    return Boolean(dialog);
  }, tag);
  return goRound(spots, isModal);
}

async function goRound(spots: readonly Spot[], isModal: boolean): Promise<{ stops: string[]; leadsOut: boolean }> {
  // A dialog begins with the focus in it, and round it goes over the browser's own controls.
  const first = isModal ? await where(spots) : undefined;
  const stops: string[] = first ? [first.says] : [];
  const seen = new Set<string>(first ? [first.place] : []);
  const [{ in: place } = { in: undefined }] = spots;
  const page = place && 'page' in place ? place.page() : place;
  for (let times = 0; times < MOST; times += 1) {
    await page?.keyboard.press('Tab');
    const at = await where(spots);
    if (!at) {
      if (stops.length > 0 && !isModal) return { stops, leadsOut: true };
      continue;
    }
    if (seen.has(at.place)) return { stops, leadsOut: isModal };
    seen.add(at.place);
    stops.push(at.says);
  }
  return { stops, leadsOut: false };
}
