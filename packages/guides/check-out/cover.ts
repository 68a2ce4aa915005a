import { builtIn } from '../cover.js';

/** What the first screen shows of the check-out; it travels in the first request. */
export const checkOutCover = builtIn('check-out', '1.1.0', 'Before you go', 'Cyn gadael');
