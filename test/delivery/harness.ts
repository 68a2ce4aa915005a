import {
  createOutbox,
  type Attempt,
  type Delivery,
  type Outbox,
  type OutboxStore,
  type Parcel,
} from '../../packages/delivery/index.js';

export function parcel(id: string, more: Partial<Parcel> = {}): Parcel {
  return {
    id,
    to: 'https://agency.example/results',
    body: `{"id":"${id}"}`,
    type: 'application/json',
    receiptHash: `hash-${id}`,
    unanswered: 0,
    attempts: 0,
    notBefore: 0,
    ...more,
  };
}

export const DELIVERED: Attempt = { state: 'delivered' };
export const REFUSED: Attempt = { state: 'refused', reason: 'status-400' };
export const BUSY: Attempt = { state: 'queued', answered: true };
export const SILENT: Attempt = { state: 'queued', answered: false };

/** A store in memory that can be told to fail. */
export class Store implements OutboxStore {
  readonly entries = new Map<string, Parcel>();
  failing: 'put' | 'remove' | 'list' | undefined;

  get ids(): string[] {
    return [...this.entries.keys()];
  }
  get(id: string): Parcel {
    const found = this.entries.get(id);
    if (!found) throw new Error(`no parcel ${id}`);
    return found;
  }
  async list(): Promise<Parcel[]> {
    this.#fail('list');
    return [...this.entries.values()];
  }
  async put(one: Parcel): Promise<void> {
    this.#fail('put');
    this.entries.set(one.id, structuredClone(one));
  }
  async remove(id: string): Promise<void> {
    this.#fail('remove');
    this.entries.delete(id);
  }
  #fail(what: 'put' | 'remove' | 'list'): void {
    if (this.failing === what) throw new Error(`${what} failed`);
  }
}

/** An outbox with a clock, a die and a network of our own. */
export class Bench {
  readonly store: Store;
  /** The first store, and those that parcels were moved to. */
  readonly stores: Store[];
  readonly outbox: Outbox;
  readonly sent: { id: string; at: number; body: string; stored: boolean }[] = [];
  readonly deliveries: Delivery[] = [];
  readonly unreachable: string[] = [];
  now = 1_000_000;
  chance = 0.5;
  isOnline = true;
  /** What the network answers next; the last one stays. */
  answers: Attempt[] = [DELIVERED];
  #alarms: { at: number; run: () => void }[] = [];

  constructor(store = new Store()) {
    this.store = store;
    this.stores = [store];
    this.outbox = createOutbox({
      store,
      send: async (one) => {
        this.sent.push({
          id: one.id,
          at: this.now,
          body: one.body,
          stored: this.stores.some((place) => place.entries.has(one.id)),
        });
        await Promise.resolve();
        return (this.answers.length > 1 ? this.answers.shift() : this.answers[0]) ?? DELIVERED;
      },
      now: () => this.now,
      random: () => this.chance,
      later: (run, milliseconds) => {
        const alarm = { at: this.now + milliseconds, run };
        this.#alarms.push(alarm);
        return () => {
          this.#alarms = this.#alarms.filter((one) => one !== alarm);
        };
      },
      isOnline: () => this.isOnline,
      onDelivery: (one) => this.deliveries.push(one),
      onUnreachable: (id) => this.unreachable.push(id),
    });
  }

  get alarms(): number[] {
    return this.#alarms.map((one) => one.at);
  }

  /** Goes on to the next alarm and lets everything that it starts come to rest. */
  async ring(): Promise<boolean> {
    const [next] = this.#alarms.sort((a, b) => a.at - b.at);
    if (!next) return false;
    this.#alarms = this.#alarms.filter((one) => one !== next);
    this.now = Math.max(this.now, next.at);
    next.run();
    await rest();
    return true;
  }
}

export async function rest(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}
