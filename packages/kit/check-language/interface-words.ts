import type { Words } from '../../core/index.js';
import { windowFirst } from '../../elements/talk-window/words.js';
import { cardsEn } from '../../elements/words/cards-en.js';
import { circleEn } from '../../elements/words/circle-en.js';
import { firstEn } from '../../elements/words/first-en.js';
import { laterEn } from '../../elements/words/later-en.js';
import { windowEn } from '../../elements/words/window-en.js';
import { withdrawEn } from '../../elements/words/withdraw-en.js';

/** Every text of the interface in English, by key: what a pack of a further language has to have. */
export const interfaceWords: Words = {
  ...firstEn,
  ...windowFirst.en,
  ...laterEn,
  ...withdrawEn,
  ...circleEn,
  ...windowEn,
  ...cardsEn,
};
