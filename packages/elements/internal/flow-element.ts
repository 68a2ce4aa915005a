import { LitElement } from 'lit';
import type { Guide } from '../../core/index.js';
import type { Outfit } from '../outfit.js';
import type { Agency, RawSettings } from '../settings.js';

/** The settings that are read when the first screen is drawn. */
export const SETTINGS = [
  'guide',
  'voice',
  'mode',
  'keep',
  'agency',
  'deliverTo',
  'sealTo',
  'caseRef',
  'environment',
] as const;

/** What every element of ours can be told by its page (contract section 2). */
export class FlowElement extends LitElement {
  static override properties = {
    guide: {},
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
  /** Not built yet: set, it stops the start, and nothing is sent unsealed in its place. */
  declare sealTo: unknown;
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

  protected get raw(): RawSettings {
    const { guide, voice, mode, keep, agency, deliverTo, sealTo, caseRef, environment } = this;
    return { guide, lang: this.language, voice, mode, keep, agency, deliverTo, sealTo, caseRef, environment };
  }
}

function languageAbove(start: Element): string {
  for (let element: Element | null = start; element; element = hostOf(element)) {
    const named = element.closest('[lang]')?.getAttribute('lang');
    if (named) return named;
  }
  return 'en';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
