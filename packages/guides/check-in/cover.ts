import type { GuideCover } from '../../core/index.js';

/** What the first screen shows of the check-in; it travels in the first request. */
export const checkInCover: GuideCover = {
  id: 'check-in',
  version: '1.0.0',
  safety: 'family',
  languages: ['en', 'cy'],
  voices: ['adult', 'young-person', 'child', 'practitioner'],
  unreviewed: ['cy'],
  title: { en: 'Check-in', cy: 'Rownd agor' },
};
