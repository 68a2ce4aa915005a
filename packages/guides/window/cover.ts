import { builtIn } from '../cover.js';

/** What the first screen shows of the window; it travels in the first request. */
export const socialWindowCover = builtIn(
  'window',
  '1.1.0',
  'How we work together',
  'Sut rydyn ni’n gweithio gyda’n gilydd',
);
