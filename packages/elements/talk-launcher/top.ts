import { dress, topStyles } from './launcher.styles.js';

/** What stands above the flow in the dialog, and stays in view: its way out, and once a question before words are lost. */
export class Top {
  readonly element = document.createElement('div');
  readonly #row = document.createElement('div');
  readonly #leave: () => void;
  #asked: HTMLElement | undefined;
  /** What had focus when the question came. */
  #before: Element | null | undefined;
  #label: string;

  constructor(label: string, close: () => void, leave: () => void) {
    this.#label = label;
    this.#leave = leave;
    const root = this.element.attachShadow({ mode: 'open' });
    dress(root, topStyles);
    this.#row.className = 'row';
    this.#row.append(button(label, close));
    root.append(this.#row);
  }

  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /** In the language that the person has chosen since. */
  relabel(label: string, lang: string, dir: string): void {
    this.#label = label;
    Object.assign(this.element, { lang, dir });
    const [close] = this.#row.children;
    if (close) close.textContent = label;
  }

  /** Says what would be lost, and leaves the choice to the person. */
  ask(warning: string, stay: string): void {
    this.#before = deepest(document.activeElement);
    const asked = document.createElement('div');
    const text = Object.assign(document.createElement('p'), { id: 'asked', tabIndex: -1, textContent: warning });
    asked.setAttribute('role', 'group');
    asked.setAttribute('aria-labelledby', text.id);
    asked.append(
      text,
      button(stay, () => {
        this.#stay();
      }),
      button(this.#label, this.#leave),
    );
    this.#asked = asked;
    this.#row.replaceWith(asked);
    text.focus();
  }

  #stay(): void {
    this.#asked?.replaceWith(this.#row);
    this.#asked = undefined;
    if (this.#before instanceof HTMLElement) this.#before.focus();
    this.#before = undefined;
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  made.addEventListener('click', act);
  return made;
}

function deepest(at: Element | null): Element | null {
  return at?.shadowRoot?.activeElement ? deepest(at.shadowRoot.activeElement) : at;
}
