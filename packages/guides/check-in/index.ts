import type { Guide } from '../../core/index.js';
import { checkInCy } from './cy.js';
import { checkInEn } from './en.js';
import { checkInOutline } from './guide.js';

export { checkInOutline };

/** The words of the check-in, by language. */
export const checkInWords: Guide['words'] = { en: checkInEn, cy: checkInCy };

/** The check-in, whole. */
export const checkIn: Guide = { ...checkInOutline, words: checkInWords };
