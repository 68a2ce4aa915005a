import type { DeliveryDetail } from '../events.js';
import type { Courier, CourierOptions, Prepared, ShareRequest, TalkHost } from '../outfit.js';
import type { Settings } from '../settings.js';
import { raise } from '../shared.js';
import { tellWhy } from './tell-why.js';
import type { WordKey } from '../words/types.js';

/** What handing in needs of a conversation. */
export interface Teller {
  readonly host: TalkHost;
  readonly settings: Settings;
  say(key: WordKey): void;
}

/** What was shared, on its way to the agency: made once, called off until then, and what became of it. */
export class HandingIn<T extends Teller = Teller> {
  step: 'open' | 'none' | 'working' | 'failed' = 'open';
  shared: { id: string; receipt: string } | undefined;
  delivery: DeliveryDetail | undefined;
  isUnreachable = false;
  /** What became of a share of an earlier visit; told once. */
  news: WordKey | undefined;
  /** Whether what waits outlives the page. */
  isKept = false;
  readonly talk: T;
  courier: Courier | undefined;
  /** The one being made ready; one that was called off is never sent. */
  #making: object | undefined;
  /** The person has gone on; nobody is told any more. */
  #isOver = false;

  constructor(talk: T) {
    this.talk = talk;
  }

  /** Opens the way to the agency, and sends what an earlier visit left behind. */
  open(courier: (options: CourierOptions) => Courier): void {
    if (!this.talk.settings.deliverTo) return;
    this.courier = courier({ onDelivery: this.#onDelivery, onUnreachable: this.#onUnreachable });
    void this.courier.resume();
  }

  /** True once it is made and on its way; `isKept` lets it outlive the page. */
  async hand(request: ShareRequest, isKept: boolean): Promise<boolean> {
    const { host, settings } = this.talk;
    if (!this.courier || !settings.deliverTo) return false;
    const making = (this.#making = {});
    this.step = 'working';
    let prepared: Prepared;
    try {
      prepared = await this.courier.prepare(request);
    } catch (reason) {
      tellWhy(host, reason);
      if (this.#making === making) {
        this.step = 'failed';
        this.talk.say('share.failed');
        host.requestUpdate();
      }
      return false;
    }
    if (this.#making !== making) return false;
    const { id } = prepared.detail;
    this.step = 'open';
    this.shared = { id, receipt: prepared.receipt };
    this.delivery = { id, state: 'queued' };
    this.isKept = isKept;
    const isOurs = raise(host, 'talk-result', prepared.detail);
    void this.courier.send(prepared, isOurs ? settings.deliverTo : 'page', isKept);
    return true;
  }

  /** The person turned away before it was ready: nothing goes. */
  callOff(): void {
    this.#making = undefined;
    this.step = 'open';
  }

  settle(id: string, state: 'delivered' | 'refused'): void {
    void this.courier?.settle(id, state);
  }

  /** Drops what waits to be sent: only when the person leaves quickly. */
  stop(): void {
    this.#isOver = true;
    this.courier?.stop();
  }

  leave(): void {
    this.#isOver = true;
    this.courier?.leave();
  }

  clear(): void {
    this.callOff();
    this.shared = this.delivery = undefined;
    this.isUnreachable = false;
  }

  /** What else goes once a share has arrived: this one, or one of an earlier visit. */
  protected arrived?(id: string): void;

  readonly #onDelivery = (detail: DeliveryDetail) => {
    raise(this.talk.host, 'talk-delivery', detail);
    const { id, state, reason } = detail;
    const isThis = id === this.shared?.id;
    if (isThis) this.delivery = detail;
    if (state === 'delivered') this.arrived?.(id);
    if (state === 'queued' || (this.#isOver && !isThis)) return;
    const earlier = state === 'delivered' ? 'receipt.earlier' : 'receipt.earlier.refused';
    if (!isThis) this.news = earlier;
    this.talk.say(isThis ? `receipt.title.${reason === 'conflict' ? reason : state}` : earlier);
    this.talk.host.requestUpdate();
  };

  readonly #onUnreachable = (id: string) => {
    raise(this.talk.host, 'talk-error', {
      code: 'unreachable-or-cors',
      message: 'deliver-to did not answer six times',
      path: '/deliver-to',
    });
    if (id !== this.shared?.id) return;
    this.isUnreachable = true;
    this.talk.say('receipt.unreachable');
    this.talk.host.requestUpdate();
  };
}
