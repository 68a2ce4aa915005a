import { html, type TemplateResult } from 'lit';
import { directionOf, uiWords } from '../words/index.js';

/** Plain words for the person; the integrator has code, reason and path. */
export function notSetUp(language: string): TemplateResult {
  const words = uiWords(language) ?? uiWords('en') ?? {};
  return html`<div class="root" part="base" lang=${uiWords(language) ? language : 'en'} dir=${directionOf(language)}>
    <div class="page">
      <div class="now">
        <p>${words['setup.wrong']}</p>
        <p>${words['setup.help']}</p>
      </div>
    </div>
  </div>`;
}
