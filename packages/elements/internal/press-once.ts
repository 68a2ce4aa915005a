import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The second press of two quick ones is not meant for what has come in the place of what was pressed. */
export class PressOnce implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #hasChanged = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#pressed, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#pressed, true);
  }

  /** Another screen stands there now. */
  changed(): void {
    this.#hasChanged = true;
  }

  readonly #pressed = (event: MouseEvent) => {
    // `detail` counts presses at one spot that follow each other at once; a key counts as none.
    if (event.detail < 2) this.#hasChanged = false;
    else if (this.#hasChanged) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
}
