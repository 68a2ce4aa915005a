import type { TemplateResult } from 'lit';
import { html, now } from '../shared.js';

/** One way on, large enough for a thumb; `quiet` is a line that can be pressed. */
export function way(label: unknown, act: () => unknown, look: 'step' | 'quiet' = 'step'): TemplateResult {
  return html`<button type="button" class=${look} @click=${act}>${label}</button>`;
}

/** The current block under its heading, which has focus when the person comes here. */
export function headed(title: string, parts: unknown): TemplateResult {
  return now(
    html`<h2 class="ask" id="ask" tabindex="-1">${title}</h2>
      ${parts}`,
  );
}
