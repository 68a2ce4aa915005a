import type { Device } from './device.js';
import { entriesOn, type ParcelStore } from './parcels.js';

/** What people keep of what they said, sealed on this device. Leaving quickly wipes it with everything else. */
export function copiesOn<Copy extends { id: string }>(device: Device, now: () => number): ParcelStore<Copy> {
  return entriesOn(device, 'c', now);
}
