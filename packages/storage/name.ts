/** Neutral on purpose: whoever lists this browser's databases learns nothing. */
export const DATABASE = 'notes';
