import { buildTogether, TalkError, type Conversation, type Guide, type Voice } from '../../core/index.js';
import {
  circleAfter,
  EMPTY_CIRCLE,
  seatNow,
  sharedInCircle,
  type Circle,
  type CircleEvent,
  type Seat,
} from '../../core/flows.js';
import type { Provisions, ShareRequest, Talk, TalkHost } from '../outfit.js';
import { circleScreen } from '../screens/circle.js';
import { covered } from '../screens/close.js';
import { mayClose, newsLine } from '../screens/fate.js';
import { helpList } from '../screens/help.js';
import type { Settings } from '../settings.js';
import { announce, html, placeFor, raise } from '../shared.js';
import { inRoom } from '../words/in-room.js';
import type { WordKey } from '../words/types.js';
import { CircleGuide, type CircleStyle } from './circle-guide.js';
import { HandingIn } from './handing-in.js';
import { takeDownCopy } from './own-copy.js';
import { TurnController } from './turn-controller.js';
import type { Place, Visit } from './visit.js';

/**
 * The bridge between an element and people who take turns on one device. It knows who is here and what was released; what
 * somebody says in a turn is known to that turn alone, which is dropped when it ends.
 */
export class CircleController implements Talk {
  readonly visit: Visit;
  asked: CircleGuide;
  readonly handingIn: HandingIn;
  circle: Circle = EMPTY_CIRCLE;
  turn: TurnController | undefined;
  /** A name begun and not yet added. */
  halfTyped = '';
  /** What is being asked once more, since it cannot be taken back. */
  isSure: 'end' | 'finish-round' | `out-${string}` | undefined;
  /** Who held the device last; nobody yet where it has not been handed on. */
  lastPid: string | undefined;
  #notice: string | undefined;
  /** Who taps, as it is being chosen on the hand-over screen. */
  helpedBy: Seat['helpedBy'];
  /** Somebody with one card picks it first. */
  onlyStep: string | undefined;
  #language: string;
  #isOpening = true;
  readonly #provisions: Provisions;

  constructor(visit: Visit, guide: Guide, provisions: Provisions, style: CircleStyle) {
    this.visit = visit;
    this.asked = new CircleGuide(guide, style);
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
    return this.asked.guide;
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

  get isUnkept(): boolean {
    const { circle, handingIn } = this;
    return handingIn.shared ? !mayClose(handingIn) : circle.seats.length > 0 && circle.phase !== 'ended';
  }

  /** Whose turn it is, or is about to be. */
  get seat(): Seat | undefined {
    return seatNow(this.circle);
  }

  /** Cards they may pick one of. */
  get cards(): readonly { step: string; asked: string }[] {
    return this.seat ? this.asked.cardsOf(this.seat, this.#language) : [];
  }

  /** Whether there is a check-out to go with this check-in. */
  get hasCheckOut(): boolean {
    return this.asked.source.id === 'check-in' && this.#provisions.guideFor('check-out') !== undefined;
  }

  word(key: WordKey, slots: Readonly<Record<string, string | number>> = {}): string {
    return this.visit.word(inRoom(key), slots);
  }

  guideWord(key: string): string {
    return this.asked.word(key, this.#language, this.voice);
  }

  say(key: WordKey): void {
    announce(this.word(key), placeFor(this.host));
  }

  chooseLanguage(language: string): void {
    if (!this.guide.languages.includes(language)) return;
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
    this.isSure = this.#notice = this.handingIn.news = undefined;
    this.circle = circleAfter(before, event);
    if (before.phase === 'turn' && this.circle.phase !== 'turn') this.#endTurn();
    if (this.circle.phase === 'turn' && !this.turn) this.#beginTurn();
    if (this.circle.phase === 'ended' && before.phase !== 'ended') raise(this.host, 'talk-end', undefined);
    const isElsewhere = before.phase !== this.circle.phase || before.queue !== this.circle.queue;
    if (isElsewhere) this.#go();
    else this.host.requestUpdate();
  };

  /** Something that cannot be taken back is asked once more; nothing asks no more. */
  ask(what: CircleController['isSure']): void {
    this.isSure = what;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.shadowRoot?.querySelector<HTMLElement>(what ? '#sure' : '#ask')?.focus(),
    );
  }

  /** Takes out what one person released. It says the same whether there was anything. */
  takeOut(pid: string): void {
    this.does({ type: 'take-out', pid });
    this.tell('heard.taken');
  }

  /** One line, seen and said. */
  tell(key: WordKey, slots: Readonly<Record<string, string>> = {}): void {
    this.#notice = this.word(key, slots);
    announce(this.#notice, placeFor(this.host));
    this.host.requestUpdate();
  }

  get noticeLine(): unknown {
    return this.#notice && html`<p class="note">${this.#notice}</p>`;
  }

  /** Turns for those who are here. */
  start(): void {
    this.does({ type: 'start', queue: this.asked.turnsOf(this.circle.seats) });
  }

  /** Somebody who was only listening wants a turn after all. */
  join(seat: Seat): void {
    this.does({ type: 'join', pid: seat.pid, queue: this.asked.turnsOf([{ ...seat, presence: 'here' }]) });
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
    this.asked = new CircleGuide(guide, 'each');
    this.handingIn.clear();
    this.circle = { ...EMPTY_CIRCLE, seats: this.circle.seats, made: this.circle.made };
    this.#go();
  }

  /** Hands in what everybody released to the agency. */
  async send(): Promise<void> {
    const { circle } = this;
    if (this.handingIn.step === 'working') return;
    const shared = sharedInCircle(circle);
    const request: ShareRequest = {
      source: this.asked.source,
      language: this.#language,
      mode: circle.seats.length > 1 ? 'together' : 'alone',
      settings: this.settings,
      build: (facts) => buildTogether(this.asked.source, this.#language, shared, facts),
    };
    const isSent = await this.handingIn.hand(request, false);
    if (isSent) this.does({ type: 'shared' });
    else this.host.requestUpdate();
  }

  draw(startAgain: () => void): unknown {
    return circleScreen(this, startAgain);
  }

  readonly drawNews = () => newsLine(this, this.handingIn);

  drawHelp(): unknown {
    const { settings, voice, language } = this;
    return helpList({ settings, state: { voice, language }, word: (key) => this.word(key) });
  }

  readonly drawCover = (why: 'hidden' | 'idle', uncover: () => void) => covered(this, why, uncover);

  settle(id: string, state: 'delivered' | 'refused'): void {
    this.handingIn.settle(id, state);
  }

  /** Ten quiet minutes close a turn and keep what was released: it was decided, and it is on its way. */
  dropTurn(): boolean {
    if (this.circle.phase === 'turn') this.does({ type: 'give-back' });
    return this.circle.phase !== 'gathering' && this.circle.phase !== 'ended';
  }

  forget(): void {
    takeDownCopy();
    this.#endTurn();
    this.halfTyped = '';
    this.asked.topic = undefined;
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

  #beginTurn(): void {
    const { seat, circle } = this;
    const [turn] = circle.queue;
    if (!seat || !turn) throw new TalkError('failed', 'there is no turn');
    const isOneCard = this.asked.style === 'each' && seat.presence === 'one-card';
    if (isOneCard && !this.onlyStep) return;
    const step = isOneCard ? this.onlyStep : turn.step;
    const one = { ...turn, ...(step === undefined ? {} : { step }) };
    this.turn = new TurnController(this.visit, this.asked.of(seat, one), this.#provisions, {
      seat,
      isShort: step !== undefined,
      cardsAfterYes: this.asked.style === 'each',
      tell: this.does,
    });
  }

  /** After this nothing leads back to what was said in it, and no screen reader says the last of it to the next person. */
  #endTurn(): void {
    this.lastPid = this.turn?.seat.pid ?? this.lastPid;
    this.turn?.forget();
    this.turn = this.onlyStep = this.helpedBy = undefined;
    announce('', placeFor(this.host));
  }

  #go(): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      this.host.focusNow();
    });
  }
}
