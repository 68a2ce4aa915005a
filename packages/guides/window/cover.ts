import type { GuideCover } from '../../core/index.js';

/** What the first screen shows of the window; it travels in the first request. */
export const socialWindowCover: GuideCover = {
  id: 'window',
  version: '1.0.0',
  safety: 'family',
  languages: ['en', 'cy'],
  voices: ['adult', 'young-person', 'child', 'practitioner'],
  unreviewed: ['cy'],
  title: { en: 'How we work together', cy: 'Sut rydyn ni’n gweithio gyda’n gilydd' },
};
