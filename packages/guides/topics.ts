/** What a family may want to talk through, or which moment it may want to look at (domain 2.2 and 2.4). */
export const FAMILY_TOPICS = [
  'row',
  'said',
  'broken',
  'school',
  'money',
  'screens',
  'jobs',
  'out-late',
  'left-out',
  'change',
  'good',
  'something-else',
] as const;
