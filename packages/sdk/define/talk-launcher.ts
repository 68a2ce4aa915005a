import { TalkLauncher } from '../../elements/talk-launcher/talk-launcher.js';
import { define } from '../define-once.js';

define('talk-launcher', TalkLauncher);
