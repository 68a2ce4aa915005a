import type { GuideCover } from '../../core/index.js';

/** What the first screen shows of the restorative questions; it travels in the first request. */
export const restorativeCover: GuideCover = {
  id: 'restorative-questions',
  version: '1.1.0',
  safety: 'family',
  languages: ['en', 'cy'],
  voices: ['adult', 'young-person', 'child', 'practitioner'],
  unreviewed: ['cy'],
  title: { en: 'Talk it through', cy: 'Siarad drwyddo' },
};
