import type { Guide } from '../../core/index.js';
import { checkOutCy } from './cy.js';
import { checkOutEn } from './en.js';
import { checkOutOutline } from './guide.js';

export { checkOutOutline };

/** The words of the check-out, by language. */
export const checkOutWords: Guide['words'] = { en: checkOutEn, cy: checkOutCy };

/** The check-out, whole. */
export const checkOut: Guide = { ...checkOutOutline, words: checkOutWords };
