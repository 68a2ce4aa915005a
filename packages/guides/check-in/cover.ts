import { builtIn } from '../cover.js';

/** What the first screen shows of the check-in; it travels in the first request. */
export const checkInCover = builtIn('check-in', '1.1.0', 'How are things today?', 'Sut mae pethau heddiw?');
