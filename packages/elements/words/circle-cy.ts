import type { circleEn } from './circle-en.js';
import type { UiWords } from './types.js';

/** Welsh words for people who take turns: a draft that no Welsh speaker has reviewed. */
export const circleCy: UiWords<keyof typeof circleEn> = {
  'circle.title': 'Pwy sydd yma heddiw?',
};
