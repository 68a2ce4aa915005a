import { addRarer, converse, type Following } from '../elements/following.js';
import { checkIn } from '../guides/check-in/index.js';
import { checkOut } from '../guides/check-out/index.js';
import { paperPerson } from '../guides/paper-person/index.js';
import { restorativeQuestions } from '../guides/restorative-questions/index.js';
import { socialWindow } from '../guides/window/index.js';
import { addWindow, WindowController } from '../elements/window.js';
import { expectKey } from './keys.js';
import { provisionsWith } from './provisions.js';

export { lend } from '../elements/following.js';

const provisions = provisionsWith([checkIn, checkOut, paperPerson, restorativeQuestions, socialWindow]);

/** Everything that follows the first screen for the window and every rarer kind of question. */
export const following: Following = {
  async converse(visit, own) {
    await expectKey(visit);
    addRarer(visit);
    addWindow();
    return converse(visit, own, provisions, WindowController);
  },
};
