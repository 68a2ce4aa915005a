import type { DeliveryDetail } from '../events.js';
import type { Courier, CourierOptions, Prepared, ShareRequest, TalkHost } from '../outfit.js';
import type { Settings } from '../settings.js';
import { raise } from '../shared.js';
import type { WordKey } from '../words/types.js';

/** What handing in needs of a conversation. */
export interface Handing {
  readonly host: TalkHost;
  readonly settings: Settings;
  say(key: WordKey): void;
}

/** What several people released together, on its way to the agency. Nothing of it is kept but in memory. */
export class HandingIn {
  state: 'open' | 'working' | 'failed' = 'open';
  shared: { id: string; receipt: string } | undefined;
  delivery: DeliveryDetail | undefined;
  isUnreachable = false;
  readonly #talk: Handing;
  /** The one being made ready; one that was called off is never sent. */
  #making: object | undefined;
  #courier: Courier | undefined;

  constructor(talk: Handing) {
    this.#talk = talk;
  }

  open(courier: (options: CourierOptions) => Courier): void {
    if (!this.#talk.settings.deliverTo) return;
    this.#courier = courier({ onDelivery: this.#onDelivery, onUnreachable: this.#onUnreachable });
    void this.#courier.resume();
  }

  /** True once it is made and on its way. */
  async send(request: ShareRequest): Promise<boolean> {
    const { deliverTo } = this.#talk.settings;
    if (!this.#courier || !deliverTo || this.state === 'working') return false;
    const making = (this.#making = {});
    this.state = 'working';
    let prepared: Prepared;
    try {
      prepared = await this.#courier.prepare(request);
    } catch {
      if (this.#making === making) this.state = 'failed';
      this.#talk.say('share.failed');
      this.#talk.host.requestUpdate();
      return false;
    }
    if (this.#making !== making) return false;
    this.state = 'open';
    this.shared = { id: prepared.result.id, receipt: prepared.receipt };
    this.delivery = { id: prepared.result.id, state: 'queued' };
    const isOurs = raise(this.#talk.host, 'talk-result', prepared.result);
    void this.#courier.send(prepared, isOurs ? deliverTo : 'page', false);
    return true;
  }

  settle(id: string, state: 'delivered' | 'refused'): void {
    void this.#courier?.settle(id, state);
  }

  stop(): void {
    this.#courier?.stop();
  }

  leave(): void {
    this.#courier?.leave();
  }

  clear(): void {
    this.#making = undefined;
    this.state = 'open';
    this.shared = undefined;
    this.delivery = undefined;
  }

  readonly #onDelivery = (detail: DeliveryDetail) => {
    raise(this.#talk.host, 'talk-delivery', detail);
    if (detail.id !== this.shared?.id) return;
    this.delivery = detail;
    if (detail.state !== 'queued')
      this.#talk.say(`receipt.title.${detail.reason === 'conflict' ? 'conflict' : detail.state}`);
    this.#talk.host.requestUpdate();
  };

  readonly #onUnreachable = (id: string) => {
    raise(this.#talk.host, 'talk-error', {
      code: 'unreachable-or-cors',
      message: 'deliver-to did not answer six times: is it running, does it allow this origin?',
      path: '/deliver-to',
    });
    if (id !== this.shared?.id) return;
    this.isUnreachable = true;
    this.#talk.say('receipt.unreachable');
    this.#talk.host.requestUpdate();
  };
}
