import type { FrameSays, HostSays } from '../../frame-host/messages.js';

/** Below this there is no room for a bar that stays: at 400 % zoom the words need it. CSS pixels. */
const ROOM_FOR_A_BAR = 320;

/**
 * A frame is as tall as what is in it, so nothing stays at the top of the window by itself, and a dialog would open far from
 * what can be seen. The bar and dialogs of our elements are laid where the page around says that somebody is looking. A box
 * that may be a part of the window tall would grow with the frame, and the frame with it: here it is as tall as its words.
 */
const LOOK = `
  .bar .leave { visibility: var(--talk-frame-leave, visible); }
  dialog { inset-block: var(--talk-frame-top, 0) auto; margin-block: 8px; max-height: none; }
  textarea { max-height: none; }
`;

export interface FitSays {
  size(height: number): void;
  language(lang: string): void;
  words(words: FrameSays['words']): void;
}

/** Measures what is in the frame, and lays it out for the part of it that can be seen. */
export class Fit {
  readonly #elements: readonly HTMLElement[];
  readonly #says: FitSays;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  readonly #changes = new MutationObserver(() => this.#changed());
  #height = 0;
  #lang = '';
  #view: HostSays['view'] | undefined;

  readonly #worn = new WeakSet<ShadowRoot>();

  constructor(elements: readonly HTMLElement[], says: FitSays) {
    this.#elements = elements;
    this.#says = says;
    this.#sizes.observe(document.documentElement);
    for (const element of elements) this.wear(element);
  }

  /** Once the element has its shadow root. */
  wear({ shadowRoot }: HTMLElement): void {
    if (!shadowRoot || this.#worn.has(shadowRoot)) return;
    this.#worn.add(shadowRoot);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    this.#changes.observe(shadowRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['open', 'lang'],
    });
    this.#changed();
  }

  /** Says all of it again, to a page that has just said hello. */
  again(): void {
    this.#height = 0;
    this.#lang = '';
    this.#measure();
    this.#changed();
  }

  see(view: HostSays['view']): void {
    this.#view = view;
    this.#lay();
  }

  /** While a dialog is open it stays where it is: who scrolls down in it must find its end. */
  #lay(): void {
    if (!this.#view || this.#dialogs().length > 0) return;
    const { top, height, leave } = this.#view;
    const look = {
      '--talk-bar-top': height < ROOM_FOR_A_BAR ? '-100vh' : `${top}px`,
      '--talk-frame-top': `${top}px`,
      '--talk-frame-leave': leave ? 'hidden' : 'visible',
    };
    for (const element of this.#elements)
      for (const [name, value] of Object.entries(look)) element.style.setProperty(name, value);
  }

  #changed(): void {
    for (const dialog of this.#dialogs()) this.#sizes.observe(dialog);
    this.#measure();
    this.#lay();
    const [root] = this.#elements.map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[part=base]'));
    if (!root?.lang || root.lang === this.#lang) return;
    this.#lang = root.lang;
    this.#says.language(root.lang);
    const leave = root.querySelector('[part=leave]')?.textContent.trim();
    if (leave) this.#says.words({ lang: root.lang, leave });
  }

  #measure(): void {
    const ends = this.#dialogs().map((dialog) => dialog.getBoundingClientRect().bottom + 8);
    // What announces lies below everything, one pixel tall: a frame that scrolled by it would catch the wheel.
    const height = Math.ceil(Math.max(document.documentElement.getBoundingClientRect().height + 1, ...ends));
    if (height === this.#height || height === 0) return;
    this.#height = height;
    this.#says.size(height);
  }

  #dialogs(): HTMLElement[] {
    return this.#elements.flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('dialog[open]') ?? []),
    ]);
  }
}
