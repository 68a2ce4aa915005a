import { define, WiredDialogue } from '../wired.js';

define('talk-dialogue', WiredDialogue);
