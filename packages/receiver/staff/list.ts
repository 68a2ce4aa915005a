import type { ListedResult } from '../store/results.js';
import { askOverview, type Filters, type Reply } from './api.js';
import { announce, button, el } from './dom.js';
import { narrowing } from './narrow.js';
import type { Inbox } from './poll.js';
import { languageName, moment } from './say.js';
import { voiceLines } from './voices.js';
import type { Words } from './words.js';
import { whileSeen } from './while-seen.js';

/** A screen that does something until it is left. */
export interface Screen {
  node: HTMLElement;
  leave(): void;
}

/** What a screen is told and whom it tells. */
export interface Frame {
  words: Words;
  onSignedOut(): void;
}

/**
 * The list of what has arrived, newest first, looking for more every few seconds while somebody can see it. What is new
 * is put in front; nothing that stands there is drawn again, so focus and reading stay where they are.
 */
export function listScreen(frame: Frame, inbox: Inbox): Screen {
  const { words } = frame;
  const rows = el('ul', { class: 'rows' });
  const state = el('p', { class: 'quiet state' });
  const voices = el('div', { class: 'voices' });
  const chooser = narrowing(words, inbox.filters, (filters) => void show(filters));
  const older = button(words.older, { class: 'plain' }, () => void showOlder());
  const shown = new Map<string, { row: HTMLLIElement; status: ListedResult['status'] }>();
  const settle = (text = inbox.isLoaded ? '' : words.loading) => {
    for (const [index, item] of inbox.items.entries()) {
      const there = shown.get(item.id);
      if (there?.status === item.status) continue;
      const row = rowOf(item, frame, inbox);
      shown.set(item.id, { row, status: item.status });
      if (there) putInPlace(there.row, row);
      else rows.insertBefore(row, rows.children[index] ?? null);
    }
    state.textContent = text || (inbox.items.length === 0 ? nothingIn(inbox, words) : '');
    older.hidden = !inbox.hasOlder;
  };
  const take = ({ kind }: Reply<unknown>) => {
    if (kind === 'signed-out') frame.onSignedOut();
    else settle(kind === 'ok' ? undefined : words.unreachable);
  };
  const showOlder = async () => {
    const reply = await inbox.older();
    take(reply);
    // The button may be gone now; whoever pressed it goes on where the older ones begin.
    if (reply.kind === 'ok' && reply.value[0]) shown.get(reply.value[0].id)?.row.querySelector('a')?.focus();
  };
  const count = async () => {
    const reply = await askOverview(inbox.filters);
    if (reply.kind !== 'ok') return;
    chooser.offer(reply.value);
    voices.replaceChildren(...voiceLines(words, reply.value));
  };
  const refresh = async () => {
    const wasLoaded = inbox.isLoaded;
    const before = standing(inbox);
    const reply = await inbox.refresh();
    take(reply);
    if (standing(inbox) !== before || !wasLoaded) await count();
    if (wasLoaded && reply.kind === 'ok' && reply.value.length > 0) announce(words.arrived(reply.value.length));
  };
  const show = async (filters: Filters) => {
    inbox.narrow(filters);
    shown.clear();
    rows.replaceChildren();
    settle();
    await refresh();
    announce(inbox.items.length === 0 ? nothingIn(inbox, words) : words.shown(inbox.items.length, inbox.hasOlder));
  };
  settle();
  if (inbox.isLoaded) void count();
  const node = el('div', {}, el('h1', {}, words.results), voices, chooser.node, state, rows, older);
  return { node, leave: whileSeen(refresh) };
}

function nothingIn({ filters }: Inbox, words: Words): string {
  return Object.values(filters).some((value) => value !== '') ? words.noneFit : words.empty;
}

/** Changes whenever something came or was withdrawn. */
const standing = ({ items }: Inbox) => items.map(({ id, status }) => id + status).join();

/** Its words go at once, and whoever stood on it stands on it still. */
function putInPlace(old: HTMLLIElement, row: HTMLLIElement): void {
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(row);
  if (hadFocus) row.querySelector('a')?.focus({ preventScroll: true });
}

function rowOf(item: ListedResult, { words }: Frame, inbox: Inbox): HTMLLIElement {
  const about = `about-${item.id}`;
  if (item.status !== 'final')
    return el(
      'li',
      {},
      el(
        'a',
        { href: `#/results/${item.id}`, class: 'who', 'aria-describedby': about },
        el('i', {}, words[item.status]),
      ),
      ...(item.status === 'sealed' && inbox.fresh.has(item.id) ? [' ', freshMark(words)] : []),
      el('p', { class: 'quiet facts', id: about }, moment(words, item.receivedAt)),
    );
  const name = item.aliases.length > 0 ? el('bdi', {}, item.aliases.join(', ')) : el('i', {}, words.noName);
  const facts = el(
    'p',
    { class: 'quiet facts', id: about },
    moment(words, item.receivedAt),
    el('span', {}, `${words.guide}: ${item.guide.id}`),
    el('span', {}, languageName(words, item.language)),
  );
  return el(
    'li',
    {},
    el('a', { href: `#/results/${item.id}`, class: 'who', 'aria-describedby': about }, name),
    ...(inbox.fresh.has(item.id) ? [' ', freshMark(words)] : []),
    ...(item.environment === 'demo' ? [' ', demoMark(words)] : []),
    facts,
    ...(item.caseRef === undefined ? [] : [el('p', { class: 'quiet' }, caseLine(item.caseRef, words))]),
  );
}

function freshMark(words: Words): HTMLElement {
  return el('span', { class: 'mark' }, words.fresh);
}

/** The mark of what was only tried out. */
export function demoMark(words: Words): HTMLElement {
  return el('span', { class: 'mark demo' }, words.demo);
}

/** A case reference, and that nobody has vouched for who sent it. */
export function caseLine(caseRef: string, words: Words): HTMLElement {
  return el('span', {}, `${words.caseRef}: `, el('bdi', {}, caseRef), ` (${words.notConfirmed})`);
}
