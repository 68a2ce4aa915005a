import type { Problem, Result } from '../core/index.js';

/** What became of a shared result. */
export interface DeliveryDetail {
  id: string;
  state: 'queued' | 'delivered' | 'refused';
  reason?: string;
}

/** For the integrator; never holds a person's words. */
export interface ErrorDetail {
  code: string;
  message: string;
  path?: string;
  problems?: Problem[];
}

/** A sealed result: what the page may see of it. */
export interface SealedDetail {
  id: string;
  sealed: string;
}

/** Every event and its detail: one map for the DOM, the SDK's `on` and the frame. */
export interface TalkEventMap {
  'talk-ready': undefined;
  'talk-result': Result | SealedDetail;
  'talk-delivery': DeliveryDetail;
  'talk-end': undefined;
  'talk-error': ErrorDetail;
}

declare global {
  interface HTMLElementEventMap {
    'talk-ready': CustomEvent<undefined>;
    'talk-result': CustomEvent<Result | SealedDetail>;
    'talk-delivery': CustomEvent<DeliveryDetail>;
    'talk-end': CustomEvent<undefined>;
    'talk-error': CustomEvent<ErrorDetail>;
  }
}

/** Raises one of our events: bubbling, across shadow roots; only `talk-result` can be taken over. */
export function raise<Name extends keyof TalkEventMap>(
  from: EventTarget,
  name: Name,
  detail: TalkEventMap[Name],
): boolean {
  return from.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'talk-result' }),
  );
}
