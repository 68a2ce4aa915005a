import { TalkError } from '../core/index.js';
import type { TalkEventMap } from '../elements/events.js';
import { languageAbove } from '../elements/internal/from-page.js';
import { ShiftWatch, uncoverAfterReturn } from '../elements/internal/leaving.js';
import { report } from '../elements/internal/report.js';
import { addressOf, isAllowed } from '../elements/settings.js';
import { Greeting } from './greeting.js';
import { joinLeaving, leavePage, pageReturned, type Leaving } from './leave-page.js';
import type { FrameSays, MessageOf } from './messages.js';
import { isLanguageTag } from './read-message.js';
import { talkFrameStyles } from './talk-frame.styles.js';
import { WhatIsSeen } from './what-is-seen.js';
import { notSetUp, wordsIn } from './words.js';

/**
 * The least that a conversation needs: its scripts and storage, Enter in a box (`forms`, though none is ever sent), printing
 * (`modals`), saving a copy (`downloads`), and links to help that open beside it (`popups`, and out of the sandbox). It may never move the page around it: that page does.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';
/** After this long without a welcome, people get words or a link in place of an empty frame. Milliseconds. */
const PATIENCE = 10_000;

/** On a server there is no such class, and importing this must not throw. */
const Base =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * A frame with an agency's own page in it. No script of this page can read what is typed there; what the person shares comes
 * out as the events of the element inside. It has a Leave quickly of its own, which covers and replaces this page.
 *
 * @tag talk-frame
 * @attribute {string} src - The agency's page: an `https:` address (or one of this machine). Read when it enters the page.
 * @attribute {string} lang - The language to begin in; otherwise the nearest one above.
 * @attribute {string} label - What screen readers call the frame. "Talk it through" where there is none.
 * @attribute {string} exit-url - Where leaving goes; otherwise where the agency's page says.
 * @slot - What people get where no script runs and where the frame does not answer: a link to the agency's page.
 * @fires {CustomEvent<undefined>} talk-ready - The first screen can be used.
 * @fires {CustomEvent<Result>} talk-result - The person shared. With `seal-to` in the frame: sealed.
 * @fires {CustomEvent<DeliveryDetail>} talk-delivery - What became of a shared result.
 * @fires {CustomEvent<undefined>} talk-end - The flow is over, however it ended.
 * @fires {CustomEvent<ErrorDetail>} talk-error - For the integrator; never holds a person's words.
 * @csspart leave - The Leave quickly button.
 * @csspart frame - The frame.
 */
export class TalkFrame extends Base implements Leaving {
  static readonly observedAttributes = ['lang', 'label'];

  readonly #strip: HTMLElement = Object.assign(document.createElement('div'), { className: 'strip' });
  readonly #button: HTMLButtonElement = Object.assign(document.createElement('button'), {
    type: 'button',
    part: 'leave',
  });
  readonly #frame: HTMLIFrameElement = Object.assign(document.createElement('iframe'), { part: 'frame' });
  readonly #instead: HTMLSlotElement = Object.assign(document.createElement('slot'), {
    className: 'instead',
    hidden: true,
  });
  #keys: ShiftWatch | undefined;
  #greeting: Greeting | undefined;
  #seen: WhatIsSeen | undefined;
  #waiting: number | undefined;
  #quit: () => void = () => undefined;
  #hasLeft: () => void = () => undefined;
  /** What the frame said: where leaving goes, and the language the person reads. */
  #exit: string | undefined;
  #spoken: string | undefined;
  /** What Leave quickly is called in a language that this page has no words of. */
  #words: FrameSays['words'] | undefined;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.#furnish();
    const src = this.#address();
    for (const one of [this.#strip, this.#frame]) one.hidden = !src;
    this.#instead.hidden = Boolean(src);
    this.#label();
    if (!src) return;
    this.#keys = new ShiftWatch({ addController: () => undefined }, this.#leave);
    this.#keys.hostConnected();
    this.#quit = joinLeaving(this);
    this.#greeting = new Greeting({
      frame: this.#frame,
      origin: src.origin,
      language: () => languageAbove(this),
      onMessage: this.#onMessage,
    });
    this.#seen = new WhatIsSeen(this.#frame, this.#strip, (view) => this.#greeting?.say('view', view));
    this.#frame.src = src.href;
    root.insertBefore(this.#frame, this.#instead);
    this.#waiting = window.setTimeout(this.#silent, PATIENCE);
    window.addEventListener('pageshow', this.#returned);
  }

  disconnectedCallback(): void {
    this.#frame.remove();
    this.#keys?.hostDisconnected();
    this.#greeting?.end();
    this.#seen?.end();
    this.#quit();
    this.#hasLeft();
    window.clearTimeout(this.#waiting);
    window.removeEventListener('pageshow', this.#returned);
    this.#greeting = this.#seen = this.#exit = this.#spoken = this.#words = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#greeting || before === after) return;
    const lang = languageAbove(this);
    if (name === 'lang') {
      this.#spoken = undefined;
      if (isLanguageTag(lang)) this.#greeting.say('language', { lang });
    }
    this.#label();
  }

  /** This page says what became of a result that it delivers itself, where the agency's page has `deliver-to="page"`. */
  settle(id: string, state: 'delivered' | 'refused'): void {
    this.#greeting?.say('settle', { id, state });
  }

  /** For leaving quickly, and for nothing else. */
  askToLeave(): Promise<void> {
    if (!this.#greeting?.isWelcome) return Promise.resolve();
    this.#greeting.say('leave', undefined);
    return new Promise((resolve) => (this.#hasLeft = resolve));
  }

  #furnish(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(talkFrameStyles);
    root.adoptedStyleSheets = [sheet];
    this.#frame.setAttribute('sandbox', SANDBOX);
    this.#frame.referrerPolicy = 'strict-origin';
    this.#button.addEventListener('click', this.#leave);
    this.#strip.append(this.#button);
    root.append(this.#strip, this.#instead);
    return root;
  }

  #address(): URL | undefined {
    const src = addressOf(this.getAttribute('src') ?? '');
    if (this.getAttribute('src') && src && isAllowed(src)) return src;
    report(this, {
      code: 'src-invalid',
      message: 'src takes the address of the page to frame: https:, this machine, or this very origin',
      path: '/src',
    });
    return undefined;
  }

  #label(): void {
    const spoken = this.#spoken ?? languageAbove(this);
    const { lang, words } = wordsIn(spoken);
    const own = this.#words?.lang === spoken ? this.#words : undefined;
    this.#frame.lang = lang;
    this.#strip.lang = own?.lang ?? lang;
    this.#button.textContent = own?.leave ?? words.leave;
    this.#frame.title = this.getAttribute('label') ?? words.title;
    this.#instead.replaceChildren(notSetUp(lang));
  }

  readonly #leave = () => {
    leavePage(this.getAttribute('exit-url') ?? this.#exit);
  };

  readonly #silent = () => {
    report(this, {
      code: 'frame-silent',
      message: `no answer from ${this.#frame.src}: does it load framed.js, name ${location.origin} in frame-parents, and allow it in its frame-ancestors header?`,
      path: '/src',
    });
    this.#show(false);
  };

  #show(frame: boolean): void {
    window.clearTimeout(this.#waiting);
    this.#frame.hidden = !frame;
    this.#instead.hidden = frame;
  }

  readonly #onMessage = (message: MessageOf<FrameSays>) => {
    switch (message.type) {
      case 'knock':
        return;
      case 'welcome':
        this.#show(true);
        this.#seen?.look();
        return;
      case 'size':
        this.#frame.style.setProperty('height', `${Math.ceil(message.detail.height)}px`);
        this.#seen?.look();
        return;
      case 'language':
        this.#spoken = message.detail.lang;
        this.#label();
        return;
      case 'words':
        this.#words = message.detail;
        this.#label();
        return;
      case 'exit':
        this.#exit = safeExit(message.detail.url);
        return;
      case 'leave':
        this.#leave();
        return;
      case 'left':
        this.#hasLeft();
        return;
      default:
        this.#raise(message.type, message.detail);
    }
  };

  /** Too late to be called off: in the frame it has been decided already who delivers. */
  #raise<Type extends keyof TalkEventMap>(type: Type, detail: TalkEventMap[Type]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Back by the browser's own memory: an empty first screen, as everywhere. */
  readonly #returned = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    uncoverAfterReturn();
    pageReturned();
    this.disconnectedCallback();
    this.connectedCallback();
  };
}

/** A page to go to, and never a script. */
function safeExit(href: string): string | undefined {
  const url = addressOf(href);
  return url && isAllowed(url) ? url.href : undefined;
}

/** What `frameTalk` takes. */
export interface FrameOptions {
  /** The agency's page. */
  src: string;
  /** The language to begin in; otherwise the nearest one above the place. */
  lang?: string;
  /** What screen readers call the frame. */
  label?: string;
  /** Where leaving goes; otherwise where the agency's page says. */
  exitUrl?: string;
}

/**
 * Puts a frame into a place. On a server there is none, and nothing happens.
 *
 * @throws TalkError `place-missing` where the selector finds nothing.
 */
export function frameTalk(place: string | Element, options: FrameOptions): TalkFrame | undefined {
  if (typeof document === 'undefined') return undefined;
  const target = typeof place === 'string' ? document.querySelector(place) : place;
  if (!target) throw new TalkError('place-missing', 'there is no such element in the page', '/place');
  if (!customElements.get('talk-frame')) customElements.define('talk-frame', TalkFrame);
  const frame = document.createElement('talk-frame');
  const given = { src: options.src, lang: options.lang, label: options.label, 'exit-url': options.exitUrl };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) frame.setAttribute(name, value);
  target.append(frame);
  return frame;
}

declare global {
  interface HTMLElementTagNameMap {
    'talk-frame': TalkFrame;
  }
}
