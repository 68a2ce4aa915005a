import { html, nothing, type TemplateResult } from 'lit';
import type { Visit } from '../internal/visit.js';
import { nameOf } from '../words/index.js';
import { textIn } from '../settings.js';
import { radios, stay, whoSees } from './frame.js';

const PLACES = ['good', 'unsure', 'not-now'] as const;

/** The first screen: language, who is answering, limits, place, and one line on leaving (contract section 3). */
export function opening(visit: Visit, wasClosed: boolean): TemplateResult {
  const { language, guide, settings } = visit;
  // The current block, as `now` draws it, but that it does not arrive: a slow phone would show it a frame later.
  return html`<form class="now" part="now" autocomplete="off" @submit=${stay}>
    ${wasClosed ? html`<p class="note" role="note">${visit.word('ended.closed')}</p>` : nothing}
    <h2 class="ask" id="ask" tabindex="-1">${textIn(guide.title, language)}</h2>
    <p>${visit.word('opening.what')}</p>
    ${whoAnswers(visit)}
    <p class="limits">${visit.word(settings.deliverTo ? 'opening.limits' : 'opening.home')}</p>
    <p>${visit.word('opening.skip')}</p>
    ${radios(
      'place',
      visit.word('opening.place'),
      PLACES.map((value) => ({ value, label: visit.word(`place.${value}`) })),
      visit.place,
      (place) => {
        visit.choosePlace(place);
      },
    )}
    ${visit.place === 'unsure' ? html`<p class="note" role="note">${visit.word('place.unsure.line')}</p>` : nothing}
    <p class="small">${visit.word('opening.leave')}</p>
    ${visit.place === 'good' ? visit.talk?.drawKept?.() : nothing} ${arrival(visit)}
    <div class="steps one">
      <button
        type="button"
        class="step next"
        part="next"
        @click=${() => {
          visit.begin();
        }}
      >
        ${visit.word('nav.next')}
      </button>
    </div>
    ${whoSees(visit)}
  </form>`;
}

function arrival(visit: Visit): unknown {
  if (visit.arrival === 'waiting') return html`<p class="note">${visit.word('wait')}</p>`;
  if (visit.arrival !== 'failed') return nothing;
  return html`<p class="note">
    ${visit.word('load.failed')}
    <button
      type="button"
      class="quiet"
      @click=${() => {
        visit.fetchAgain();
      }}
    >
      ${visit.word('load.again')}
    </button>
  </p>`;
}

/** Language and voice: every language the agency names stands beside the others, none before them. */
function whoAnswers(visit: Visit): TemplateResult {
  const { language, voice, guide, languages } = visit;
  return html` ${
    languages.length > 1
      ? radios(
          'language',
          visit.word('opening.language'),
          languages.map((value) => ({ value, label: nameOf(value), lang: value })),
          language,
          (chosen) => {
            visit.chooseLanguage(chosen);
          },
        )
      : nothing
  }
  ${
    !visit.asksVoice
      ? nothing
      : radios(
          'voice',
          visit.word('opening.voice'),
          guide.voices.map((value) => ({ value, label: visit.word(`voice.${value}`) })),
          voice,
          (chosen) => {
            visit.chooseVoice(chosen);
          },
        )
  }`;
}
