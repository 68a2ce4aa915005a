import { define, WiredWindow } from '../wired.js';

define('talk-window', WiredWindow);
