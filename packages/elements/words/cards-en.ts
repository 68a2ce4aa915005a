/** English words for cards to sort, drawings and reading aloud. */
export const cardsEn = {
  'listen.play': 'Listen',
  'listen.stop': 'Stop',
} as const;
