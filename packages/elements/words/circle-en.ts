/** English words for people who take turns. */
export const circleEn = {
  'circle.title': 'Who is here today?',
} as const;
