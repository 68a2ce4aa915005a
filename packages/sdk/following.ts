import { converse, type Following, type Keeping, type Provisions } from '../elements/following.js';
import { restorativeQuestions } from '../guides/restorative-questions/index.js';
import { draftsOn, openDevice, type Device } from '../storage/index.js';
import { openCourier } from './courier.js';

export { lend } from '../elements/following.js';

let opened: Device | undefined;
const device = () => (opened ??= openDevice());

const provisions: Provisions = {
  guideFor: (id) => (id === restorativeQuestions.id ? restorativeQuestions : undefined),
  wipeDevice: () =>
    device()
      .wipe()
      .catch(() => undefined),
  keeping,
  courier: (options) => openCourier(device(), options),
};

/** Everything that follows the first screen, in one file, so that nothing a person does starts a request. */
export const following: Following = {
  converse: (visit, own) => converse(visit, own, provisions),
};

function keeping(scope: string): Keeping {
  return draftsOn(device(), scope, () => Date.now());
}
