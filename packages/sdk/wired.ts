import { TalkCheckIn, TalkDialogue, TalkWindow } from '../elements/index.js';
import { outfit } from './outfit.js';

/** `talk-dialogue` with storage, delivery and its guides. */
export class WiredDialogue extends TalkDialogue {
  override outfit = outfit;
}

/** `talk-check-in`, the same way. */
export class WiredCheckIn extends TalkCheckIn {
  override outfit = outfit;
}

/** `talk-window`, the same way. */
export class WiredWindow extends TalkWindow {
  override outfit = outfit;
}
