const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

/**
 * Where a text stops being JSON, counted as an editor counts. What the platform says of it differs from version to version,
 * and some of them give no place at all.
 */
export function placeOfFault(text: string): { line: number; column: number } {
  const { at } = new Reading(text).toTheFault();
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Reads JSON as far as it goes. */
class Reading {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toTheFault(): this {
    this.#value();
    this.#take(SPACE);
    return this;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const [taken] = pattern.exec(this.#text) ?? [];
    this.at += taken?.length ?? 0;
    return taken !== undefined;
  }

  #sign(sign: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  #value(): boolean {
    if (this.#sign('{')) return this.#list('}', () => this.#key() && this.#sign(':') && this.#value());
    if (this.#sign('[')) return this.#list(']', () => this.#value());
    return this.#take(TEXT) || this.#take(PLAIN);
  }

  #key(): boolean {
    this.#take(SPACE);
    return this.#take(TEXT);
  }

  #list(end: string, one: () => boolean): boolean {
    if (this.#sign(end)) return true;
    do if (!one()) return false;
    while (this.#sign(','));
    return this.#sign(end);
  }
}
