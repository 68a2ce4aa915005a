import type { Guide } from '../../core/index.js';
import { socialWindowCy } from './cy.js';
import { socialWindowEn } from './en.js';
import { socialWindowOutline } from './guide.js';

export { socialWindowOutline };

/** The words of the window, by language. */
export const socialWindowWords: Guide['words'] = { en: socialWindowEn, cy: socialWindowCy };

/** The window, whole. */
export const socialWindow: Guide = { ...socialWindowOutline, words: socialWindowWords };
