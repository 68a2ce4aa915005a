import { builtIn } from '../cover.js';

/** What the first screen shows of the restorative questions; it travels in the first request. */
export const restorativeCover = builtIn('restorative-questions', '1.2.0', 'Talk it through', 'Siarad drwyddo');
