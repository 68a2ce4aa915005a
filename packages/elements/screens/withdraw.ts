import { line } from '../inputs/line.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import type { HandingIn } from '../internal/handing-in.js';
import type { Withdrawn } from '../outfit.js';
import { addWords, html, nothing } from '../shared.js';
import type { WordKey } from '../words/types.js';
import { withdrawCy } from '../words/withdraw-cy.js';
import { withdrawEn } from '../words/withdraw-en.js';
import { way } from './way.js';

export function addWithdrawing(): void {
  addWords('en', withdrawEn);
  addWords('cy', withdrawCy);
}

/** The code that something is to be taken back by, and what became of it. */
interface Back {
  code: string;
  /** The share that stood on the screen then. */
  of: string | undefined;
  said?: Withdrawn | 'wait';
}

const backs = new WeakMap<HandingIn, Back>();

function backOf(handed: HandingIn): Back {
  const of = handed.shared?.id;
  const known = backs.get(handed);
  if (known && known.of === of) return known;
  const back: Back = { code: '', of };
  backs.set(handed, back);
  return back;
}

/** What became of the share on the screen where somebody took it back. */
export const takenBack = (handed: HandingIn): Back['said'] => backOf(handed).said;

/** Whether the agency has a way to take back what was shared. */
export function canTakeBack({ courier, talk }: HandingIn): boolean {
  return Boolean(courier && talk.settings.agency?.withdrawTo);
}

/** What the share step says first: who can take it back alone is not sent to their worker for it. A worker is told neither. */
export function shareText({ sharing, visit }: ConversationController): WordKey {
  return canTakeBack(sharing) && visit.voice !== 'practitioner' ? 'withdraw.share' : 'share.text';
}

/**
 * Takes back what was shared: on the receipt this very share, elsewhere whichever the code is of. Only where the agency has a
 * way for it; what it says afterwards is the same whether there was anything or not.
 */
export function withdrawing(talk: { word(key: WordKey): string }, handed: HandingIn): unknown {
  if (!canTakeBack(handed)) return nothing;
  const { shared } = handed;
  const back = backOf(handed);
  return html`<details class="who">
    <summary>${talk.word('withdraw.what')}</summary>
    <p>${talk.word('withdraw.text')}</p>
    ${shared ? nothing : line('withdraw', talk.word('receipt.code'), back.code, (words) => (back.code = words), 200)}
    ${back.said && html`<p class="note">${talk.word(back.said)}</p>`}
    ${way(talk.word('withdraw'), () => takeBack(handed))}
  </details>`;
}

/** Four words and four digits. What is no code is not asked about: "Done" would be said to that too. */
const isCode = (text: string): boolean => /^(\S+\s+){4}\d{4}$/.test(text);

/**
 * What was typed, as a code is written: digits of any script, one way of writing a letter with its marks, and nothing that
 * only turns the direction, which comes along where a code is copied from text that runs from right to left.
 */
const plain = (text: string): string =>
  text
    .normalize()
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digit)
    .trim();

/** Every script has its ten digits in a row, so how many stand before this one tells which it is. */
function digit(sign: string): string {
  const at = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - before - 1))) before += 1;
  return String(before % 10);
}

/** Takes this share back, or the one that the code is of. Safe to press twice. */
async function takeBack(handed: HandingIn): Promise<void> {
  const { courier, shared, talk } = handed;
  const back = backOf(handed);
  const { said: before } = back;
  const to = talk.settings.agency?.withdrawTo;
  if (!courier || !to || before === 'wait') return;
  const code = shared?.receipt ?? plain(back.code);
  if (!isCode(code)) {
    tell(handed, back, 'withdraw.check');
    return;
  }
  tell(handed, back, 'wait');
  const said = await courier.takeBack(code, to);
  // What was stopped once stays stopped.
  tell(handed, back, said === 'withdraw.failed' && before === 'withdraw.stopped' ? before : said);
  if (shared && backOf(handed) === back && said === 'receipt.withdrawn') talk.host.focusNow();
}

function tell(handed: HandingIn, back: Back, said: Withdrawn | 'wait'): void {
  back.said = said;
  if (backOf(handed) !== back) return;
  handed.talk.say(said);
  handed.talk.host.requestUpdate();
}
