import { html, type TemplateResult } from 'lit';
import type { ErrorDetail } from '../events.js';
import { directionOf, uiWords } from '../words/index.js';

/** Plain words for the person; the integrator has code, reason and path. */
export function notSetUp(problem: ErrorDetail, language: string): TemplateResult {
  const words = uiWords(language) ?? uiWords('en') ?? {};
  const key = problem.code === 'not-available' ? 'setup.not-available' : 'setup.wrong';
  return html`<div class="root" part="base" lang=${uiWords(language) ? language : 'en'} dir=${directionOf(language)}>
    <div class="page">
      <div class="now">
        <p>${words[key]}</p>
        <p>${words['setup.help']}</p>
      </div>
    </div>
  </div>`;
}
