import { languageAbove, SETTINGS } from '../internal/from-page.js';
import { report } from '../internal/report.js';
import { dress, launcherStyles, lookOfDialog } from './launcher.styles.js';
import { Top } from './top.js';

/** Its own words: it stands in the page before anything else of ours has to be there. */
const WORDS = {
  en: {
    open: 'Talk it through',
    close: 'Close',
    wait: 'One moment. If nothing comes, close this and try again later.',
  },
  cy: {
    open: 'Siarad drwy bethau',
    close: 'Cau',
    wait: 'Un eiliad. Os na ddaw dim, caewch hwn a rhowch gynnig arall arni wedyn.',
  },
} as const;

/** What it opens, and what of its own is not for the flow. */
const FLOW = /^talk-(dialogue|check-in|window)$/;
const OWN = /^(opens|class|id|style|slot|part|hidden|tabindex|role|title|is|on.*|aria-.*)$/;

/** On a server there is no such class, and importing this must not throw. */
const Base =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as unknown as typeof HTMLElement);

const wordsIn = (language: string) => WORDS[language.split('-')[0] === 'cy' ? 'cy' : 'en'];

interface Flow extends HTMLElement {
  readonly beforeClosing?: readonly string[] | undefined;
  settle?(id: string, state: 'delivered' | 'refused'): void;
}

/**
 * A button that opens one of our elements in a dialog. It remembers nothing: closed, nothing of the conversation is in the
 * page, and the next time begins at the first screen. Words that would be lost are named once before. Every attribute but its own goes to what it opens.
 *
 * @tag talk-launcher
 * @attribute {string} opens - Which element: `talk-dialogue` (if none is named), `talk-check-in`, `talk-window`.
 * @slot - The words of the button. Ours where there are none.
 */
export class TalkLauncher extends Base {
  static {
    // Frameworks set a property where there is one, and hand over objects so; what was set before we came stays.
    for (const name of SETTINGS)
      Object.defineProperty(this.prototype, name, { value: undefined, writable: true, configurable: true });
  }

  #button: HTMLButtonElement | undefined;
  #dialog: HTMLDialogElement | undefined;
  #flow: Flow | undefined;
  #top: Top | undefined;

  connectedCallback(): void {
    const { open } = this.#words;
    if (!this.#button) {
      const root = this.attachShadow({ mode: 'open' });
      dress(root, launcherStyles);
      this.#button = Object.assign(document.createElement('button'), { type: 'button', part: 'button' });
      this.#button.setAttribute('aria-haspopup', 'dialog');
      this.#button.append(document.createElement('slot'));
      this.#button.addEventListener('click', this.#open);
      root.append(this.#button, Object.assign(document.createElement('slot'), { name: 'dialog' }));
    }
    const slot = this.#button.firstElementChild;
    if (slot) slot.textContent = open;
    window.addEventListener('pageshow', this.#returned);
  }

  disconnectedCallback(): void {
    window.removeEventListener('pageshow', this.#returned);
    this.#drop();
  }

  /** The host says what became of a result it delivered itself. */
  settle(id: string, state: 'delivered' | 'refused'): void {
    this.#flow?.settle?.(id, state);
  }

  get #words(): (typeof WORDS)[keyof typeof WORDS] {
    return wordsIn(languageAbove(this));
  }

  readonly #open = () => {
    const opens = this.getAttribute('opens') ?? 'talk-dialogue';
    if (this.#dialog) return;
    if (!FLOW.test(opens)) {
      report(this, {
        code: 'attribute-invalid',
        message: 'opens takes talk-dialogue, talk-check-in or talk-window',
        path: '/opens',
      });
      return;
    }
    // The scripts of a page that is loaded have run, but for one that the page itself fetches late.
    if (document.readyState === 'complete' && !customElements.get(opens))
      report(this, { code: 'not-defined', message: `no script in this page defines ${opens} yet`, path: '/opens' });
    const dialog = document.createElement('dialog');
    const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    for (const [name, value] of Object.entries(lookOfDialog(isDark)))
      dialog.style.setProperty(name, value, 'important');
    dialog.slot = 'dialog';
    dialog.tabIndex = -1;
    dialog.setAttribute('aria-label', this.textContent?.trim() || this.#words.open);
    dialog.addEventListener('close', this.#drop);
    dialog.addEventListener('cancel', this.#leave);
    dialog.addEventListener('talk-ready', this.#relabel);
    dialog.addEventListener('click', () => requestAnimationFrame(this.#relabel));
    this.#flow = this.#flowFor(opens);
    this.#top = new Top(
      this.#words.close,
      () => {
        this.#leave();
      },
      () => this.#dialog?.close(),
    );
    dialog.append(this.#top.element, this.#flow);
    const fitting = new ResizeObserver(this.#fit);
    for (const one of [dialog, this.#top.element]) fitting.observe(one);
    this.#dialog = dialog;
    this.append(dialog);
    dialog.showModal();
    // Its name is said, and a second press of the same key closes nothing.
    dialog.focus();
  };

  /** The person's way out, and Escape: where words would be lost, they are asked once. */
  readonly #leave = (event?: Event) => {
    const top = this.#top;
    const [warning, stay] = (!top?.isAsking && this.#flow?.beforeClosing) || [];
    if (warning === undefined || stay === undefined) {
      if (!event) this.#dialog?.close();
      return;
    }
    event?.preventDefault();
    this.#relabel();
    top?.ask(warning, stay);
  };

  /** The bar with Leave quickly stays below what stays above it, however high that is. */
  readonly #fit = () => {
    const top = this.#top?.element;
    if (!top) return;
    const stays = getComputedStyle(top).position === 'sticky';
    this.#flow?.style.setProperty('--talk-bar-top', stays ? `${String(top.offsetHeight)}px` : '0');
  };

  /** In what the person has chosen inside, and in words that its own Help is closed by: those of any language. */
  readonly #relabel = () => {
    const base = this.#flow?.shadowRoot?.querySelector<HTMLElement>('[part=base]');
    const { lang, dir } = base ?? { lang: languageAbove(this), dir: '' };
    const close = base?.querySelector('dialog .step')?.textContent.trim();
    this.#top?.relabel(close ?? wordsIn(lang).close, lang, dir);
  };

  /** What is opened: its fallback is shown where its script has not come. */
  #flowFor(opens: string): Flow {
    const flow: Flow = document.createElement(opens);
    for (const { name, value } of this.attributes) if (!OWN.test(name)) flow.setAttribute(name, value);
    for (const name of SETTINGS) {
      const given: unknown = Reflect.get(this, name);
      if (given !== undefined) Reflect.set(flow, name, given);
    }
    const wait = document.createElement('p');
    wait.style.setProperty('margin', '16px');
    wait.textContent = this.#words.wait;
    flow.append(wait);
    return flow;
  }

  /** Closed, however it came: nothing is left, and focus is where it was. */
  readonly #drop = () => {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = this.#flow = this.#top = undefined;
    // What announces lives on in the page.
    const announcer = dialog.querySelector('[data-talk-announcer]');
    if (announcer) document.body.append(announcer);
    dialog.remove();
    if (this.isConnected) this.#button?.focus();
  };

  /** The browser's own memory of a page must not come back with an open dialog. */
  readonly #returned = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#drop();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'talk-launcher': TalkLauncher;
  }
}
