import { TalkError } from '../core/index.js';
import type { TagSettings, TalkEventMap } from '../elements/index.js';
import { defineElements, type FlowName } from './define-elements.js';

/** What `mount` takes: the element, and its settings by their own names. */
export interface MountOptions extends TagSettings {
  element: FlowName;
}

type Short<Name> = Name extends `talk-${infer Rest}` ? Rest : never;
/** Event names without their prefix. */
export type TalkEventName = Short<keyof TalkEventMap>;

/** A mounted element. On a server there is none, and nothing happens. */
export interface Talk {
  readonly element: HTMLElementTagNameMap[FlowName] | undefined;
  /** Listens; the answer stops listening. */
  on<Name extends TalkEventName>(
    name: Name,
    listen: (detail: TalkEventMap[`talk-${Name}`], event: Event) => void,
  ): () => void;
  /** The host says what became of a result it delivered itself. */
  settle(id: string, state: 'delivered' | 'refused'): void;
  /** Takes the element away, and with it what was only in memory. */
  close(): void;
}

/**
 * Puts an element into a place and waits until its first screen can be used, or until it has said why not.
 *
 * @throws TalkError `place-missing` where the selector finds nothing.
 */
export async function mount(place: string | Element, options: MountOptions): Promise<Talk> {
  if (typeof document === 'undefined') return inert;
  const target = typeof place === 'string' ? document.querySelector(place) : place;
  if (!target) throw new TalkError('place-missing', 'there is no such element in the page', '/place');
  defineElements(options.element);
  const { element: tag, lang, ...settings } = options;
  const element = document.createElement(tag);
  if (lang) element.lang = lang;
  Object.assign(element, settings);
  const early = new Promise<Event | undefined>((resolve) => {
    element.addEventListener('talk-ready', () => resolve(undefined), { once: true });
    element.addEventListener('talk-error', resolve, { once: true });
  });
  target.append(element);
  return handleOf(element, await early);
}

/** What went wrong before there was a handle is told to the first who listens for it. */
function handleOf(element: HTMLElementTagNameMap[FlowName], failed: Event | undefined): Talk {
  return {
    element,
    on(name, listen) {
      const heard = (event: Event) => {
        listen((event as CustomEvent<never>).detail, event);
      };
      element.addEventListener(`talk-${name}`, heard);
      if (name === 'error' && failed) {
        const missed = failed;
        failed = undefined;
        queueMicrotask(() => {
          heard(missed);
        });
      }
      return () => {
        element.removeEventListener(`talk-${name}`, heard);
      };
    },
    settle: (id, state) => {
      element.settle(id, state);
    },
    close: () => {
      element.remove();
    },
  };
}

const inert: Talk = {
  element: undefined,
  on: () => () => undefined,
  settle: () => undefined,
  close: () => undefined,
};
