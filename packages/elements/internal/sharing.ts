import { buildResult, type Unit } from '../../core/index.js';
import type { ConversationController } from './conversation-controller.js';
import { HandingIn } from './handing-in.js';

/** What the person writes at the share step; in memory only. */
export interface ShareForm {
  alias: string;
  spoken: string;
  written: string;
  extra: Record<string, string>;
}

/** The share step of one person: what is written there and which parts go. */
export class Sharing extends HandingIn<ConversationController> {
  readonly form: ShareForm = { alias: '', spoken: '', written: '', extra: {} };
  /** The parts that were shared. */
  units: readonly Unit[] = [];

  /** Share the ticked parts. */
  ask(): void {
    if (this.step === 'working') return;
    this.step = this.talk.state.ticked.length > 0 ? 'working' : 'none';
    if (this.step === 'none') this.talk.say('share.none');
    this.talk.does({ type: 'share' });
  }

  async share(units: readonly Unit[]): Promise<void> {
    const { settings, guide, source, state } = this.talk;
    const { alias, spoken, written, extra } = this.form;
    this.units = units;
    const isSent = await this.hand(
      {
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
      },
      state.keep === 'device',
    );
    if (!isSent) return;
    this.talk.does({ type: 'shared' });
    if (this.isKept && this.shared) void this.talk.kept.sharedAs(this.shared.id);
  }

  async keepWaiting(): Promise<void> {
    // The button goes with the choice; focus must not.
    this.talk.focusOn();
    try {
      await this.courier?.keepWaiting();
      this.isKept = true;
      if (this.delivery?.state === 'queued') this.talk.say('receipt.queued.kept');
      this.talk.host.requestUpdate();
    } catch {
      this.talk.tell('keep.full');
    }
  }

  override clear(): void {
    super.clear();
    this.units = [];
    Object.assign(this.form, { alias: '', spoken: '', written: '', extra: {} });
  }

  protected override arrived(id: string): void {
    if (id === this.shared?.id) void this.talk.kept.drop();
    else this.talk.kept.arrived(id);
  }
}
