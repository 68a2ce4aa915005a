import type { Guide } from '../core/index.js';
import { TalkError } from '../core/index.js';
import { ConversationController } from './internal/conversation-controller.js';
import { Listening } from './internal/listening.js';
import type { Provisions, Talk } from './outfit.js';
import type { Visit } from './internal/visit.js';
import { addWords } from './shared.js';
import { addWithdrawing } from './screens/withdraw.js';
import { tickByCard } from './inputs/drawn.js';
import { addRarerInputs } from './inputs/more.js';
import { cardsStyles } from './styles/cards.styles.js';
import { wear } from './styles/wear.js';
import { windowStyles } from './styles/window.styles.js';
import { cardsCy } from './words/cards-cy.js';
import { cardsEn } from './words/cards-en.js';
import { laterCy } from './words/later-cy.js';
import { laterEn } from './words/later-en.js';
import { windowCy } from './words/window-cy.js';
import { windowEn } from './words/window-en.js';

export { fetchJson, lend, uiWords } from './shared.js';
export { tellWhy } from './internal/tell-why.js';
export type { Visit } from './internal/visit.js';
export type {
  Courier,
  CourierOptions,
  Following,
  Keeping,
  Prepared,
  Provisions,
  ShareRequest,
  Withdrawn,
} from './outfit.js';

/** What the rarer guides need: more words, more inputs, and the styles that come with them. */
export function addRarer({ host }: Visit): void {
  host.shadowRoot?.addEventListener('click', tickByCard);
  wear(host, cardsStyles);
  wear(host, windowStyles);
  addWords('en', { ...windowEn, ...cardsEn });
  addWords('cy', { ...windowCy, ...cardsCy });
  addRarerInputs();
}

/**
 * A conversation at its first screen, with everything it can ever need.
 *
 * @throws TalkError `guide-unknown` where neither the host nor we have its guide.
 */
export async function converse(
  visit: Visit,
  own: Guide | undefined,
  provisions: Provisions,
  Kind: typeof ConversationController = ConversationController,
): Promise<Talk> {
  addWords('en', laterEn);
  addWords('cy', laterCy);
  addWithdrawing();
  const guide = own ?? provisions.guideFor(visit.guide.id);
  if (!guide) throw new TalkError('guide-unknown', `there is no guide "${visit.guide.id}" here`, '/guide');
  visit.listening = new Listening(visit);
  const talk = new Kind(visit, guide, provisions);
  await talk.openKeeping(provisions.keeping);
  await talk.copies.open(provisions.copies());
  talk.sharing.open(provisions.courier);
  return talk;
}
