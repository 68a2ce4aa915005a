/** English words for the window. */
export const windowEn = {
  'statement.0': 'Not true',
  'statement.1': 'A bit true',
  'statement.2': 'Partly true',
  'statement.3': 'Mostly true',
  'statement.4': 'Very true',
} as const;
