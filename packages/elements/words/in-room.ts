import type { WordKey } from './types.js';

/** What is said in other words in a room: nobody's own words can be promised for paper there, only what was read out. */
const OTHERS: Readonly<Partial<Record<WordKey, WordKey>>> = {
  'receipt.refused': 'heard.refused',
  'receipt.unreachable': 'heard.unreachable',
};

export const inRoom = (key: WordKey): WordKey => OTHERS[key] ?? key;
