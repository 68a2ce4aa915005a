import { converse, type Following } from '../elements/following.js';
import { restorativeQuestions } from '../guides/restorative-questions/index.js';
import { expectKey } from './keys.js';
import { provisionsWith } from './provisions.js';

export { lend } from '../elements/following.js';

const provisions = provisionsWith([restorativeQuestions]);

/** Everything that follows the first screen for one person, in one file, so that nothing a person does starts a request. */
export const following: Following = {
  async converse(visit, own) {
    await expectKey(visit);
    return converse(visit, own, provisions);
  },
};
