/** A shared result on its way: the bytes are made once, at Share, and every attempt sends those bytes. */
export interface Parcel {
  /** The result's id, and the `Idempotency-Key`. */
  id: string;
  /** Where it goes, or `page` where the host carries it itself. */
  to: string;
  body: string;
  type: 'application/json' | 'application/jose';
  receiptHash: string;
  /** Attempts made while online that nobody answered. */
  unanswered: number;
  /** Attempts made. */
  attempts: number;
  /** Not before this moment, milliseconds since 1970. */
  notBefore: number;
}

/** What became of one attempt. */
export type Attempt =
  | { state: 'delivered' }
  | { state: 'queued'; answered: boolean; retryAfter?: number }
  | { state: 'refused'; reason: string };

/** What became of a parcel so far; the `talk-delivery` event carries it. */
export interface Delivery {
  id: string;
  state: 'queued' | 'delivered' | 'refused';
  reason?: string;
}
