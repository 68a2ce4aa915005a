export { TalkDialogue } from './talk-dialogue/talk-dialogue.js';
export { addWords } from './words/index.js';
export { raise } from './events.js';
export type { DeliveryDetail, ErrorDetail, SealedDetail, TalkEventMap } from './events.js';
export type { Outfit } from './outfit.js';
export type { Agency, Help, Settings, Text } from './settings.js';
