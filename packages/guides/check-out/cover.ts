import type { GuideCover } from '../../core/index.js';

/** What the first screen shows of the check-out; it travels in the first request. */
export const checkOutCover: GuideCover = {
  id: 'check-out',
  version: '1.0.0',
  safety: 'family',
  languages: ['en', 'cy'],
  voices: ['adult', 'young-person', 'child', 'practitioner'],
  unreviewed: ['cy'],
  title: { en: 'Check-out', cy: 'Rownd gloi' },
};
