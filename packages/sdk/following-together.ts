import { addRarer, converse, type Following } from '../elements/following.js';
import { gather } from '../elements/together.js';
import { checkIn } from '../guides/check-in/index.js';
import { checkOut } from '../guides/check-out/index.js';
import { restorativeQuestions } from '../guides/restorative-questions/index.js';
import { expectKey } from './keys.js';
import { provisionsWith } from './provisions.js';

export { lend } from '../elements/following.js';

const provisions = provisionsWith([checkIn, checkOut, restorativeQuestions]);

/** Everything that follows the first screen for people who take turns. */
export const following: Following = {
  async converse(visit, own) {
    await expectKey(visit);
    addRarer(visit);
    if (!visit.settings.isForSeveral) return converse(visit, own, provisions);
    return gather(visit, own, provisions);
  },
};
