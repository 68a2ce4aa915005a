import { TalkFlow } from '../internal/flow.js';
import { windowFirst } from './words.js';

/**
 * The social discipline window about one moment: place yourself, answer, compare, one step toward WITH.
 *
 * @tag talk-window
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
export class TalkWindow extends TalkFlow {
  protected override readonly ownGuide = 'window';
  protected override readonly ownWords = windowFirst;
}

declare global {
  interface HTMLElementTagNameMap {
    'talk-window': TalkWindow;
  }
}
