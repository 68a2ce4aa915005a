import { TalkFrame } from '../../frame-host/index.js';
import { define } from '../define-once.js';

define('talk-frame', TalkFrame);
