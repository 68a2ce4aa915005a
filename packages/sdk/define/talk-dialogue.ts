import { defineElements } from '../wired.js';

defineElements('talk-dialogue');
