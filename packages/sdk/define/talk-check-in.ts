import { define, WiredCheckIn } from '../wired.js';

define('talk-check-in', WiredCheckIn);
