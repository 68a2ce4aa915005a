import type { GuideCover } from '../core/index.js';

/** The cover of a guide of ours: in both languages, for every voice, with all safety parts, its Welsh not yet reviewed. */
export function builtIn(id: string, version: string, en: string, cy: string): GuideCover {
  return {
    id,
    version,
    safety: 'family',
    languages: ['en', 'cy'],
    voices: ['adult', 'young-person', 'child', 'practitioner'],
    unreviewed: ['cy'],
    title: { en, cy },
  };
}
