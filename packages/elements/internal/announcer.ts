/** NVDA drops text that arrives in the moment when focus moves. Milliseconds. */
const AFTER_FOCUS = 250;
/** Long enough to be spoken from start; then removed, so that nobody finds it by reading on. Milliseconds. */
const UNTIL_REMOVED = 5000;

let pending: number | undefined;

/**
 * Says something to assistive technology. One region for the whole document, in its light DOM (VoiceOver misses regions
 * in shadow roots), made before it is first needed, and moved into a modal dialog while one is open.
 */
export function announce(text: string, inside: Element = document.body): void {
  const region = regionIn(inside);
  window.clearTimeout(pending);
  region.textContent = '';
  pending = window.setTimeout(() => {
    region.textContent = text;
    pending = window.setTimeout(() => (region.textContent = ''), UNTIL_REMOVED);
  }, AFTER_FOCUS);
}

/** Makes the region, so that it exists before it speaks. */
export function prepareAnnouncer(): void {
  regionIn(document.body);
}

/** Where an element's announcements can be heard: in the modal dialog it stands in or has open, else in the body. */
export function placeFor(host: Element): Element {
  const own = host.shadowRoot?.querySelector('dialog[open]');
  if (own) return own;
  for (let node: Node | null = host; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))
    if (node instanceof HTMLDialogElement && node.open) return node;
  return document.body;
}

let made: HTMLElement | undefined;

function regionIn(place: Element): HTMLElement {
  made = document.querySelector<HTMLElement>('[data-talk-announcer]') ?? made ?? makeRegion();
  if (made.parentElement !== place) place.append(made);
  return made;
}

function makeRegion(): HTMLElement {
  const region = document.createElement('div');
  region.dataset['talkAnnouncer'] = '';
  region.setAttribute('aria-live', 'polite');
  // Whatever the page says of a `div`: never seen, and always heard.
  region.style.cssText =
    'position:absolute!important;width:1px!important;height:1px!important;overflow:hidden!important;' +
    'clip-path:inset(50%)!important;white-space:nowrap!important';
  return region;
}
