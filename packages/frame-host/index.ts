export { TalkFrame, frameTalk } from './talk-frame.js';
export type { FrameOptions } from './talk-frame.js';
