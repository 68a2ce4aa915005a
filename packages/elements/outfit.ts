import type { ReactiveControllerHost } from 'lit';
import type { Conversation, Draft, Guide, GuideCover, Parsed, Result, ResultFacts, Voice } from '../core/index.js';
import type { WindowMarks } from './drawings/window.js';
import type { DeliveryDetail, SealedDetail } from './events.js';
import type { FollowingName } from './internal/flow.js';
import type { Place, Visit } from './internal/visit.js';
import type { RawSettings, Settings } from './settings.js';

/** What the element is to its conversation. */
export interface TalkHost extends ReactiveControllerHost, HTMLElement {
  /** Moves focus to what is now asked; only ever inside a person's gesture. */
  focusNow(): void;
  showHelp(): void;
  /** Tries once more to load what follows the first screen. */
  fetchAgain(): void;
}

/** A conversation under way, as the element knows it. */
export interface Talk {
  readonly language: string;
  readonly voice: Voice | undefined;
  readonly keep: Conversation['keep'];
  /** Whether the first screen stands. */
  readonly isOpening: boolean;
  /** Whether there is anything on the screen to protect. */
  readonly hasWords: boolean;
  /** Whether words would be lost with the page, and nothing on the screen has said so yet. */
  readonly isUnkept: boolean;
  chooseLanguage(language: string): void;
  chooseVoice(voice: Voice): void;
  begin(place: Place | undefined): void;
  /** On the first screen: a way to what the person kept here, where there is something. */
  drawKept?(): unknown;
  /** The screen after the first, for where the conversation stands. */
  draw(startAgain: () => void): unknown;
  drawHelp(): unknown;
  /** A line about what an earlier visit left, above whichever screen stands. */
  drawNews?(): unknown;
  drawCover(why: 'hidden' | 'idle', uncover: () => void): unknown;
  settle(id: string, state: 'delivered' | 'refused'): void;
  /** Drops what is only in memory. */
  forget(): void;
  /** Of people who take turns: ten quiet minutes close the turn and no more. True where that was enough. */
  dropTurn?(): boolean;
  /**
   * Memory, drafts, kept copies and undelivered shares: for leaving quickly, and for nothing else. True where the page around
   * this frame goes in its place.
   */
  wipeAll(): Promise<unknown>;
  /** Lets another tab write the draft. */
  release(): void;
}

/** What an element is given, since its room knows no guides, storage or delivery. */
export interface Outfit {
  /** Built-in and registered guides by id. */
  guideFor(id: string): GuideCover | Guide | undefined;
  /** Everything the flow can ever need, in one fixed order of requests. */
  follow(name: FollowingName): Promise<Following>;
  /** Interface words that the page brings, taken in before the first screen. */
  takeWords(raw: Pick<RawSettings, 'words' | 'environment'>): Promise<void>;
  /** Wipes what is kept on this device before the rest has arrived: for leaving quickly on the first screen. */
  wipeUnopened(): Promise<unknown>;
  /** The check of a host's own guide; asked for only where there is one. */
  guideCheck(): Promise<(input: unknown) => Parsed<Guide>>;
}

/** What follows the first screen. `own` is a host's guide, checked. */
export interface Following {
  converse(visit: Visit, own: Guide | undefined): Promise<Talk>;
}

/** What the conversation is given in turn. */
export interface Provisions {
  /** Everything of ours on this device goes. */
  wipeDevice(): Promise<void>;
  guideFor(id: string): Guide | undefined;
  keeping(scope: string): Keeping;
  copies(): OwnCopies;
  courier(options: CourierOptions): Courier;
}

/** One conversation's place on this device. */
export interface Keeping {
  open(): Promise<{ state: 'none' | 'busy' | 'blocked' } | { state: 'draft'; draft: Draft }>;
  save(draft: Draft): Promise<'kept' | 'full' | 'blocked' | 'busy'>;
  remove(): Promise<void>;
  release(): void;
}

/** What a person keeps of what they said, for themselves. No event and no result tells of it. */
export interface KeptCopy {
  id: string;
  /** Milliseconds since 1970: which of them is the older one. */
  at: number;
  /** The guide it was; another guide's are not shown. */
  guide: string;
  date: string;
  lang: string;
  dir: string;
  parts: readonly { asked: string; lines: readonly string[]; marks?: WindowMarks }[];
}

/** Own copies on this device; it holds those of every guide. */
export interface OwnCopies {
  list(): Promise<KeptCopy[]>;
  put(copy: KeptCopy): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface CourierOptions {
  onDelivery(detail: DeliveryDetail): void;
  onUnreachable(id: string): void;
}

/** What was decided at the share step; time, ids and hashes are added where it is made ready. */
export interface ShareRequest {
  /** The guide as it was given, for its hash. */
  source: Guide;
  language: string;
  mode: 'alone' | 'together';
  settings: Settings;
  alias?: string;
  languagePreference?: { spoken?: string; written?: string };
  extra?: Record<string, string>;
  build(facts: ResultFacts): Result;
}

/** A result made ready once: its bytes never change. */
export interface Prepared {
  /** What the page may see of it: sealed, no words. */
  detail: Result | SealedDetail;
  receipt: string;
  receiptHash: string;
  body: string;
}

/** What became of a code that something was taken back by, in the words that tell it. Never whether there was anything. */
export type Withdrawn = 'receipt.withdrawn' | 'withdraw.stopped' | 'withdraw.failed' | 'withdraw.check';

/** Takes results to the agency. */
export interface Courier {
  prepare(request: ShareRequest): Promise<Prepared>;
  /** `keep` lets it outlive the page. */
  send(prepared: Prepared, to: string, keep: boolean): Promise<void>;
  /** The host says what became of a result it carried itself. */
  settle(id: string, state: 'delivered' | 'refused'): Promise<boolean>;
  /** Takes back whatever has this code: what waits here is not sent any more, and the agency is asked to remove the rest. */
  takeBack(receipt: string, to: string): Promise<Withdrawn>;
  /** Lets what waits outlive the page. */
  keepWaiting(): Promise<void>;
  /** Sends what an earlier visit left behind. */
  resume(): Promise<void>;
  /** The element has gone; what waits goes on, and whoever sends it is told. */
  leave(): void;
  /** Drops what waits in memory and stops. */
  stop(): void;
}
