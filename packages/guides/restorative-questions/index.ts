import type { Guide } from '../../core/index.js';
import { restorativeCy } from './cy.js';
import { restorativeEn } from './en.js';
import { restorativeOutline } from './guide.js';

export { restorativeOutline };

/** The words of the restorative questions, by language. */
export const restorativeWords: Guide['words'] = { en: restorativeEn, cy: restorativeCy };

/** The restorative questions, whole. */
export const restorativeQuestions: Guide = { ...restorativeOutline, words: restorativeWords };
