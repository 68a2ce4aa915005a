export { createOutbox } from './outbox.js';
export type { Outbox, OutboxOptions, OutboxStore } from './outbox.js';
export type { Attempt, Delivery, Parcel } from './parcel.js';
export { canonical, hashOf, hashReceipt, makeReceipt, randomBelow } from './receipt.js';
export { seal, sealingKey } from './seal.js';
export type { SealKey } from './seal.js';
export { webhook } from './webhook.js';
