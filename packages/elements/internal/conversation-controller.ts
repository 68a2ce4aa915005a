import {
  currentScreen,
  transition,
  wordsFor,
  type Conversation,
  type Effect,
  type Guide,
  type Screen,
  type TalkEvent,
  type Unit,
  type Value,
  type Voice,
} from '../../core/index.js';
import type { Provisions, Talk, TalkHost } from '../outfit.js';
import { addHalfTyped } from '../inputs/people.js';
import { rarer } from '../inputs/rarer.js';
import { covered } from '../screens/close.js';
import { helpList } from '../screens/help.js';
import { newsLine } from '../screens/fate.js';
import { screenOf } from '../screens/screen.js';
import { keptBefore } from '../screens/then-and-now.js';
import { withdrawing } from '../screens/withdraw.js';
import type { Settings } from '../settings.js';
import { announce, html, placeFor, raise, withCommonWords } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { begun, forgotten, GLANCES, helpAfter, isElsewhere, isUnkept, LEAVES_SHARE, scopeOf } from './glances.js';
import { CopiesKept } from './copies-kept.js';
import { KeptHere } from './kept-here.js';
import { takeDownCopy, type DrawnPart } from './own-copy.js';
import { Sharing } from './sharing.js';
import type { Place, Visit } from './visit.js';

/**
 * The bridge between the element and the core: holds the state, hands events to `transition`, carries out its effects, and
 * keeps what is being typed until it is an answer. The only thing that knows both.
 */
export class ConversationController implements Talk {
  readonly visit: Visit;
  /** The guide as it was given: what a result's hash is taken of. */
  readonly source: Guide;
  readonly sharing: Sharing;
  readonly kept = new KeptHere(this);
  readonly copies = new CopiesKept(this);
  /** Parts that are drawn and not said. */
  readonly drawn: () => readonly DrawnPart[] = () => [];
  readonly drawNews = () => newsLine(this, this.sharing);
  readonly drawKept = () => [keptBefore(this), withdrawing(this, this.sharing)];
  state: Conversation;
  /** What is picked at the gate and not yet answered with Next. */
  gateChoice: 'none' | 'yes' | undefined;
  refused: string | undefined;
  /** A line beside the question: what became of keeping. */
  notice: WordKey | undefined;
  noticeSlots: Readonly<Record<string, number>> = {};
  helpOffered: WordKey | undefined;
  readonly pending = new Map<Unit, Value>();
  /** What has stood on the screen: only that can have been passed by. */
  readonly shown = new Set<Unit>();
  /** Questions whose rarer words are open. */
  readonly opened = new Set<Unit>();
  /** A name begun and not yet added, by question. */
  readonly halfTyped = new Map<Unit, string>();
  /** A screen beside the way: something that is looked at, or handed over. */
  aside: (() => unknown) | undefined;
  readonly #guide: Guide;
  readonly #wipeDevice: () => Promise<void>;

  /** `state` is where it begins, when not at the first screen. */
  constructor(visit: Visit, guide: Guide, provisions: Pick<Provisions, 'wipeDevice'>, state?: Conversation) {
    this.visit = visit;
    this.source = guide;
    this.#guide = withCommonWords(guide);
    this.state = state ?? begun(visit, guide);
    this.#wipeDevice = provisions.wipeDevice;
    this.sharing = new Sharing(this);
  }

  get host(): TalkHost {
    return this.visit.host;
  }
  get settings(): Settings {
    return this.visit.settings;
  }

  /** The guide with our words for feelings, needs and people where it brings none. */
  get guide(): Guide {
    return this.#guide;
  }

  get language(): string {
    return this.state.language;
  }

  get voice(): Voice | undefined {
    return this.state.voice;
  }

  get keep(): Conversation['keep'] {
    return this.state.keep;
  }

  get isOpening(): boolean {
    return this.state.phase === 'opening' && !this.aside;
  }

  get hasWords(): boolean {
    return this.state.ending !== 'not-now' && (!this.isOpening || Object.keys(this.state.answers).length > 0);
  }

  get isUnkept(): boolean {
    return isUnkept(this);
  }

  get screen(): Screen {
    return currentScreen(this.guide, this.state);
  }

  /** In a turn: what stands beside the gate and after a yes, and whether stepping back would lead out of it. */
  declare readonly beside?: (screen: 'gate' | 'stopped') => unknown;
  get isAtStart(): boolean {
    return false;
  }

  /** An interface text in the person's language and voice. */
  word(key: WordKey, slots: Readonly<Record<string, string | number>> = {}): string {
    return this.visit.word(key, slots);
  }

  /** A text of the guide in the person's language and voice. */
  guideWord(key: string): string {
    return wordsFor(this.guide.words[this.state.language], key, this.state.voice) ?? '';
  }

  /** What is being typed, else what was said, even where it was passed by since. */
  valueOf(unit: Unit): Value | undefined {
    return this.pending.get(unit) ?? this.state.answers[unit]?.value;
  }

  type(unit: Unit, value: Value): void {
    this.pending.set(unit, value);
    this.refused = undefined;
    this.host.requestUpdate();
  }

  /** One event of the person: next state, effects, screen, focus. */
  does(event: TalkEvent): void {
    const before = this.screen;
    if (before.kind === 'question') for (const { unit } of before.leg.stops) this.shown.add(unit);
    this.notice = this.helpOffered = this.refused = undefined;
    if (!GLANCES.includes(event.type)) this.gateChoice = this.sharing.news = undefined;
    if (event.type === 'start-again') this.kept.found = undefined;
    if (LEAVES_SHARE.includes(event.type)) this.sharing.callOff();
    const [state, effects] = transition(this.guide, this.state, event);
    this.state = state;
    for (const effect of effects) this.carryOut(effect);
    this.host.requestUpdate();
    if (isElsewhere(before, this.screen)) this.#arrive();
    else if (event.type === 'read-back') this.focusOn('.which');
  }

  /** Focus to the heading where what was pressed goes; only ever inside a person's gesture. */
  focusOn(what = '.now [tabindex="-1"]'): void {
    const { host } = this;
    void host.updateComplete.then(() => host.shadowRoot?.querySelector<HTMLElement>(what)?.focus());
  }

  /** To a screen beside the way, and back to where the conversation stands. */
  stepAside(draw?: () => unknown): void {
    this.aside = draw;
    this.host.requestUpdate();
    this.#arrive();
  }

  chooseLanguage(language: string): void {
    this.does({ type: 'choose-language', language });
  }

  chooseVoice(voice: Voice): void {
    this.does({ type: 'choose-voice', voice });
  }

  begin(place: Place | undefined): void {
    this.does({ type: 'begin', ...(place ? { place } : {}), found: this.kept.found !== undefined });
  }

  /** Next on the question that is open. */
  next(): void {
    const { screen } = this;
    if (screen.kind !== 'question') return;
    const units = screen.leg.stops.map((stop) => stop.unit);
    const half = units.map((unit) => rarer.half?.(this, unit)).find(Boolean);
    if (half) {
      this.tell(half);
      return;
    }
    for (const unit of units) addHalfTyped(this, unit);
    this.does({ type: 'answer', values: Object.fromEntries(units.map((unit) => [unit, this.valueOf(unit)])) });
    for (const unit of units) this.pending.delete(unit);
    this.helpOffered = helpAfter(screen.leg.stops, this.state);
    if (this.helpOffered) this.say(this.helpOffered);
  }

  skip(): void {
    this.does({ type: 'skip' });
    this.helpOffered = helpAfter([], this.state);
  }

  carryOn(): void {
    const draft = this.kept.found;
    this.kept.found = undefined;
    if (draft) this.does({ type: 'carry-on', draft });
  }

  draw(startAgain: () => void): unknown {
    return this.aside ? this.aside() : screenOf(this, startAgain);
  }

  get noticeLine(): unknown {
    return this.notice && html`<p class="note">${this.word(this.notice, this.noticeSlots)}</p>`;
  }

  drawHelp(): unknown {
    return helpList(this);
  }

  drawCover(why: 'hidden' | 'idle', uncover: () => void): unknown {
    return covered(this, why, uncover);
  }

  settle(id: string, state: 'delivered' | 'refused'): void {
    this.sharing.settle(id, state);
  }

  /** Looks for words kept earlier, and takes the place to keep new ones. */
  async openKeeping(keepingFor: Provisions['keeping']): Promise<void> {
    if (this.settings.keep === 'never') return;
    await this.kept.open(keepingFor(scopeOf(this)));
  }

  async wipeAll(): Promise<void> {
    this.forget();
    this.sharing.stop();
    await this.#wipeDevice();
  }

  forget(): void {
    takeDownCopy();
    this.pending.clear();
    this.halfTyped.clear();
    this.kept.found = undefined;
    this.aside = undefined;
    this.state = forgotten(this.state);
    this.sharing.clear();
  }

  release(): void {
    this.kept.release();
    this.sharing.leave();
  }

  say(key: WordKey): void {
    announce(this.word(key, this.noticeSlots), placeFor(this.host));
  }

  #arrive(): void {
    void this.host.updateComplete.then(() => {
      this.host.focusNow();
    });
  }

  protected carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'keep':
        void this.kept.save();
        break;
      case 'wipe':
        void this.kept.drop().then(() => {
          this.tell('keep.wiped');
        });
        break;
      case 'show-help':
        void this.host.updateComplete.then(() => {
          this.host.showHelp();
        });
        break;
      case 'share':
        void this.sharing.share(effect.units);
        break;
      case 'end':
        raise(this.host, 'talk-end', undefined);
    }
  }

  /** A line beside the question, and aloud. */
  tell(notice: WordKey): void {
    this.notice = notice;
    this.say(notice);
    this.host.requestUpdate();
  }
}
