import { TalkError, type Guide } from '../core/index.js';
import { wear } from './styles/wear.js';
import { CircleController } from './internal/circle-controller.js';
import { Listening } from './internal/listening.js';
import type { Visit } from './internal/visit.js';
import type { Provisions, Talk } from './outfit.js';
import { addWords } from './shared.js';
import { addWithdrawing } from './screens/withdraw.js';
import { circleStyles } from './styles/circle.styles.js';
import { circleCy } from './words/circle-cy.js';
import { circleEn } from './words/circle-en.js';
import { laterCy } from './words/later-cy.js';
import { laterEn } from './words/later-en.js';

/** Guides of cards: each person has a whole set. Of every other, one question goes round before the next. */
const CARDS = ['check-in', 'check-out'];

/**
 * People who take turns on one device, at the first screen.
 *
 * @throws TalkError `guide-unknown` where neither the host nor we have its guide.
 */
export function gather(visit: Visit, own: Guide | undefined, provisions: Provisions): Talk {
  addWords('en', { ...laterEn, ...circleEn });
  addWords('cy', { ...laterCy, ...circleCy });
  addWithdrawing();
  const guide = own ?? provisions.guideFor(visit.guide.id);
  if (!guide) throw new TalkError('guide-unknown', `there is no guide "${visit.guide.id}" here`, '/guide');
  visit.listening = new Listening(visit);
  wear(visit.host, circleStyles);
  return new CircleController(visit, guide, provisions, CARDS.includes(guide.id) ? 'each' : 'round');
}
