import type { GuideCover } from '../../core/index.js';

/** What the first screen shows of the paper person; it travels in the first request. */
export const paperPersonCover: GuideCover = {
  id: 'paper-person',
  version: '1.0.0',
  safety: 'family',
  languages: ['en', 'cy'],
  voices: ['adult', 'young-person', 'child', 'practitioner'],
  unreviewed: ['cy'],
  title: { en: 'Paper person', cy: 'Person papur' },
};
