import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser, type Browser } from '../../scripts/engines/open.mjs';

const FIND = readFileSync(new URL('in-page.js', import.meta.url), 'utf8')
  .trim()
  .replace(/;$/, '');
const PATIENCE_MS = 20_000;

type Kind = 'button' | 'option' | 'box' | 'text';
interface Found {
  x: number;
  y: number;
  text: string;
  isMoving: boolean;
  isPicked: boolean;
}

/** Somebody with a browser of one engine: finds by name, presses with the browser's own mouse, writes with its keys. */
export class Visitor {
  readonly #browser: Browser;
  #aside = 8;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async with(engine: string): Promise<Visitor> {
    return new Visitor(await openBrowser(engine));
  }

  async goes(url: string): Promise<void> {
    await this.#browser.goto(url);
  }

  /** What an expression comes to inside the page. */
  page(expression: string): Promise<unknown> {
    return this.#browser.evaluate(expression);
  }

  /** Where something is, as soon as it is there. */
  async sees(kind: Kind, name: string): Promise<Found> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await this.find(kind, name);
      if (found) return found;
      if (Date.now() > end) throw new Error(`there is no ${kind} "${name}" in: ${await this.#shown()}`);
      await pause(50);
    }
  }

  async find(kind: Kind, name: string): Promise<Found | null> {
    return (await this.page(`(${FIND})(${JSON.stringify(kind)}, ${JSON.stringify(name)})`)) as Found | null;
  }

  async presses(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const before = await this.#shown();
      await this.#until('button', name, async () => (await this.#shown()) !== before);
    }
  }

  async picks(...names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.#until('option', name, async () => (await this.find('option', name))?.isPicked !== false);
  }

  async writes(question: string, words: string): Promise<void> {
    await this.#click('box', question);
    await this.#browser.type(words);
  }

  /** The first screen. */
  async opens(): Promise<void> {
    await this.picks('An adult', 'Good place');
    await this.presses('Next');
  }

  /** From the first screen to the first question. */
  async begins(): Promise<void> {
    await this.opens();
    await this.picks('A row');
    await this.presses('Next');
    await this.picks('None of these');
    await this.presses('Next');
  }

  /** Skips until something else is there; asked after several whether to stop, goes on. */
  async skipsTo(text: string): Promise<void> {
    for (let steps = 0; steps < 30; steps += 1) {
      await this.presses((await this.find('button', 'Keep going')) ? 'Keep going' : 'Skip this one');
      if (await this.find('text', text)) return;
    }
    throw new Error(`"${text}" did not come`);
  }

  closes(): Promise<void> {
    return this.#browser.close();
  }

  /**
   * Once it stands still; and never twice at one spot: the widget takes the second of two quick presses for an accident, as
   * it should.
   */
  async #click(kind: Kind, name: string): Promise<void> {
    let at = await this.sees(kind, name);
    for (let before; at.isMoving || before?.x !== at.x || before.y !== at.y; at = await this.sees(kind, name))
      before = at;
    this.#aside = -this.#aside;
    await this.#browser.click(at.x + this.#aside, at.y);
  }

  /** Presses until it has done something: as people do where a busy page has lost a press. */
  async #until(kind: Kind, name: string, hasWorked: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      await this.#click(kind, name);
      for (let looks = 0; looks < 60; looks += 1) {
        if (await hasWorked()) return;
        await pause(50);
      }
    }
    throw new Error(`pressing "${name}" did nothing`);
  }

  /** All that is shown; of a page that is going away, nothing. */
  async #shown(): Promise<unknown> {
    const text = `document.querySelector('talk-dialogue')?.shadowRoot?.querySelector('.root')?.innerText ?? location.href`;
    return this.page(text).catch(() => '');
  }
}
