export { TalkCheckIn } from './talk-check-in/talk-check-in.js';
export { TalkDialogue } from './talk-dialogue/talk-dialogue.js';
export { TalkWindow } from './talk-window/talk-window.js';
export { addWords } from './words/index.js';
export { raise } from './events.js';
export type { DeliveryDetail, ErrorDetail, SealedDetail, TalkEventMap } from './events.js';
export type { FollowingName } from './internal/flow.js';
export type { Outfit } from './outfit.js';
export type { Agency, Help, Settings, Text } from './settings.js';
