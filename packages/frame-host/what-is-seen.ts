import type { HostSays } from './messages.js';

/** Scrolling has come to rest when nothing has moved for this long. Milliseconds. */
const AT_REST = 100;

/** Tells which part of a frame can be seen, whenever the page has come to rest. */
export class WhatIsSeen {
  readonly #frame: HTMLElement;
  readonly #strip: HTMLElement;
  readonly #tell: (view: HostSays['view']) => void;
  #timer: number | undefined;

  constructor(frame: HTMLElement, strip: HTMLElement, tell: (view: HostSays['view']) => void) {
    this.#frame = frame;
    this.#strip = strip;
    this.#tell = tell;
    // Caught on the way down: whatever scrolls around the frame, not only the page.
    document.addEventListener('scroll', this.look, { capture: true, passive: true });
    window.addEventListener('resize', this.look);
  }

  /** Looks again, once all is at rest. */
  readonly look = () => {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#tell(this.#seen());
    }, AT_REST);
  };

  end(): void {
    window.clearTimeout(this.#timer);
    document.removeEventListener('scroll', this.look, { capture: true });
    window.removeEventListener('resize', this.look);
  }

  #seen(): HostSays['view'] {
    const frame = this.#frame.getBoundingClientRect();
    const strip = this.#strip.getBoundingClientRect();
    const within = (at: number) => Math.round(Math.min(Math.max(at - frame.top, 0), frame.height));
    const top = within(Math.max(strip.bottom, 0));
    return {
      top,
      height: Math.max(0, within(window.innerHeight) - top),
      leave: strip.height > 0 && strip.top >= 0 && strip.bottom <= window.innerHeight,
    };
  }
}
