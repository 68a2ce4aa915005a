import type { KeptCopy, OwnCopies } from '../outfit.js';
import type { ConversationController } from './conversation-controller.js';
import { copyOf } from './copy-of.js';

/** What the person keeps of this conversation for themselves, and what they kept of earlier ones. Off until they ask. */
export class CopiesKept {
  /** Whether there is something to look at. */
  isAny = false;
  /** Whether a file was made: nothing else on the screen would show it. */
  isSaved = false;
  /** The copy of this conversation, where it is kept. */
  own: string | undefined;
  readonly #talk: ConversationController;
  #store: OwnCopies | undefined;

  constructor(talk: ConversationController) {
    this.#talk = talk;
  }

  /** Whether a copy can be kept here at all: beside another tab too, which holds only what is being said. */
  get isOpen(): boolean {
    const talk = this.#talk;
    return this.#store !== undefined && (talk.state.keep !== 'off' || talk.kept.isBusy);
  }

  async open(store: OwnCopies): Promise<void> {
    this.#store = store;
    this.isAny = this.isOpen && (await this.list()).length > 0;
  }

  /** Those of this guide, the newest last. Nothing of them stays in memory when they are no longer looked at. */
  async list(): Promise<KeptCopy[]> {
    const all = (await this.#store?.list().catch(() => [])) ?? [];
    return all.filter((one) => one.guide === this.#talk.source.id).sort((one, other) => one.at - other.at);
  }

  async keep(): Promise<void> {
    const talk = this.#talk;
    const { date, lang, dir, parts } = copyOf(talk);
    const id = crypto.randomUUID();
    const plain = parts.map(({ asked, lines, marks }) => ({ asked, lines, ...(marks ? { marks } : {}) }));
    try {
      await this.#store?.put({ id, at: Date.now(), guide: talk.source.id, date, lang, dir, parts: plain });
      this.own = id;
      talk.say('kept.done');
      // The way to remove it stands where the press was: a second press must not undo the first.
      talk.focusOn('#kept');
    } catch {
      talk.say('keep.full');
    }
    talk.host.requestUpdate();
  }

  async remove(id: string): Promise<void> {
    await this.#store?.remove(id);
    if (this.own === id) this.own = undefined;
    this.isAny = (await this.list()).length > 0;
    this.#talk.host.requestUpdate();
  }
}
