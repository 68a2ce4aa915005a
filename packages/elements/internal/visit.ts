import type { GuideCover, Voice } from '../../core/index.js';
import type { Talk, TalkHost } from '../outfit.js';
import { textIn, type Settings } from '../settings.js';
import { wordIn } from '../words/index.js';
import type { WordKey } from '../words/types.js';

export type Place = 'good' | 'unsure' | 'not-now';

/** What `Next` on the first screen may have to wait for. */
export type Arrival = 'coming' | 'waiting' | 'here' | 'failed';

/**
 * One person's visit: settings, language and voice, and the choices of the first screen. The conversation itself, with all
 * that it knows, follows; from then on it owns language and voice.
 */
export class Visit {
  readonly host: TalkHost;
  readonly guide: GuideCover;
  readonly settings: Settings;
  readonly languages: readonly string[];
  /** The language as the page names it, offered or not. */
  readonly named: string;
  arrival: Arrival = 'coming';
  place: Place | undefined;
  talk: Talk | undefined;
  /** Reading aloud, once it has arrived. */
  listening: { draw(): unknown; stop(): void } | undefined;
  #language: string;
  #voice: Voice | undefined;

  constructor(host: TalkHost, guide: GuideCover, settings: Settings, language: string) {
    this.host = host;
    this.guide = guide;
    this.settings = settings;
    this.languages = offered(guide, settings);
    this.named = language;
    const base = language.split('-')[0] ?? '';
    this.#language = [language, base].find((one) => this.languages.includes(one)) ?? this.languages[0] ?? 'en';
    this.#voice = settings.voice ?? (guide.voices.length === 1 ? guide.voices[0] : undefined);
  }

  /** Who is answering is asked here, unless the page has said or each is asked in turn. */
  get asksVoice(): boolean {
    return !this.settings.voice && !this.settings.isForSeveral && this.guide.voices.length > 1;
  }

  get language(): string {
    return this.talk?.language ?? this.#language;
  }

  get voice(): Voice | undefined {
    return this.talk ? this.talk.voice : this.#voice;
  }

  /**
   * An interface text in the person's language and voice, made for this number (`key#few`) or this guide (`key~guide`) where
   * there is one; `{name}` is filled from `slots`.
   */
  word(key: WordKey, slots: Readonly<Record<string, string | number>> = {}): string {
    const { language, voice, guide } = this;
    const like = (end: string) => wordIn(language, key + end, voice);
    const text = ('n' in slots && like(`#${formOf(language, slots.n)}`)) || like(`~${guide.id}`) || like('');
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? ''));
  }

  /** Who reads what is shared, as the agency says it to this person: a worker may hand in to somebody else than a family. */
  get readers(): string {
    const { language, settings } = this;
    const { readers, name } = settings.agency ?? {};
    return `${textIn(readers, language, this.voice)} (${textIn(name, language)})`;
  }

  /** When they read it. */
  get readWhen(): string {
    return textIn(this.settings.agency?.readWhen, this.language, this.voice);
  }

  get beforeClosing(): readonly string[] | undefined {
    return this.talk?.isUnkept ? [this.word('rest.memory'), this.word('pause.go')] : undefined;
  }

  chooseLanguage(language: string): void {
    this.listening?.stop();
    this.#language = language;
    this.talk?.chooseLanguage(language);
    this.host.requestUpdate();
  }

  chooseVoice(voice: Voice): void {
    this.#voice = voice;
    this.talk?.chooseVoice(voice);
    this.host.requestUpdate();
  }

  choosePlace(place: Place): void {
    this.place = place;
    this.host.requestUpdate();
  }

  /** Next on the first screen; where the rest has not arrived, it goes on by itself when it has. */
  begin(): void {
    if (this.talk) this.talk.begin(this.place);
    else {
      if (this.arrival === 'coming') this.arrival = 'waiting';
      this.host.requestUpdate();
    }
  }

  /** The rest has arrived, and its conversation is ready at its first screen. */
  arrive(talk: Talk): void {
    const waited = this.arrival === 'waiting';
    // What was chosen while the conversation was being made ready is newer than what it was made from.
    if (talk.language !== this.#language) talk.chooseLanguage(this.#language);
    if (this.#voice && talk.voice !== this.#voice) talk.chooseVoice(this.#voice);
    this.talk = talk;
    this.arrival = 'here';
    if (waited) this.begin();
    this.host.requestUpdate();
  }

  fetchAgain(): void {
    this.arrival = 'waiting';
    this.host.fetchAgain();
  }
}

/** Which of a language's plural forms a count takes. */
function formOf(language: string, count: unknown): string {
  return new Intl.PluralRules(language).select(count as number);
}

function offered(guide: GuideCover, settings: Settings): readonly string[] {
  const named = settings.agency?.languages;
  const both = named ? named.filter((one) => guide.languages.includes(one)) : guide.languages;
  return both.length > 0 ? both : guide.languages;
}
