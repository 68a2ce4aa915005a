import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Result } from 'talk-it-through/core';
import { createOutbox, webhook, type Outbox, type Parcel } from 'talk-it-through/delivery';
import type { Receiver } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import { freshReceiver, get, jsonOf, ORIGIN } from './harness.js';

const RUNS = 200;

/** What becomes of one attempt. `kill` ends the page: nothing in it goes on, and what lies on the device stays. */
const FATES = [
  'arrives',
  'offline',
  'busy',
  'failing',
  'stored-but-502',
  'answer-lost',
  'kill-before',
  'kill-after',
] as const;
type Fate = (typeof FATES)[number];
type Move =
  'share' | 'share-and-reload' | 'share-and-kill' | 'ring' | 'flush' | 'reload' | 'kill' | 'offline' | 'online';

const schedule = fc.record({
  moves: fc.array(
    fc.constantFrom<Move>(
      'share',
      'share',
      'share-and-reload',
      'share-and-kill',
      'ring',
      'ring',
      'flush',
      'reload',
      'kill',
      'offline',
      'online',
    ),
    { minLength: 2, maxLength: 14 },
  ),
  fates: fc.array(fc.constantFrom<Fate>(...FATES), { maxLength: 12 }),
  chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

/** A page that comes and goes, over a device that stays, before a real receiver. */
class World {
  /** What the person agreed to keep on the device. */
  readonly device = new Map<string, Parcel>();
  /** Ids that the page was answered 2xx for, in any of its lives. */
  readonly acknowledged = new Set<string>();
  /** How often the receiver said of an id that it was new. */
  readonly news: string[] = [];
  fates: Fate[] = [];
  chance = 0.5;
  isOnline = true;
  now = 1_000_000;
  outbox: Outbox;
  #life = 0;
  #alarms: { at: number; run: () => void }[] = [];
  #underWay = new Set<Promise<unknown>>();

  constructor(readonly receiver: Receiver) {
    this.outbox = this.#open();
  }

  /** The page is closed as pages are; the next one tries what waits, as the elements do at their start. */
  reload(): void {
    this.outbox.stop();
    this.kill();
  }

  kill(): void {
    this.#life += 1;
    this.#alarms = [];
    this.outbox = this.#open();
    void this.outbox.flush();
  }

  ring(): boolean {
    const next = this.#alarms.sort((a, b) => a.at - b.at).shift();
    if (!next) return false;
    this.now = Math.max(this.now, next.at);
    next.run();
    return true;
  }

  /** Until nothing is on its way any more. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      if (this.#underWay.size > 0) quiet = 0;
      await Promise.allSettled(this.#underWay);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #open(): Outbox {
    const life = this.#life;
    /** Steps of a page that is gone never come to an end. */
    const alive = async <T>(value: T): Promise<T> => {
      await Promise.resolve();
      return life === this.#life ? value : new Promise<T>(() => undefined);
    };
    const change = (work: () => void) =>
      life === this.#life ? (work(), alive(undefined)) : new Promise<void>(() => undefined);
    return createOutbox({
      store: {
        list: () => alive([...this.device.values()]),
        put: (one) => change(() => this.device.set(one.id, structuredClone(one))),
        remove: (id) =>
          change(() => {
            assert.ok(this.acknowledged.has(id), 'nothing is deleted before its 2xx');
            this.device.delete(id);
          }),
      },
      send: (one) =>
        webhook(
          one,
          () => this.now,
          (_url, init) => this.#carry(one.id, init, life),
        ),
      now: () => this.now,
      random: () => this.chance,
      later: (run, milliseconds) => {
        const alarm = { at: this.now + milliseconds, run };
        if (life === this.#life) this.#alarms.push(alarm);
        return () => void (this.#alarms = this.#alarms.filter((other) => other !== alarm));
      },
      isOnline: () => this.isOnline,
      onDelivery: ({ state }) => assert.notEqual(state, 'refused'),
      onUnreachable: () => undefined,
    });
  }

  async #carry(id: string, init: RequestInit | undefined, life: number): Promise<Response> {
    const gone = new Promise<never>(() => undefined);
    if (life !== this.#life) return gone;
    const fate = this.isOnline ? (this.fates.shift() ?? 'arrives') : 'offline';
    if (fate === 'offline') throw new TypeError('no network');
    if (fate === 'busy') return new Response(null, { status: 429, headers: { 'Retry-After': '7' } });
    if (fate === 'failing') return new Response(null, { status: 503 });
    if (fate === 'kill-before') this.kill();
    if (fate === 'kill-before') return gone;
    const arriving = this.#arrive(id, init);
    this.#underWay.add(arriving);
    const response = await arriving.finally(() => this.#underWay.delete(arriving));
    if (fate === 'kill-after') this.kill();
    if (life !== this.#life) return gone;
    if (fate === 'answer-lost') throw new TypeError('cut off');
    if (fate === 'stored-but-502') return new Response(null, { status: 502 });
    this.acknowledged.add(id);
    return response;
  }

  async #arrive(id: string, init: RequestInit | undefined): Promise<Response> {
    const { method, body, headers } = init ?? {};
    const request = new Request(`${ORIGIN}/results`, { method: method!, body: body!, headers: headers! });
    const response = await this.receiver.fetch(request);
    assert.ok(response.ok, `${response.status}`);
    if (response.status === 201) this.news.push(id);
    return response;
  }
}

function share(world: World, shared: Map<string, Result>): void {
  const result = exampleResult();
  shared.set(result.id, result);
  const { receiptHash } = result.provenance;
  const waiting = { unanswered: 0, attempts: 0, notBefore: 0 };
  const body = JSON.stringify(result);
  void world.outbox.add({
    id: result.id,
    to: `${ORIGIN}/results`,
    type: 'application/json',
    body,
    receiptHash,
    ...waiting,
  });
}

async function step(world: World, move: Move, shared: Map<string, Result>): Promise<void> {
  if (move.startsWith('share')) share(world, shared);
  if (move === 'ring') world.ring();
  else if (move === 'flush') void world.outbox.flush();
  else if (move === 'offline' || move === 'online') world.isOnline = move === 'online';
  else if (move.endsWith('reload')) world.reload();
  else if (move.endsWith('kill')) world.kill();
  // Where something is cut off in the middle, the next thing may happen before it comes to rest.
  if (!move.startsWith('share-and')) await world.rest();
}

describe('an outbox over a real receiver', () => {
  let receiver: Receiver;
  before(async () => void (receiver = await freshReceiver()));
  after(() => receiver.close());

  it(`${RUNS} random schedules of offline, 5xx, 429, reload and kill: each result arrives exactly once`, async (t) => {
    let results = 0;
    const check = fc.asyncProperty(schedule, async ({ moves, fates, chance }) => {
      const world = new World(receiver);
      Object.assign(world, { fates: [...fates], chance });
      const shared = new Map<string, Result>();
      for (const move of moves) await step(world, move, shared);
      Object.assign(world, { fates: [], isOnline: true });
      await world.rest();
      for (let rings = 0; rings < 60 && world.ring(); rings += 1) await world.rest();
      assert.deepEqual([...world.device.keys()], [], 'nothing waits any more');
      assert.deepEqual([...world.news].sort(), [...shared.keys()].sort(), 'each was new once');
      for (const [id, result] of shared) {
        const stored = await jsonOf<{ result: Result }>(get(receiver.fetch, `/results/${id}`));
        assert.deepEqual(stored.result, result);
      }
      results += shared.size;
    });
    await fc.assert(check, { numRuns: RUNS });
    t.diagnostic(`${results} results`);
    assert.ok(results > RUNS / 2, `${results}`);
  });
});
