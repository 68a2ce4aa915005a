import { builtIn } from '../cover.js';

/** What the first screen shows of the paper person; it travels in the first request. */
export const paperPersonCover = builtIn('paper-person', '1.0.0', 'Paper person', 'Person papur');
