import { buildTogether, TalkError, type Conversation, type Guide, type Said, type Voice } from '../../core/index.js';
import {
  circleAfter,
  EMPTY_CIRCLE,
  guideOfTurn,
  seatNow,
  sharedInCircle,
  stepsFor,
  turnsEach,
  turnsRound,
  type Circle,
  type CircleEvent,
  type Seat,
  type Turn,
} from '../../core/flows.js';
import type { Provisions, Talk, TalkHost } from '../outfit.js';
import { circleScreen } from '../screens/circle.js';
import { covered } from '../screens/close.js';
import { helpList } from '../screens/help.js';
import type { Settings } from '../settings.js';
import { announce, placeFor, raise, withCommonWords } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { HandingIn } from './handing-in.js';
import { TurnController } from './turn-controller.js';
import type { Place, Visit } from './visit.js';

/** Cards for each person, or one question for all before the next. */
export type CircleStyle = 'each' | 'round';

/**
 * The bridge between an element and people who take turns on one device. It knows who is here and what was released; what
 * somebody says in a turn is known to that turn alone, which is dropped when it ends.
 */
export class CircleController implements Talk {
  readonly visit: Visit;
  readonly style: CircleStyle;
  readonly handingIn: HandingIn;
  circle: Circle = EMPTY_CIRCLE;
  turn: TurnController | undefined;
  /** Of a guide with a topic: what the room talks about. */
  topic: string | undefined;
  /** A name begun and not yet added. */
  halfTyped = '';
  /** Who taps, as it is being chosen on the hand-over screen. */
  helpedBy: Seat['helpedBy'];
  /** Somebody with one card picks it first. */
  onlyStep: string | undefined;
  #guide: Guide;
  #source: Guide;
  #language: string;
  #isOpening = true;
  readonly #provisions: Provisions;

  constructor(visit: Visit, guide: Guide, provisions: Provisions, style: CircleStyle) {
    this.visit = visit;
    this.style = style;
    this.#source = guide;
    this.#guide = withCommonWords(guide);
    this.#language = visit.language;
    this.#provisions = provisions;
    this.handingIn = new HandingIn(this);
    this.handingIn.open(provisions.courier);
  }

  get host(): TalkHost {
    return this.visit.host;
  }

  get settings(): Settings {
    return this.visit.settings;
  }

  get guide(): Guide {
    return this.#guide;
  }

  get language(): string {
    return this.#language;
  }

  get voice(): Voice | undefined {
    const seat = this.circle.phase === 'handing' ? this.seat : this.turn?.seat;
    return seat?.voice ?? 'adult';
  }

  get keep(): Conversation['keep'] {
    return 'off';
  }

  get isOpening(): boolean {
    return this.#isOpening;
  }

  get hasWords(): boolean {
    const { phase, seats } = this.circle;
    return phase === 'turn' || phase === 'heard' || (phase === 'gathering' && seats.length > 0);
  }

  /** Whose turn it is, or is about to be. */
  get seat(): Seat | undefined {
    return seatNow(this.circle);
  }

  /** Cards they may pick one of. */
  get cards(): readonly { step: string; asked: string }[] {
    const { seat } = this;
    if (!seat) return [];
    return stepsFor(this.#guide, seat, this.#said).map((step) => {
      const [part] = step.parts ?? [];
      const unit = part ? `${step.id}.${part.id}` : step.id;
      return { step: step.as ?? step.id, asked: this.guideWord(`${unit}.ask`, seat.voice) };
    });
  }

  /** Whether there is a check-out to go with this check-in. */
  get hasCheckOut(): boolean {
    return this.#source.id === 'check-in' && this.#provisions.guideFor('check-out') !== undefined;
  }

  word(key: WordKey, slots: Readonly<Record<string, string | number>> = {}): string {
    return this.visit.word(key, slots);
  }

  guideWord(key: string, voice: Voice | undefined = this.voice): string {
    const words = this.#guide.words[this.#language] ?? {};
    return words[`${key}@${voice ?? ''}`] ?? words[key] ?? '';
  }

  say(key: WordKey): void {
    announce(this.word(key), placeFor(this.host));
  }

  chooseLanguage(language: string): void {
    if (!this.#guide.languages.includes(language)) return;
    this.#language = language;
    this.turn?.chooseLanguage(language);
    this.host.requestUpdate();
  }

  chooseVoice(): void {
    // Everybody has a voice of their own here.
  }

  begin(place: Place | undefined): void {
    this.#isOpening = false;
    if (place === 'not-now') this.does({ type: 'end' });
    else this.#go();
  }

  /** One event of the room: next state, screen, focus. */
  readonly does = (event: CircleEvent): void => {
    const before = this.circle;
    this.circle = circleAfter(before, event);
    if (before.phase === 'turn' && this.circle.phase !== 'turn') this.#endTurn();
    if (this.circle.phase === 'turn' && !this.turn) this.#beginTurn();
    if (this.circle.phase === 'ended' && before.phase !== 'ended') raise(this.host, 'talk-end', undefined);
    const isElsewhere = before.phase !== this.circle.phase || before.queue !== this.circle.queue;
    if (isElsewhere) this.#go();
    else this.host.requestUpdate();
  };

  /** Turns for those who are here. */
  start(): void {
    this.does({ type: 'start', queue: this.#turnsOf(this.circle.seats) });
  }

  /** Somebody who was only listening wants a turn after all. */
  join(seat: Seat): void {
    this.does({ type: 'join', pid: seat.pid, queue: this.#turnsOf([{ ...seat, presence: 'here' }]) });
  }

  pickCard(step: string): void {
    this.onlyStep = step;
    this.#beginTurn();
    this.#go();
  }

  /** The same people, at the end of the visit. */
  checkOut(): void {
    const guide = this.#provisions.guideFor('check-out');
    if (!guide) return;
    this.#source = guide;
    this.#guide = withCommonWords(guide);
    this.handingIn.clear();
    this.circle = { ...EMPTY_CIRCLE, seats: this.circle.seats, made: this.circle.made };
    this.#go();
  }

  /** Hands in what everybody released to the agency. */
  async send(): Promise<void> {
    const { circle } = this;
    const shared = sharedInCircle(circle);
    const isSent = await this.handingIn.send({
      source: this.#source,
      language: this.#language,
      mode: circle.seats.length > 1 ? 'together' : 'alone',
      settings: this.settings,
      build: (facts) => buildTogether(this.#source, this.#language, shared, facts),
    });
    if (isSent) this.does({ type: 'shared' });
    else this.host.requestUpdate();
  }

  draw(startAgain: () => void): unknown {
    return circleScreen(this, startAgain);
  }

  drawHelp(): unknown {
    const state = { voice: this.voice, language: this.#language };
    return helpList({ settings: this.settings, state, word: (key) => this.word(key) });
  }

  drawCover(why: 'hidden' | 'idle', uncover: () => void): unknown {
    return covered(this, why, uncover);
  }

  settle(id: string, state: 'delivered' | 'refused'): void {
    this.handingIn.settle(id, state);
  }

  /** Ten quiet minutes close a turn and keep what was released: it was decided, and it is on its way. */
  dropTurn(): boolean {
    if (this.circle.phase === 'turn') this.does({ type: 'give-back' });
    return this.circle.phase !== 'gathering' && this.circle.phase !== 'ended';
  }

  forget(): void {
    this.#endTurn();
    this.halfTyped = '';
    this.topic = undefined;
    this.circle = { ...EMPTY_CIRCLE, phase: 'ended' };
    this.handingIn.clear();
  }

  async wipeAll(): Promise<void> {
    this.forget();
    this.handingIn.stop();
    await this.#provisions.wipeDevice();
  }

  release(): void {
    this.handingIn.leave();
  }

  get #said(): Said | undefined {
    if (!this.topic) return undefined;
    return { value: { type: 'choice', codes: [this.topic] }, asked: '', lang: this.#language };
  }

  #turnsOf(seats: readonly Seat[]): readonly Turn[] {
    return this.style === 'each' ? turnsEach(this.#guide, seats) : turnsRound(this.#guide, seats, this.#said);
  }

  #beginTurn(): void {
    const { seat } = this;
    const [turn] = this.circle.queue;
    if (!seat || !turn) throw new TalkError('failed', 'there is no turn');
    const isOneCard = this.style === 'each' && seat.presence === 'one-card';
    if (isOneCard && !this.onlyStep) return;
    const step = isOneCard ? this.onlyStep : turn.step;
    const one = { ...turn, ...(step === undefined ? {} : { step }) };
    this.turn = new TurnController(this.visit, guideOfTurn(this.#guide, seat, one, this.#said), this.#provisions, {
      seat,
      isShort: step !== undefined,
      cardsAfterYes: this.style === 'each',
      tell: this.does,
    });
  }

  /** After this nothing leads back to what was said in it. */
  #endTurn(): void {
    this.turn?.forget();
    this.turn = undefined;
    this.onlyStep = undefined;
    this.helpedBy = undefined;
  }

  #go(): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      this.host.focusNow();
    });
  }
}
