import { define } from '../define-once.js';
import { WiredWindow } from '../wired.js';

define('talk-window', WiredWindow);
