import type { HostSays, MessageOf } from '../../frame-host/messages.js';
import { notSetUp } from '../../frame-host/words.js';
import { languageAbove } from '../../elements/internal/from-page.js';
import { report } from '../../elements/internal/report.js';
import type { ErrorDetail, TalkEventMap } from '../../elements/index.js';
import { Fit } from './fit.js';
import { hearLeaving, pressTheKey, type Outfitted } from './leaving.js';
import { Link } from './link.js';
import { originsIn, whoIsAround } from './parents.js';

const FLOWS = 'talk-dialogue, talk-check-in, talk-window';
const EVENTS = ['talk-ready', 'talk-result', 'talk-delivery', 'talk-end', 'talk-error'] as const;
/** A page around that has our script says hello well within this time; without it people should not wait. Milliseconds. */
const HELLO_WITHIN = 300;
/** Where the browser does not tell who is around, nothing begins without a hello. Milliseconds until that is said. */
const PATIENCE = 10_000;

interface Flow extends Outfitted {
  sealTo?: unknown;
  settle?(id: string, state: 'delivered' | 'refused'): void;
}

/**
 * Lets the elements of this page speak to a page that frames it, if that is one of those in their `frame-parents`; in any
 * other page's frame they say that they are not set up. In a window of its own this page is as it was.
 */
export function joinPageAround(): void {
  if (typeof globalThis.document === 'undefined' || window.parent === window) return;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', join, { once: true });
  else join();
}

function join(): void {
  for (const launcher of document.querySelectorAll<HTMLElement>('talk-launcher'))
    putPlainWords(launcher, {
      code: 'launcher-in-frame',
      message: 'talk-launcher opens nothing in a frame: put the element that it opens into this page instead',
    });
  const flows = [...document.querySelectorAll<Flow>(FLOWS)];
  const lists = flows.map((flow) => originsIn(flow.getAttribute('frame-parents')));
  const listed = lists[0]?.filter((origin) => lists.every((list) => list.includes(origin))) ?? [];
  const ancestors = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : undefined;
  const around = whoIsAround(listed, ancestors, document.referrer, location.origin);
  if (around.state === 'refused') refuse(flows, around.origin);
  else new Framed(flows, listed, around.state === 'listed' ? around.parent : undefined);
}

/** Plain words in the place of everything, and nothing begins. */
function refuse(flows: readonly Flow[], origin: string): void {
  for (const flow of flows)
    putPlainWords(flow, {
      code: 'frame-refused',
      message: `this page may not be framed by ${origin}: frame-parents does not list it`,
      path: '/frame-parents',
    });
}

function putPlainWords(element: HTMLElement, why: ErrorDetail): void {
  report(element, why);
  element.replaceWith(notSetUp(languageAbove(element)));
}

class Framed {
  readonly #flows: readonly Flow[];
  readonly #link: Link;
  /** Once there is a page around to fit into. */
  #fit: Fit | undefined;
  /** Where each stood, until it is known who is around. */
  #places: Comment[];
  /** How many are still wiping, once somebody leaves. */
  #wiping = 0;
  #isLeaving = false;

  constructor(flows: readonly Flow[], listed: readonly string[], parent: string | undefined) {
    this.#flows = flows;
    this.#link = new Link(listed, this.#greeted, this.#onMessage);
    this.#places = flows.map((flow) => {
      const place = document.createComment('');
      flow.replaceWith(place);
      this.#prepare(flow);
      return place;
    });
    if (parent === undefined) window.setTimeout(this.#nobody, PATIENCE);
    else {
      this.#link.knock(parent);
      window.setTimeout(this.#begin, HELLO_WITHIN);
    }
  }

  #prepare(flow: Flow): void {
    hearLeaving(flow, {
      leaves: this.#leaves,
      left: this.#left,
      exit: (url) => this.#link.say('exit', { url }),
    });
    for (const type of EVENTS) flow.addEventListener(type, ({ detail }) => this.#pass(flow, type, detail ?? undefined));
    flow.addEventListener('talk-ready', () => this.#fit?.wear(flow));
  }

  readonly #greeted = ({ lang }: HostSays['hello']) => {
    if (lang) this.#speak(lang);
    // One that was drawn before this script came forgets it in a task of its own, and says anew that it is ready.
    window.setTimeout(this.#begin, 0);
    this.#fit ??= new Fit(this.#flows, {
      size: (height) => this.#link.say('size', { height }),
      language: (lang) => this.#link.say('language', { lang }),
      words: (words) => this.#link.say('words', words),
    });
    this.#fit.again();
  };

  /** Puts everything where it was; from here on it is the page that it would be in a window of its own. */
  readonly #begin = () => {
    for (const [index, place] of this.#places.entries()) place.replaceWith(this.#flows[index] ?? '');
    this.#places = [];
  };

  /** Nobody has said hello, and the browser does not tell who is around: it stays closed. */
  readonly #nobody = () => {
    if (this.#places.length === 0) return;
    this.#begin();
    refuse(this.#flows, 'a page that did not say hello');
    this.#link.end();
  };

  readonly #onMessage = (message: MessageOf<HostSays>) => {
    if (message.type === 'language') this.#speak(message.detail.lang);
    else if (message.type === 'view') this.#fit?.see(message.detail);
    else if (message.type === 'settle')
      for (const flow of this.#flows) flow.settle?.(message.detail.id, message.detail.state);
    else if (message.type === 'leave' && !this.#isLeaving) {
      pressTheKey();
      if (this.#wiping === 0) this.#link.say('left', undefined);
    }
  };

  /** A language that the agency wrote on the element itself stays. */
  #speak(lang: string): void {
    for (const flow of this.#flows)
      if (!flow.lang || flow.dataset['talkAround'] !== undefined) {
        flow.dataset['talkAround'] = '';
        if (flow.lang !== lang) flow.lang = lang;
      }
  }

  /** With a key to seal to, nothing but what is sealed may go out. */
  #pass(flow: Flow, type: keyof TalkEventMap, detail: TalkEventMap[keyof TalkEventMap]): void {
    const isSealing = flow.hasAttribute('seal-to') || Boolean(flow.sealTo);
    if (type === 'talk-result' && isSealing && !(detail && 'sealed' in detail)) return;
    this.#link.say(type, detail);
  }

  readonly #leaves = () => {
    if (!this.#isLeaving) this.#link.say('leave', undefined);
    this.#isLeaving = true;
    this.#wiping += 1;
  };

  readonly #left = () => {
    this.#wiping -= 1;
    if (this.#wiping === 0) this.#link.say('left', undefined);
    return this.#link.isOpen;
  };
}
