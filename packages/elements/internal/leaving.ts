import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EXIT_PAGE } from '../settings.js';

/** Wiping may take this long before the page is replaced all the same. Milliseconds. */
const AT_MOST = 300;
/** Shift three times within this time leaves. Milliseconds. */
const WITHIN = 5000;

/**
 * Covers the page, wipes, and goes: in that order (contract section 3). Safe to call twice. Where `wipe` answers with true,
 * the page around this frame goes, and nobody here has to.
 */
export function leaveQuickly(wipe: () => Promise<unknown>, exitUrl: string | undefined): void {
  cover();
  let gone = false;
  const go = () => {
    if (gone) return;
    gone = true;
    replaceTop(exitUrl ?? EXIT_PAGE);
  };
  window.setTimeout(go, AT_MOST);
  void wipe().then((isTaken) => {
    gone ||= isTaken === true;
    go();
  }, go);
}

function cover(): void {
  if (document.querySelector('[data-talk-cover]')) return;
  const sheet = document.createElement('dialog');
  sheet.dataset['talkCover'] = '';
  const look = {
    position: 'fixed',
    inset: '0',
    width: '100vw',
    height: '100vh',
    'max-width': 'none',
    'max-height': 'none',
    margin: '0',
    padding: '0',
    border: '0',
    background: '#fff',
    'z-index': '2147483647',
  };
  for (const [name, value] of Object.entries(look)) sheet.style.setProperty(name, value, 'important');
  sheet.addEventListener('cancel', (event) => {
    event.preventDefault();
  });
  document.documentElement.append(sheet);
  // The top layer alone lies over other people's dialogs.
  sheet.showModal();
}

/** Where this frame may not move the top window, at least this frame goes. */
function replaceTop(href: string): void {
  const url = new URL(href, document.baseURI).href;
  try {
    (window.top ?? window).location.replace(url);
  } catch {
    window.location.replace(url);
  }
}

/** Coming back by the browser's memory finds an empty page, not a covered one. */
export function uncoverAfterReturn(): void {
  document.querySelector('[data-talk-cover]')?.remove();
}

/** Calls `leave` when Shift is pressed and released alone, three times within five seconds, anywhere on the page. */
export class ShiftWatch implements ReactiveController {
  #alone = false;
  #times: number[] = [];
  readonly #leave: () => void;

  constructor(host: Pick<ReactiveControllerHost, 'addController'>, leave: () => void) {
    this.#leave = leave;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#down, true);
    window.addEventListener('keyup', this.#up, true);
    window.addEventListener('pointerdown', this.#other, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#down, true);
    window.removeEventListener('keyup', this.#up, true);
    window.removeEventListener('pointerdown', this.#other, true);
  }

  readonly #other = () => {
    this.#alone = false;
  };

  readonly #down = (event: KeyboardEvent) => {
    if (event.repeat) return;
    this.#alone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key !== 'Shift') this.#times = [];
  };

  readonly #up = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || !this.#alone) return;
    this.#alone = false;
    this.#times = [...this.#times, event.timeStamp].filter((time) => event.timeStamp - time <= WITHIN);
    if (this.#times.length < 3) return;
    this.#times = [];
    this.#leave();
  };
}
