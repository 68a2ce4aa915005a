import type { cardsEn } from './cards-en.js';
import type { UiWords } from './types.js';

/** Welsh words for cards to sort, drawings and reading aloud: a draft that no Welsh speaker has reviewed. */
export const cardsCy: UiWords<keyof typeof cardsEn> = {
  'listen.play': 'Gwrando',
  'listen.stop': 'Stopio',
};
