import { draftOf, type Draft } from '../../core/index.js';
import type { Keeping } from '../outfit.js';
import type { ConversationController } from './conversation-controller.js';

/** What is kept of this conversation on this device, and what the person chose about it. */
export class KeptHere {
  /** The same conversation is open in another tab: here nothing is kept. */
  isBusy = false;
  /** Words kept earlier, before anything was decided about them. */
  found: Draft | undefined;
  readonly #talk: ConversationController;
  #keeping: Keeping | undefined;
  /** Keeping was chosen, and nobody has been told yet what became of it. */
  #isChosen = false;

  constructor(talk: ConversationController) {
    this.#talk = talk;
  }

  /** Looks for words kept earlier, and takes the place to keep new ones. */
  async open(keeping: Keeping): Promise<void> {
    this.#keeping = keeping;
    const found = await keeping.open();
    this.isBusy = found.state === 'busy';
    if (found.state === 'draft') this.found = found.draft;
    else if (found.state !== 'none') this.#talk.state = { ...this.#talk.state, keep: 'off' };
  }

  /** These words went with this share: the next visit needs them no more, once it has arrived. */
  async sharedAs(shared: string): Promise<void> {
    await this.#keeping?.save({ ...draftOf(this.#talk.state), shared });
  }

  /** A share has arrived. Words that went with it go, unless somebody has carried on with them since. */
  arrived(id: string): void {
    if (this.#talk.state.phase !== 'opening') return;
    if (this.found?.shared !== id) return;
    this.found = undefined;
    void this.drop();
  }

  /** Keep on this device, or do not. The offer goes with the choice; a line stays, and focus with it. */
  choose(choice: 'device' | 'no'): void {
    const talk = this.#talk;
    const isWiped = talk.state.keep === 'device';
    this.#isChosen = choice === 'device';
    talk.does({ type: 'keep', choice });
    if (choice === 'no' && !isWiped) talk.tell('keep.wiped');
    void talk.host.updateComplete.then(() => {
      if (!talk.host.shadowRoot?.activeElement) talk.focusOn();
    });
  }

  async save(): Promise<void> {
    const talk = this.#talk;
    const isChosen = this.#isChosen;
    this.#isChosen = false;
    const outcome = await this.#keeping?.save(draftOf(talk.state));
    if (outcome === 'kept' && isChosen) talk.tell('keep.kept');
    if (outcome === 'full' || outcome === 'blocked') {
      // Nobody is to believe that something is kept.
      talk.state = { ...talk.state, keep: 'no' };
      talk.tell('keep.full');
    }
    if (outcome === 'busy') talk.tell('keep.busy');
  }

  /** What is kept of this conversation goes. */
  async drop(): Promise<void> {
    await this.#keeping?.remove();
  }

  release(): void {
    this.#keeping?.release();
  }
}
