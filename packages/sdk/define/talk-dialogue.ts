import { define } from '../define-once.js';
import { WiredDialogue } from '../wired.js';

define('talk-dialogue', WiredDialogue);
