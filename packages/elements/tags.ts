import type { Guide, Voice } from '../core/index.js';
import type { TalkEventMap } from './events.js';
import type { Agency, SealTo, WordsGiven } from './settings.js';

/** What a page may tell a conversation (contract section 2): in a tag, and to `mount`. */
export interface TagSettings {
  guide?: string | Guide;
  /** Interface words of further languages: `#id` of a JSON block, a same-origin URL, or the words. */
  words?: WordsGiven;
  lang?: string;
  voice?: Voice;
  mode?: 'alone' | 'together' | 'home';
  keep?: 'ask' | 'never' | 'device';
  agency?: string | Agency;
  deliverTo?: string;
  /** URL of a JWK Set, or the key. */
  sealTo?: SealTo;
  caseRef?: string;
  environment?: 'live' | 'demo';
}

/** What a conversation's tag takes in a template: its settings as properties, its events as `on` and their name. */
export type TagProps = TagSettings & {
  [Name in keyof TalkEventMap as `on${Name}`]?: (event: CustomEvent<TalkEventMap[Name]>) => void;
};

/** Our tags by name, for a framework's own table of tags. `Base` is what that framework lets every tag have. */
export interface TalkTags<Base = object> {
  'talk-dialogue': Base & TagProps;
  'talk-check-in': Base & TagProps;
  'talk-window': Base & TagProps;
  'talk-launcher': Base & TagProps & { opens?: 'talk-dialogue' | 'talk-check-in' | 'talk-window' };
}
