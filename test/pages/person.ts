import { expect, type Locator, type Page } from '@playwright/test';
import { labels, type Place, type Tongue, type Voice } from './labels.js';
import type { Watch } from './watch.js';

/** What somebody does with one question. */
export type Deed =
  | { ask: string; write: string }
  | { ask: string; pick: readonly string[]; own?: string }
  | { ask: string; touched: Readonly<Record<string, string>> }
  | { ask: string; goal: Readonly<Record<string, string>> };

/** A person at the page: everything is found as people find it, by role and label. */
export class Person {
  readonly page: Page;
  readonly watch: Watch;
  /** The widget they use. */
  readonly place: Locator;
  speaks: Tongue;

  constructor(page: Page, watch: Watch, speaks: Tongue, place = page.locator('talk-dialogue').first()) {
    this.page = page;
    this.watch = watch;
    this.speaks = speaks;
    this.place = place;
  }

  get labels() {
    return labels[this.speaks];
  }

  /** The same person at another widget of the page. */
  at(place: Locator): Person {
    return new Person(this.page, this.watch, this.speaks, place);
  }

  /** The same browser, in a new tab. */
  async inNewTab(): Promise<Person> {
    return new Person(await this.page.context().newPage(), this.watch, this.speaks);
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await expect(this.button(this.labels.next)).toBeVisible();
  }

  /** Opens, and waits until everything the flow can need has been loaded. */
  async openWhole(url: string): Promise<void> {
    await this.open(url);
    await expect.poll(() => this.watch.hasArrived(/talk-following/)).toBe(true);
    const keys = await this.place.getAttribute('seal-to');
    if (keys) await expect.poll(() => this.watch.hasArrived(new RegExp(`${keys}$`))).toBe(true);
  }

  button(name: string): Locator {
    return this.place.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** The opening: who is answering, whether the place is good, Next. A voice that the host gave is not asked for. */
  async begin(voice: Voice | 'given' = 'adult', place: Place = 'good'): Promise<void> {
    if (voice !== 'given') await this.choose(this.labels.voices[voice]);
    await this.choose(this.labels.places[place]);
    await this.next();
  }

  async choose(option: string): Promise<void> {
    await this.place.getByRole('radio', { name: option, exact: true }).check();
  }

  async gate(answer: 'none' | 'yes' | 'skip'): Promise<void> {
    if (answer === 'skip') return this.skip();
    await this.choose(answer === 'none' ? this.labels.gateNone : this.labels.gateYes);
    await this.next();
  }

  /** From the first screen to the first of the five questions. */
  async startTalking(topic: string, voice: Voice | 'given' = 'adult'): Promise<void> {
    await this.begin(voice);
    await this.choose(topic);
    await this.next();
    await this.gate('none');
  }

  next = () => this.press(this.labels.next);
  back = () => this.press(this.labels.back);
  skip = () => this.press(this.labels.skip);

  /** Opens an answer again, where it stands. */
  async change(question: string): Promise<void> {
    await this.press(`${this.labels.change}: ${question}`);
  }

  box(question: string): Locator {
    return this.place.getByRole('textbox', { name: question, exact: true });
  }

  group(question: string): Locator {
    return this.place.getByRole('group', { name: question, exact: true });
  }

  async write(question: string, words: string): Promise<void> {
    await this.box(question).fill(words);
  }

  async pick(question: string, ...options: readonly string[]): Promise<void> {
    for (const name of options) {
      const option = { name, exact: true } as const;
      await this.group(question)
        .getByRole('radio', option)
        .or(this.group(question).getByRole('checkbox', option))
        .check();
    }
  }

  async tell(...deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) await this.#tellOne(deed);
  }

  async #tellOne(deed: Deed): Promise<void> {
    if ('write' in deed) return this.write(deed.ask, deed.write);
    if ('pick' in deed) {
      await this.pick(deed.ask, ...deed.pick);
      if (deed.own) await this.group(deed.ask).getByRole('textbox').fill(deed.own);
      return;
    }
    if ('goal' in deed) {
      for (const [label, words] of Object.entries(deed.goal))
        await this.group(deed.ask).getByRole('textbox', { name: label, exact: true }).fill(words);
      return;
    }
    for (const [who, how] of Object.entries(deed.touched)) {
      await this.pick(deed.ask, who);
      await this.group(deed.ask)
        .getByRole('textbox', { name: new RegExp(`^${who}\\b`) })
        .fill(how);
    }
  }

  /** One question, answered, and Next. */
  async answer(...deeds: readonly Deed[]): Promise<void> {
    await this.tell(...deeds);
    await this.next();
  }

  /** Waits until this is asked. */
  async isAsked(question: string): Promise<void> {
    await expect(this.box(question).or(this.group(question)).or(this.title(question)).first()).toBeVisible();
  }

  title(text: string): Locator {
    return this.place.getByRole('heading', { name: text, exact: true });
  }

  /** Waits until the screen has this heading. */
  async sees(text: string): Promise<void> {
    await expect(this.title(text)).toBeVisible();
  }

  /** What was said so far. */
  get transcript(): Locator {
    return this.place.getByRole('region', {
      name: this.speaks === 'en' ? 'What you have said' : /^Beth (rydych|rwyt)/,
    });
  }

  /** Everything the widget holds as text, open or not. */
  async allText(): Promise<string> {
    return (await this.place.locator('[part=base]').textContent()) ?? '';
  }

  async tick(...questions: readonly string[]): Promise<void> {
    for (const name of questions) await this.place.getByRole('checkbox', { name, exact: true }).check();
  }

  /** What assistive technology is told next. */
  async hears(words: string): Promise<void> {
    await expect(this.page.locator('body > [data-talk-announcer]')).toHaveText(words);
  }
}
