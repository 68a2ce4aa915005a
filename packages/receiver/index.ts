export { SettingError } from './errors.js';
export type { FaultEntry, Log, LogEntry, NoteEntry, RequestEntry } from './log.js';
export { createReceiver } from './receiver.js';
export type { RateLimits, Receiver, ReceiverOptions } from './receiver.js';
export type { ListedResult, ListedShare, ListedWithdrawal, ListQuery, ResultPage } from './store/results.js';
