import type { Outfit } from '../../elements/index.js';

/** What leaving quickly looks like from outside an element: it is asked to wipe, and has wiped. */
export interface LeavingSays {
  leaves(): void;
  /** Answers whether the page around goes now, so that nobody here has to. */
  left(): boolean;
  /** Where the agency's block says that leaving goes. */
  exit(url: string): void;
}

/** An element whose outfit can be wrapped: what it is given anyway, by its define file. */
export interface Outfitted extends HTMLElement {
  outfit?: Outfit | undefined;
}

/**
 * Hears when this element is left quickly. Its outfit is asked to wipe then, and at no other time; so the element itself has
 * to know nothing of frames. It may be dressed before it is defined: what its class puts on is wrapped as it is put on.
 */
export function hearLeaving(element: Outfitted, says: LeavingSays): void {
  let worn = element.outfit && wrapped(element.outfit, says);
  Object.defineProperty(element, 'outfit', {
    get: () => worn,
    set: (given: Outfit | undefined) => {
      worn = given && wrapped(given, says);
    },
    configurable: true,
    enumerable: true,
  });
}

function wrapped(outfit: Outfit, says: LeavingSays): Outfit {
  return {
    guideFor: (id) => outfit.guideFor(id),
    guideCheck: () => outfit.guideCheck(),
    takeWords: (given) => outfit.takeWords(given),
    wipeUnopened: () => tell(() => outfit.wipeUnopened(), says),
    async follow(name) {
      const following = await outfit.follow(name);
      return {
        async converse(visit, own) {
          const { exitUrl } = visit.settings.agency ?? {};
          if (exitUrl) says.exit(new URL(exitUrl, document.baseURI).href);
          const talk = await following.converse(visit, own);
          const wipe = talk.wipeAll.bind(talk);
          talk.wipeAll = () => tell(wipe, says);
          return talk;
        },
      };
    },
  };
}

function tell(wipe: () => Promise<unknown>, says: LeavingSays): Promise<boolean> {
  says.leaves();
  const left = () => says.left();
  return wipe().then(left, left);
}

/** Leaves by the key, as a person would: whatever element is here, on whichever screen, does what it always does. */
export function pressTheKey(): void {
  for (let time = 0; time < 3; time++)
    for (const type of ['keydown', 'keyup']) window.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
}
