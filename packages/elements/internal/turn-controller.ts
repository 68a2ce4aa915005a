import {
  answeredStops,
  saidNow,
  sharedParts,
  startConversation,
  transition,
  type Effect,
  type Guide,
  type TalkEvent,
  type Unit,
} from '../../core/index.js';
import type { CircleEvent, Seat } from '../../core/flows.js';
import type { Provisions } from '../outfit.js';
import { ConversationController } from './conversation-controller.js';
import { aloneAtGate, toCards } from '../screens/turn.js';
import { nothing } from '../shared.js';
import type { Visit } from './visit.js';

export interface TurnOptions {
  seat: Seat;
  /** Whether this is one question of a round: then nothing is read back but what is released. */
  isShort: boolean;
  /** Whether after a yes at the gate the cards may still be chosen. */
  cardsAfterYes: boolean;
  /** What the turn tells the circle. */
  tell(event: CircleEvent): void;
}

const CLEAR = { phase: 'talking', gate: 'clear' } as const;
/** The gate is asked in somebody's first turn, and again after a yes. */
const WHERE = { ahead: { phase: 'talking', gate: 'ahead' }, clear: CLEAR } as const;

/**
 * One person's turn: a conversation of their own that begins when they say "I am ready" and ends with what they release.
 * Nothing of it is kept, and when it is over nothing leads back to it.
 */
export class TurnController extends ConversationController {
  readonly seat: Seat;
  override readonly beside = (screen: 'gate' | 'stopped') =>
    (screen === 'gate' ? this.seat.helpedBy : this.state.cardsAfterYes)
      ? (screen === 'gate' ? aloneAtGate : toCards)(this)
      : nothing;
  /** Parts to be read out in the room. */
  readonly readOut = new Set<Unit>();
  isNamed = false;
  /** Shown once where somebody pressed Share and nothing was ticked. */
  isNothingTicked = false;
  readonly #options: TurnOptions;

  constructor(visit: Visit, guide: Guide, provisions: Pick<Provisions, 'wipeDevice'>, options: TurnOptions) {
    const { seat, cardsAfterYes } = options;
    const begun = startConversation(guide, {
      language: visit.language,
      voice: seat.voice,
      received: true,
      keep: 'never',
      cardsAfterYes,
    });
    super(visit, guide, provisions, { ...begun, ...WHERE[seat.gate], ...(guide.safety === 'family' ? {} : CLEAR) });
    this.seat = seat;
    this.#options = options;
  }

  /** Where stepping back would lead out of the turn. */
  override get isAtStart(): boolean {
    const [before] = transition(this.guide, this.state, { type: 'back' });
    return before.phase === 'opening';
  }

  override does(event: TalkEvent): void {
    if (event.type === 'back' && this.isAtStart) return;
    const { gate } = this.state;
    super.does(event);
    const { phase, looking } = this.state;
    if (this.state.gate !== gate && this.state.gate === 'clear') this.#options.tell({ type: 'through-the-gate' });
    if (phase === 'read-back' && this.#options.isShort && !looking) super.does({ type: 'read-back', is: 'yes' });
    // For the room a yes at the gate is a turn like any other in which nothing was let go.
    if (phase === 'ended') this.#options.tell({ type: 'pass' });
  }

  /** Share the ticked parts: with the agency, with the room, or both. */
  letGo(): void {
    const isAnything = this.state.ticked.length + this.readOut.size > 0;
    this.isNothingTicked = !isAnything;
    if (!isAnything) {
      this.say('share.none');
      this.host.requestUpdate();
      return;
    }
    const shared = sharedParts(this.guide, this.state, this.state.ticked, this.seat.helpedBy);
    const heard = answeredStops(this.guide, this.state)
      .filter(({ unit }) => this.readOut.has(unit))
      .flatMap((stop) => {
        const said = saidNow(this.guide, this.state, stop);
        const { unit, ask } = stop;
        return said ? [{ asked: this.guideWord(`${unit}.ask`), said, stop: { unit, ask } }] : [];
      });
    this.#options.tell({ type: 'release', shared, heard, isNamed: this.isNamed });
  }

  /** In a turn nothing is kept, nothing ends for the page around, and sharing is the circle's. */
  protected override carryOut(effect: Effect): void {
    if (effect.type === 'show-help') super.carryOut(effect);
  }
}
