import { html, nothing, type PropertyValues } from 'lit';
import { isTalkError, TalkError, type Guide, type Words } from '../../core/index.js';
import { raise, type ErrorDetail } from '../events.js';
import { prepareAnnouncer } from './announcer.js';
import { FlowElement } from './flow-element.js';
import { leaveQuickly, ShiftWatch, uncoverAfterReturn } from './leaving.js';
import { isPlainGuide } from './plain-guide.js';
import { PressOnce } from './press-once.js';
import { QuietWatch, type QuietHost } from './quiet-watch.js';
import { report, reportChanged } from './report.js';
import { warnAtSetUp } from './set-up.js';
import { named, startFrom, type Start } from './starting.js';
import { Visit } from './visit.js';
import type { TalkHost } from '../outfit.js';
import { bar, emergency, helpDialog } from '../screens/frame.js';
import { notSetUp } from '../screens/not-set-up.js';
import { opening } from '../screens/opening.js';
import { readSettings } from '../settings.js';
import { addWords, directionOf } from '../words/index.js';
import { flowStyles } from '../styles/flow.styles.js';

/** What follows the first screen comes in one file; which one, the settings say and never a person. */
export type FollowingName = 'alone' | 'together' | 'more';

/**
 * The shell that every flow element shares: the first screen, the bar with Help and Leave quickly, cover and leaving. What
 * follows the first screen is a `Talk`, which arrives once the first screen can be used.
 */
export abstract class TalkFlow extends FlowElement implements TalkHost, QuietHost {
  static override styles = flowStyles;
  /** The guide where the page names none. */
  protected abstract readonly ownGuide: string;
  /** Interface texts of this element alone that the first screen needs, by language. */
  protected readonly ownWords: Readonly<Record<string, Words>> = {};
  /** Whether several people take turns where the page does not say. */
  protected readonly isForSeveral: boolean = false;
  #visit: Visit | undefined;
  #own: unknown;
  #problem: ErrorDetail | undefined;
  #covered: 'hidden' | 'idle' | undefined;
  #wasClosed = false;
  /** The start under way: one that was overtaken changes nothing. */
  #starting: object | undefined;

  readonly #pressOnce = new PressOnce(this);

  constructor() {
    super();
    new ShiftWatch(this, () => {
      this.#leave();
    });
    new QuietWatch(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pageshow', this.#returned);
    this.requestUpdate();
  }

  protected override languageChanged(): void {
    if (this.#visit) reportChanged(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pageshow', this.#returned);
    // Moved within one task it keeps its state; gone for longer, it drops what is only in memory.
    window.setTimeout(() => {
      if (this.isConnected) return;
      this.#reset();
      this.requestUpdate();
    }, 0);
  }

  /** The host says what became of a result it delivered itself. */
  settle(id: string, state: 'delivered' | 'refused'): void {
    this.#visit?.talk?.settle(id, state);
  }

  /** Whether there is anything on the screen to protect. */
  get hasWords(): boolean {
    return this.#visit?.talk?.hasWords ?? false;
  }

  /** What a dialog around us says before it closes over words that would be lost, and how to stay. */
  get beforeClosing(): readonly string[] | undefined {
    return this.#visit?.beforeClosing;
  }

  /** Takes the words off the screen until the person asks for them again. */
  cover(why: 'hidden' | 'idle'): void {
    this.#visit?.listening?.stop();
    this.#dialog?.close();
    this.#covered = why;
    this.requestUpdate();
  }

  /** After ten quiet minutes: what is only in memory goes. */
  dropMemory(): void {
    if (this.#visit?.talk?.dropTurn?.()) return;
    this.#reset();
    this.#wasClosed = true;
    this.requestUpdate();
  }

  focusNow(): void {
    this.#pressOnce.changed();
    this.#visit?.listening?.stop();
    const block = this.renderRoot.querySelector<HTMLElement>('.now');
    const finePointer = window.matchMedia('(pointer: fine)').matches;
    const ask = block?.querySelector<HTMLElement>('[tabindex="-1"]');
    // The box of the first question, where that is what is asked for; never the one of a later question.
    const text = finePointer ? ask?.parentElement?.querySelector<HTMLElement>(':scope > textarea') : undefined;
    (text ?? ask)?.focus({ preventScroll: true });
    // Layout is due in the next frame anyway: asked for now, it would be done twice. The ways on first, then the question,
    // then help that is offered: where all do not fit, the last wins.
    requestAnimationFrame(() => {
      for (const part of ['.steps,:not(details)>.choices', '.ask', '.offer'])
        block?.querySelector(part)?.scrollIntoView({ block: 'nearest' });
    });
  }

  showHelp(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  fetchAgain(): void {
    void this.#follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Its settings are all the properties that it has.
    if (this.#visit && changed.size > 0) reportChanged(this);
    if (!this.#visit && !this.#problem && !this.#starting && this.isConnected) this.#start();
  }

  protected override render(): unknown {
    const visit = this.#visit;
    if (this.#problem) return notSetUp(this.language);
    if (!visit) return html`<slot></slot>`;
    const { language } = visit;
    return html`<div class="root" part="base" lang=${language} dir=${directionOf(language)}>
      ${bar(visit, this.showHelp.bind(this), this.#leave.bind(this))}
      <div class="page">${this.#screen(visit)}</div>
      ${this.#help(visit)}
    </div>`;
  }

  protected override updated(): void {
    if (this.#visit) this.dir = directionOf(this.#visit.language);
  }

  #screen(visit: Visit): unknown {
    const { talk } = visit;
    if (this.#covered && talk) return talk.drawCover(this.#covered, this.#uncover);
    const screen = talk && !talk.isOpening ? talk.draw(this.#startAgain) : opening(visit, this.#wasClosed);
    return html`${talk?.drawNews?.()}${screen}`;
  }

  #help(visit: Visit): unknown {
    const list = this.#covered ? nothing : (visit.talk?.drawHelp() ?? emergency(visit));
    return helpDialog(visit, list, () => this.#dialog?.close(), this.#leave.bind(this));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #start(): void {
    const starting = (this.#starting = {});
    const ifCurrent =
      <T>(go: (given: T) => void) =>
      (given: T) => {
        if (this.#starting === starting) go(given);
      };
    try {
      const start = startFrom(this, this.outfit, this.ownGuide);
      if (start instanceof Promise) start.then(ifCurrent(this.#open), ifCurrent(this.#fail));
      else this.#open(start);
    } catch (reason) {
      this.#fail(reason);
    }
  }

  readonly #open = ({ guide, own, agency }: Start) => {
    // Gone, and not yet tidied up after: a busy browser lets what was fetched come first.
    if (!this.isConnected) return;
    try {
      const isSecure = window.isSecureContext && typeof crypto.subtle === 'object';
      for (const [language, words] of Object.entries(this.ownWords)) addWords(language, words);
      const visit = new Visit(this, guide, readSettings(this, agency, isSecure, this.isForSeveral), this.language);
      this.#visit = visit;
      this.#own = own;
      warnAtSetUp(this, visit, isSecure);
      prepareAnnouncer();
      this.requestUpdate();
      void this.updateComplete.then(() => {
        raise(this, 'talk-ready', undefined);
        void this.#follow();
      });
    } catch (reason) {
      this.#fail(reason);
    }
  };

  /** Which file holds what this guide and these settings need: a page for children has the drawings. */
  protected followingFor({ settings }: Visit, guide: Guide | string): FollowingName {
    if (settings.isForSeveral) return 'together';
    const isPlain = typeof guide === 'string' ? guide === 'restorative-questions' : isPlainGuide(guide);
    return isPlain && !settings.agency?.withdrawTo && settings.voice !== 'child' ? 'alone' : 'more';
  }

  /** Everything the flow can need, in one fixed order, whatever the person does. */
  async #follow(): Promise<void> {
    const visit = this.#visit;
    if (!visit || !this.outfit) return;
    try {
      const own = this.#own === undefined ? undefined : await this.#check(this.#own);
      const following = await this.outfit.follow(this.followingFor(visit, own ?? visit.guide.id));
      const talk = await following.converse(visit, own);
      if (this.#visit === visit) visit.arrive(talk);
      else talk.release();
    } catch (reason) {
      if (this.#visit !== visit) return;
      if (isTalkError(reason)) this.#fail(reason);
      else this.#lost(visit);
    }
  }

  #lost(visit: Visit): void {
    visit.arrival = 'failed';
    report(this, { code: 'load-failed', message: 'what follows could not be loaded' });
    this.requestUpdate();
  }

  async #check(own: unknown): Promise<Guide | undefined> {
    const parsed = (await this.outfit?.guideCheck())?.(own);
    if (!parsed || parsed.ok) return parsed?.value;
    const [first] = parsed.problems;
    const error = new TalkError('guide-invalid', first?.message ?? '', `/guide${first?.path ?? ''}`);
    return named(this.guide, () => {
      throw Object.assign(error, { problems: parsed.problems });
    });
  }

  readonly #fail = (reason: unknown) => {
    const known = isTalkError(reason) ? reason : new TalkError('failed', 'could not start');
    const { code, message, path } = known;
    this.#problem = { code, message, ...(path === undefined ? {} : { path }) };
    if ('problems' in known) this.#problem.problems = known.problems as NonNullable<ErrorDetail['problems']>;
    this.#visit = undefined;
    report(this, this.#problem);
    this.requestUpdate();
  };

  #leave(): void {
    const { talk, settings } = this.#visit ?? {};
    const wiped = talk?.wipeAll() ?? this.outfit?.wipeUnopened() ?? Promise.resolve();
    leaveQuickly(() => wiped, settings?.agency?.exitUrl);
    this.#reset();
    // Nothing starts again behind the cover: a second talk-ready, or a request, would tell that somebody left.
    this.#starting = {};
    this.requestUpdate();
  }

  readonly #uncover = () => {
    this.#covered = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.focusNow();
    });
  };

  readonly #startAgain = () => {
    this.#reset();
    this.#uncover();
  };

  /** Back to an empty first screen; nothing of this conversation stays in memory. */
  #reset(): void {
    this.#dialog?.close();
    this.#visit?.listening?.stop();
    this.#visit?.talk?.forget();
    this.#visit?.talk?.release();
    this.#visit = undefined;
    this.#problem = undefined;
    this.#covered = undefined;
    this.#wasClosed = false;
    this.#starting = undefined;
  }

  /** The browser's own memory of the page must not show what a person before had written. */
  readonly #returned = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    uncoverAfterReturn();
    this.#reset();
    this.requestUpdate();
  };
}
