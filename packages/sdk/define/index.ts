import { defineElements } from '../wired.js';

defineElements();
