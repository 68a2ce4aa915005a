import { LitElement } from 'lit';
import type { Guide } from '../../core/index.js';
import type { Outfit } from '../outfit.js';
import type { Agency, RawSettings, SealTo, WordsGiven } from '../settings.js';
import { languageAbove } from './from-page.js';

/**
 * What every element of ours can be told by its page (contract section 2), and how it can be made to look like it.
 *
 * @cssprop [--talk-size=18px] - The one size that everything scales from.
 * @cssprop [--talk-font] - The font of questions, by name only.
 * @cssprop [--talk-words-font] - The font of the person's words, by name only.
 * @cssprop [--talk-radius=12px] - Corners.
 * @cssprop [--talk-bar-top=0] - Where the bar stays: below a page header that stays too.
 * @cssprop [--talk-paper=#fbf8f3] - Background.
 * @cssprop [--talk-paper-dark=#12201f] - Background, at night.
 * @cssprop [--talk-sheet=#fff] - Where words lie.
 * @cssprop [--talk-sheet-dark=#1a2b2a] - Where words lie, at night.
 * @cssprop [--talk-ink=#1d2a2c] - Text.
 * @cssprop [--talk-ink-dark=#eef3ee] - Text, at night.
 * @cssprop [--talk-soft=#445254] - Quieter text.
 * @cssprop [--talk-soft-dark=#bccac5] - Quieter text, at night.
 * @cssprop [--talk-press=#0b5c59] - What can be pressed.
 * @cssprop [--talk-press-dark=#8fd3cc] - What can be pressed, at night.
 * @cssprop [--talk-on-press=#fff] - Text on what can be pressed.
 * @cssprop [--talk-on-press-dark=#0d1918] - Text on what can be pressed, at night.
 * @cssprop [--talk-mark=#c9781a] - The person's own marks.
 * @cssprop [--talk-mark-dark=#e7a34f] - The person's own marks, at night.
 * @cssprop [--talk-tone] - Skin in drawings of people, where a person chose a tone.
 * @cssprop [--talk-line=#7d8886] - Borders of what can be filled in.
 * @cssprop [--talk-line-dark=#81928e] - Borders of what can be filled in, at night.
 * @cssprop [--talk-hair=#ddd6ca] - Hairlines.
 * @cssprop [--talk-hair-dark=#344846] - Hairlines, at night.
 */
export class FlowElement extends LitElement implements RawSettings {
  static override properties = {
    guide: {},
    words: {},
    voice: {},
    mode: {},
    keep: {},
    agency: {},
    deliverTo: { attribute: 'deliver-to' },
    sealTo: { attribute: 'seal-to' },
    caseRef: { attribute: 'case-ref' },
    environment: {},
  };

  /** Id of a guide, a same-origin URL of one, or the guide itself. */
  declare guide: string | Guide | undefined;
  /** Interface words of further languages: `#id` of a JSON block, a same-origin URL, or the words. */
  declare words: WordsGiven | undefined;
  /** `adult`, `young-person`, `child` or `practitioner`; otherwise the person is asked. */
  declare voice: string | undefined;
  /** `alone` or `home`; `home` whenever nobody receives. */
  declare mode: string | undefined;
  /** `ask`, `never` or `device`. */
  declare keep: string | undefined;
  /** `#id` of a JSON block, a same-origin URL, or the object. */
  declare agency: string | Agency | undefined;
  /** An `https:`, loopback or same-origin URL, or `page`. */
  declare deliverTo: string | undefined;
  /** URL of a JWK Set, optionally ending in `#` and an RFC 7638 thumbprint; the property takes the key. */
  declare sealTo: SealTo | undefined;
  /** Opaque text that the host made; never a real number or its hash. */
  declare caseRef: string | undefined;
  /** `live` or `demo`. */
  declare environment: string | undefined;

  /** What the define file hands in: guides, storage, delivery. */
  outfit: Outfit | undefined;

  /** The nearest language above, as the page names it. */
  protected get language(): string {
    return languageAbove(this);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The language, too, is read when the first screen is drawn. */
  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang' && before !== after) this.languageChanged();
  }

  protected languageChanged(): void {
    return;
  }
}
