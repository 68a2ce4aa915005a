import type { Attempt, Delivery, Parcel } from './parcel.js';

/** Where parcels wait. Handed in, so that this room knows no storage. */
export interface OutboxStore {
  list(): Promise<Parcel[]>;
  put(parcel: Parcel): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface OutboxOptions {
  store: OutboxStore;
  send: (parcel: Parcel) => Promise<Attempt>;
  /** Lets nobody else, in any tab, handle this parcel meanwhile. */
  alone?: (id: string, work: () => Promise<void>) => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Calls back after a while; answers with the way to call it off. */
  later: (run: () => void, milliseconds: number) => () => void;
  isOnline: () => boolean;
  onDelivery: (delivery: Delivery) => void;
  /** Online and six times without an answer. */
  onUnreachable: (id: string) => void;
}

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60 * 1000;
const UNANSWERED_BEFORE_TELLING = 6;

/** Peek, send, remove after the 2xx: nothing is removed before it has arrived or was refused. */
export class Outbox {
  readonly #options: OutboxOptions;
  #store: OutboxStore;
  #stopped = false;
  #callOff: () => void = () => undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#store = options.store;
  }

  /** Stores the parcel, then tries at once. Rejects where it could not be stored: then nothing was sent. */
  async add(parcel: Parcel): Promise<void> {
    await this.#store.put(parcel);
    if (parcel.to === 'page') this.#options.onDelivery({ id: parcel.id, state: 'queued' });
    else await this.#round(false);
  }

  /** Tries everything that waits now, whatever its turn: at start, and when back online. */
  flush(): Promise<void> {
    return this.#round(true);
  }

  /** Moves what waits into another store, so that it outlives the page. */
  moveTo(next: OutboxStore): Promise<void> {
    return this.#inTurn(async () => {
      for (const parcel of await this.#store.list()) {
        await next.put(parcel);
        await this.#store.remove(parcel.id);
      }
      this.#store = next;
    });
  }

  /** Sends no more. What waits stays where it waits. */
  stop(): void {
    this.#stopped = true;
    this.#callOff();
  }

  #round(everything: boolean): Promise<void> {
    return this.#inTurn(async () => {
      let rest = 0;
      try {
        await this.#sendDue(everything);
      } catch {
        // A store that fails now is no reason to give up, nor to try in a tight loop.
        rest = FIRST_WAIT;
      }
      await this.#planNext(rest, everything);
    });
  }

  async #sendDue(everything: boolean): Promise<void> {
    for (const parcel of await this.#store.list()) {
      if (this.#stopped) return;
      if (parcel.to === 'page' || (!everything && parcel.notBefore > this.#options.now())) continue;
      await this.#inPeace(parcel);
    }
  }

  /** Another tab, or another element over the same store, may have been faster. */
  #inPeace(parcel: Parcel): Promise<void> {
    const work = async () => {
      if ((await this.#store.list()).some((one) => one.id === parcel.id)) await this.#attempt(parcel);
    };
    return this.#options.alone ? this.#options.alone(parcel.id, work) : work();
  }

  async #attempt(parcel: Parcel): Promise<void> {
    const outcome = await this.#options.send(parcel);
    if (this.#stopped) return;
    if (outcome.state === 'queued') {
      await this.#postpone(parcel, outcome);
      return;
    }
    await this.#store.remove(parcel.id);
    this.#options.onDelivery({ id: parcel.id, ...outcome });
  }

  async #postpone(parcel: Parcel, outcome: Extract<Attempt, { state: 'queued' }>): Promise<void> {
    const { now, random, isOnline, onDelivery, onUnreachable } = this.#options;
    const attempts = parcel.attempts + 1;
    const unanswered = outcome.answered ? 0 : parcel.unanswered + (isOnline() ? 1 : 0);
    const grown = Math.min(FIRST_WAIT * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT);
    const wait = Math.max(outcome.retryAfter ?? 0, grown * (0.5 + random() / 2));
    await this.#store.put({ ...parcel, attempts, unanswered, notBefore: now() + wait });
    if (attempts === 1) onDelivery({ id: parcel.id, state: 'queued' });
    if (unanswered === UNANSWERED_BEFORE_TELLING && unanswered > parcel.unanswered) onUnreachable(parcel.id);
  }

  /** What should have been tried at once is tried at once again, where the store failed. */
  async #planNext(rest: number, everything: boolean): Promise<void> {
    this.#callOff();
    if (this.#stopped) return;
    const waiting = await this.#store.list().catch(() => undefined);
    const times = (waiting ?? []).filter((parcel) => parcel.to !== 'page').map((parcel) => parcel.notBefore);
    if (waiting && times.length === 0) return;
    const wait = waiting ? Math.max(rest, Math.min(...times) - this.#options.now()) : FIRST_WAIT;
    this.#callOff = this.#options.later(() => void this.#round(everything && rest > 0), wait);
  }

  /** One round after the other; one that fails does not stop the next. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#turn.then(work, work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}

/** An outbox over a store (contract section 7). */
export function createOutbox(options: OutboxOptions): Outbox {
  return new Outbox(options);
}
