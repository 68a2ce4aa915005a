import { TalkFlow } from '../internal/flow.js';

/**
 * Check-in and check-out cards, one person at a time, handed on. With `mode="alone"` for one person.
 *
 * @tag talk-check-in
 * @slot - The fallback: shown until the element is defined, and where scripts do not run.
 * @fires {CustomEvent<undefined>} talk-ready - The first screen can be used.
 * @fires {CustomEvent<Result>} talk-result - The person shared. Cancelable: then the host delivers it itself.
 * @fires {CustomEvent<DeliveryDetail>} talk-delivery - What became of a shared result.
 * @fires {CustomEvent<undefined>} talk-end - The flow is over, however it ended.
 * @fires {CustomEvent<ErrorDetail>} talk-error - For the integrator; never holds a person's words.
 * @csspart base - Everything.
 * @csspart bar - Help, language, Leave quickly.
 * @csspart leave - The Leave quickly button.
 * @csspart transcript - What was said.
 * @csspart own-words - The person's own words.
 * @csspart now - The current question.
 * @csspart input - Text inputs.
 * @csspart next - The Next button.
 */
export class TalkCheckIn extends TalkFlow {
  protected override readonly ownGuide = 'check-in';
  protected override readonly isForSeveral = true;
}

declare global {
  interface HTMLElementTagNameMap {
    'talk-check-in': TalkCheckIn;
  }
}
