import type { windowEn } from './window-en.js';
import type { UiWords } from './types.js';

/** Welsh words for the window: a draft that no Welsh speaker has reviewed. */
export const windowCy: UiWords<keyof typeof windowEn> = {
  'statement.0': 'Ddim yn wir',
  'statement.1': 'Ychydig yn wir',
  'statement.2': 'Rhannol wir',
  'statement.3': 'Gwir ar y cyfan',
  'statement.4': 'Gwir iawn',
};
