import { define } from '../define-once.js';
import { WiredCheckIn } from '../wired.js';

define('talk-check-in', WiredCheckIn);
