import { line } from '../inputs/line.js';
import type { HandingIn } from '../internal/handing-in.js';
import { html, nothing } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { way } from './way.js';

/**
 * Takes back what was shared: on the receipt this very share, elsewhere whichever the code is of. Only where the agency has a
 * way for it; what it says afterwards is the same whether there was anything or not.
 */
export function withdrawing(talk: { word(key: WordKey): string }, handed: HandingIn): unknown {
  if (!handed.canTakeBack) return nothing;
  const { back, shared } = handed;
  return html`<details class="who">
    <summary>${talk.word('withdraw.what')}</summary>
    <p>${talk.word('withdraw.text')}</p>
    ${shared ? nothing : line('withdraw', talk.word('receipt.code'), back.code, (words) => (back.code = words), 200)}
    ${back.said && html`<p class="note">${talk.word(back.said)}</p>`}
    ${way(talk.word('withdraw'), () => handed.takeBack())}
  </details>`;
}
