import { closeStyles } from './close.styles.js';
import { frameStyles } from './frame.styles.js';
import { inputStyles } from './inputs.styles.js';

/** A kitchen table, not a clinic. Nothing leans on the page's own styles. */
export const flowStyles = [frameStyles, inputStyles, closeStyles];
