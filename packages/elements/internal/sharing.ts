import { buildResult, type Unit } from '../../core/index.js';
import type { DeliveryDetail } from '../events.js';
import type { Courier, CourierOptions, Prepared } from '../outfit.js';
import { raise } from '../shared.js';
import type { ConversationController } from './conversation-controller.js';

/** What the person writes at the share step; in memory only. */
export interface ShareForm {
  alias: string;
  spoken: string;
  written: string;
  extra: Record<string, string>;
}

/** The share step's own state: what is written there, what was shared, and what became of it. */
export class Sharing {
  readonly form: ShareForm = { alias: '', spoken: '', written: '', extra: {} };
  step: 'open' | 'nothing-ticked' | 'working' | 'failed' = 'open';
  shared: { id: string; receipt: string; units: readonly Unit[] } | undefined;
  delivery: DeliveryDetail | undefined;
  isUnreachable = false;
  /** Whether what waits outlives the page. */
  isKept = false;
  readonly #talk: ConversationController;
  /** The share being made ready; one that was called off is never sent. */
  #making: object | undefined;
  #courier: Courier | undefined;
  /** The person has gone on; nobody is told any more. */
  #isOver = false;

  constructor(talk: ConversationController) {
    this.#talk = talk;
  }

  /** Opens the way to the agency, and sends what an earlier visit left behind. */
  open(courier: (options: CourierOptions) => Courier): void {
    if (!this.#talk.settings.deliverTo) return;
    this.#courier = courier({
      onDelivery: (detail) => {
        this.#onDelivery(detail);
      },
      onUnreachable: (id) => {
        this.#onUnreachable(id);
      },
    });
    void this.#courier.resume();
  }

  /** Share the ticked parts. */
  ask(): void {
    if (this.step === 'working') return;
    this.step = this.#talk.state.ticked.length > 0 ? 'working' : 'nothing-ticked';
    if (this.step === 'nothing-ticked') this.#talk.say('share.none');
    this.#talk.does({ type: 'share' });
  }

  async share(units: readonly Unit[]): Promise<void> {
    const { settings, guide, source, state } = this.#talk;
    const { alias, spoken, written, extra } = this.form;
    const courier = this.#courier;
    if (!courier || !settings.deliverTo) return;
    const making = (this.#making = {});
    let prepared: Prepared;
    try {
      prepared = await courier.prepare({
        source,
        language: state.language,
        mode: 'alone',
        settings,
        alias,
        build: (facts) => buildResult(guide, state, units, facts),
        ...(spoken || written
          ? { languagePreference: { ...(spoken ? { spoken } : {}), ...(written ? { written } : {}) } }
          : {}),
        extra,
      });
    } catch {
      if (this.#making !== making) return;
      this.step = 'failed';
      this.#talk.say('share.failed');
      this.#talk.host.requestUpdate();
      return;
    }
    if (this.#making === making) await this.#handOver(courier, prepared, units, settings.deliverTo);
  }

  async #handOver(courier: Courier, prepared: Prepared, units: readonly Unit[], to: string): Promise<void> {
    const { result, receipt } = prepared;
    this.step = 'open';
    this.shared = { id: result.id, receipt, units };
    this.delivery = { id: result.id, state: 'queued' };
    this.isKept = this.#talk.state.keep === 'device';
    const isOurs = raise(this.#talk.host, 'talk-result', result);
    this.#talk.does({ type: 'shared' });
    await courier.send(prepared, isOurs ? to : 'page', this.isKept);
  }

  /** The person turned away before it was ready: nothing goes. */
  callOff(): void {
    this.#making = undefined;
    this.step = 'open';
  }

  settle(id: string, state: 'delivered' | 'refused'): void {
    void this.#courier?.settle(id, state);
  }

  async keepWaiting(): Promise<void> {
    // The button goes with the choice; focus must not.
    this.#talk.focusOn();
    try {
      await this.#courier?.keepWaiting();
      this.isKept = true;
      if (this.delivery?.state === 'queued') this.#talk.say('receipt.queued.kept');
      this.#talk.host.requestUpdate();
    } catch {
      this.#talk.tell('keep.full');
    }
  }

  /** Drops what waits to be sent: only when the person leaves quickly. */
  stop(): void {
    this.#isOver = true;
    this.#courier?.stop();
  }

  leave(): void {
    this.#isOver = true;
    this.#courier?.leave();
  }

  clear(): void {
    this.callOff();
    this.shared = undefined;
    Object.assign(this.form, { alias: '', spoken: '', written: '', extra: {} });
  }

  #onDelivery(detail: DeliveryDetail): void {
    raise(this.#talk.host, 'talk-delivery', detail);
    if (detail.id !== this.shared?.id) {
      this.#tellOfEarlier(detail);
      return;
    }
    this.delivery = detail;
    if (detail.state === 'delivered') {
      void this.#talk.kept.drop();
      this.#talk.say('receipt.title.delivered');
    } else if (detail.state === 'refused')
      this.#talk.say(detail.reason === 'conflict' ? 'receipt.title.conflict' : 'receipt.title.refused');
    this.#talk.host.requestUpdate();
  }

  /** A share that an earlier visit left on this device. */
  #tellOfEarlier({ state }: DeliveryDetail): void {
    if (this.#isOver || state === 'queued') return;
    this.#talk.news = state === 'delivered' ? 'receipt.earlier' : 'receipt.earlier.refused';
    this.#talk.say(this.#talk.news);
    this.#talk.host.requestUpdate();
  }

  #onUnreachable(id: string): void {
    raise(this.#talk.host, 'talk-error', {
      code: 'unreachable-or-cors',
      message: 'deliver-to did not answer six times: is it running, does it allow this origin?',
      path: '/deliver-to',
    });
    if (id !== this.shared?.id) return;
    this.isUnreachable = true;
    this.#talk.say('receipt.unreachable');
    this.#talk.host.requestUpdate();
  }
}
