import { html, nothing } from '../shared.js';
import type { Visit } from './visit.js';

/** The name under which the spoken word is marked, and nothing else. */
const MARK = 'talk-spoken';

interface Piece {
  node: Text;
  /** Where it begins in what is spoken. */
  start: number;
}

/**
 * Reads the current block aloud with the device's own voice, only where there is one for the language that works on the device
 * itself: what is on the screen goes to nobody else's computer. Nothing is ever read without a press.
 */
export class Listening {
  readonly #visit: Visit;
  #spoken: SpeechSynthesisUtterance | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
    // Voices arrive late; the button comes when they do. The device must not hold on to a visit that is over.
    const host = new WeakRef(visit.host);
    this.#speech?.addEventListener('voiceschanged', () => host.deref()?.requestUpdate());
  }

  /** The button, or nothing where no voice of this device speaks the language. */
  draw(): unknown {
    if (!this.#voice) return nothing;
    return html`<button type="button" class="quiet" @click=${this.#toggle}>
      ${this.#visit.word(this.#spoken ? 'listen.stop' : 'listen.play')}
    </button>`;
  }

  stop(): void {
    if (!this.#spoken) return;
    this.#spoken = undefined;
    this.#speech?.cancel();
    this.#mark(undefined);
    this.#visit.host.requestUpdate();
  }

  get #speech(): SpeechSynthesis | undefined {
    return 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  }

  get #voice(): SpeechSynthesisVoice | undefined {
    const base = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase();
    return this.#speech
      ?.getVoices()
      .find(({ lang, localService }) => localService && base(lang) === base(this.#visit.language));
  }

  readonly #toggle = () => {
    if (this.#spoken) this.stop();
    else this.#start();
  };

  #start(): void {
    const voice = this.#voice;
    // Help lies over the question, and stands after it.
    const block = [...(this.#visit.host.shadowRoot?.querySelectorAll('.now, dialog[open]') ?? [])].pop();
    if (!voice || !block) return;
    const { text, pieces } = textIn(block);
    const spoken = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang });
    spoken.onboundary = ({ charIndex, charLength }) => {
      if (this.#spoken === spoken) this.#mark(rangeAt(pieces, charIndex, charLength));
    };
    spoken.onend = spoken.onerror = () => {
      if (this.#spoken === spoken) this.stop();
    };
    this.#spoken = spoken;
    this.#speech?.speak(spoken);
    this.#visit.host.requestUpdate();
  }

  /** Marks the word being said, in browsers that can mark without changing the page. */
  #mark(word: Range | undefined): void {
    if (!('highlights' in CSS)) return;
    if (word) CSS.highlights.set(MARK, new Highlight(word));
    else CSS.highlights.delete(MARK);
  }
}

/** What can be seen, in order. Each line ends as a sentence does, so that the voice takes a breath. */
function textIn(block: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.data.trim() || !isSeen(node.parentElement)) continue;
    pieces.push({ node, start: text.length });
    text += `${node.data}\n`;
  }
  return { text, pieces };
}

function isSeen(element: Element | null): boolean {
  return (
    Boolean(element?.getClientRects().length) &&
    !element?.closest('.steps, dialog button, .unseen, details:not([open]) > :not(summary)')
  );
}

function rangeAt(pieces: readonly Piece[], at: number, length: number): Range | undefined {
  const piece = pieces.filter(({ start }) => start <= at).pop();
  if (!piece || at - piece.start > piece.node.length) return undefined;
  const range = document.createRange();
  range.setStart(piece.node, at - piece.start);
  range.setEnd(piece.node, Math.min(piece.node.length, at - piece.start + length));
  return range;
}
