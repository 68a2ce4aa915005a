export { createOutbox } from './outbox.js';
export type { Outbox, OutboxOptions, OutboxStore } from './outbox.js';
export type { Attempt, Delivery, Parcel } from './parcel.js';
export { canonical, hashOf, hashReceipt, makeReceipt, randomBelow } from './receipt.js';
export { webhook } from './webhook.js';
