import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** After this long without a sign of life the words are covered, after that what is only in memory is dropped (domain 3.4). */
const COVER_AFTER = 8 * 60 * 1000;
const DROP_AFTER = 10 * 60 * 1000;

export interface QuietHost extends ReactiveControllerHost, HTMLElement {
  /** Whether there is anything on the screen to protect. */
  readonly hasWords: boolean;
  cover(why: 'hidden' | 'idle'): void;
  dropMemory(): void;
}

/** Watches for a person who has gone: a hidden tab is covered, eight quiet minutes cover, ten drop. */
export class QuietWatch implements ReactiveController {
  readonly #host: QuietHost;
  #last = Date.now();
  #timer: number | undefined;

  constructor(host: QuietHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of ['pointerdown', 'keydown', 'input']) this.#host.addEventListener(name, this.#alive);
    document.addEventListener('visibilitychange', this.#visibility);
    this.#plan();
  }

  hostDisconnected(): void {
    for (const name of ['pointerdown', 'keydown', 'input']) this.#host.removeEventListener(name, this.#alive);
    document.removeEventListener('visibilitychange', this.#visibility);
    window.clearTimeout(this.#timer);
  }

  readonly #alive = () => {
    // A phone that slept fires its timers late: the first touch afterwards must not pass for life in between.
    this.#check();
    this.#last = Date.now();
  };

  readonly #visibility = () => {
    if (document.visibilityState === 'hidden' && this.#host.hasWords) this.#host.cover('hidden');
    else this.#check();
  };

  #plan(): void {
    window.clearTimeout(this.#timer);
    const quiet = Date.now() - this.#last;
    const next = quiet < COVER_AFTER ? COVER_AFTER - quiet : Math.max(1000, DROP_AFTER - quiet);
    this.#timer = window.setTimeout(() => {
      this.#check();
      this.#plan();
    }, next);
  }

  /** True where something had to be covered or dropped. */
  #check(): boolean {
    const quiet = Date.now() - this.#last;
    if (!this.#host.hasWords || quiet < COVER_AFTER) return false;
    if (quiet >= DROP_AFTER) {
      this.#last = Date.now();
      this.#host.dropMemory();
    } else this.#host.cover('idle');
    return true;
  }
}
