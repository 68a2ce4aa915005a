import type { Guide } from '../core/index.js';
import type { Keeping, Provisions } from '../elements/following.js';
import { copiesOn, draftsOn, openDevice, type Device } from '../storage/index.js';
import { openCourier } from './courier.js';

let opened: Device | undefined;
const device = () => (opened ??= openDevice());

/** Storage, delivery and these guides, for a conversation that knows none of them. */
export function provisionsWith(guides: readonly Guide[]): Provisions {
  return {
    guideFor: (id) => guides.find((guide) => guide.id === id),
    wipeDevice: () =>
      device()
        .wipe()
        .catch(() => undefined),
    keeping,
    copies: () => copiesOn(device(), () => Date.now()),
    courier: (options) => openCourier(device(), options),
  };
}

function keeping(scope: string): Keeping {
  return draftsOn(device(), scope, () => Date.now());
}
