import type { Guide } from '../../core/index.js';
import { paperPersonCy } from './cy.js';
import { paperPersonEn } from './en.js';
import { paperPersonOutline } from './guide.js';

export { paperPersonOutline };

/** The words of the paper person, by language. */
export const paperPersonWords: Guide['words'] = { en: paperPersonEn, cy: paperPersonCy };

/** The paper person, whole. */
export const paperPerson: Guide = { ...paperPersonOutline, words: paperPersonWords };
