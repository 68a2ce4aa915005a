export { openDevice } from './device.js';
export type { Device } from './device.js';
export { DRAFT_KEPT_FOR, draftsOn } from './drafts.js';
export type { Drafts, Found } from './drafts.js';
export { copiesOn } from './own-copies.js';
export { parcelsInMemory, parcelsOn } from './parcels.js';
export type { ParcelStore } from './parcels.js';
