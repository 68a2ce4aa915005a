import type { TalkEventMap } from '../elements/events.js';

/** What a framed page says to the page around it: our events, and a few words about itself. */
export interface FrameSays extends TalkEventMap {
  /** To the window around, before there is a port: somebody is here who could be greeted. */
  knock: undefined;
  /** The first word on the port: it belongs to a page that this one may frame. */
  welcome: undefined;
  /** How tall it would like to be, in CSS pixels. */
  size: { height: number };
  /** The language on its screen. */
  language: { lang: string };
  /** What Leave quickly is called there: the page around knows English and Welsh alone. */
  words: { lang: string; leave: string };
  /** Where leaving goes; an address in full. */
  exit: { url: string };
  /** Somebody leaves: cover, and go when `left` has come. */
  leave: undefined;
  /** All that could be wiped is wiped. */
  left: undefined;
}

/** What the page around says to a framed page. */
export interface HostSays {
  /** To the window of the frame, with a port; the language of the page, where it names one. */
  hello: { lang?: string };
  language: { lang: string };
  /** What can be seen of the frame, at rest, in its own CSS pixels; and whether the page's own Leave quickly is in sight. */
  view: { top: number; height: number; leave: boolean };
  settle: { id: string; state: 'delivered' | 'refused' };
  leave: undefined;
}

/** One message of these, as it travels. */
export type MessageOf<Says> = {
  [Type in keyof Says]: Says[Type] extends undefined
    ? { talk: 1; type: Type; detail?: undefined }
    : { talk: 1; type: Type; detail: Says[Type] };
}[keyof Says];

/** A message, ready to be posted. */
export function messageOf<Says, Type extends keyof Says>(type: Type, detail: Says[Type]): object {
  return detail === undefined ? { talk: 1, type } : { talk: 1, type, detail };
}
