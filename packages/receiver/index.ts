export { SettingError } from './errors.js';
export type { RateLimits } from './limits.js';
export type { FaultEntry, Log, LogEntry, NoteEntry, RequestEntry } from './log.js';
export { createReceiver } from './receiver.js';
export type { Receiver, ReceiverOptions } from './receiver.js';
export { makeSealingKey, publicKeysOf, publishedKeysOf, rotate } from './sealing/keys.js';
export type { Curve, SealingKey, SealingKeys } from './sealing/keys.js';
export { openSealed } from './sealing/open.js';
export type { Opening } from './sealing/open.js';
export type { SealOptions } from './sealing/sealing.js';
export type {
  ListedResult,
  ListedSealed,
  ListedShare,
  ListedWithdrawal,
  ListQuery,
  ResultPage,
} from './store/results.js';
