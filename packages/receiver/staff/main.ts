import { askSignedIn, signOut } from './api.js';
import { announce, button, el, place } from './dom.js';
import { listScreen, type Frame, type Screen } from './list.js';
import { emptyInbox } from './poll.js';
import { sheetScreen } from './sheet.js';
import { signInScreen } from './sign-in.js';
import { LANGUAGE_NAMES, WORDS, type Language } from './words.js';

const LANGUAGE_KEY = 'talk-staff-language';
const RESULT = /^#\/results\/([0-9a-f-]{36})$/;

let language = firstLanguage();
let isStaff = false;
let inbox = emptyInbox();
let screen: Screen | undefined;
/** Where the list was left, to come back to. */
let left: { scroll: number; id: string } | undefined;

function firstLanguage(): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(LANGUAGE_KEY);
  } catch {
    // Storage may be blocked; then the browser's language decides each time.
  }
  return (kept ?? navigator.language).startsWith('cy') ? 'cy' : 'en';
}

function show(next: Screen): void {
  screen?.leave();
  screen = next;
  place('main').replaceChildren(next.node);
}

/** Draws what the address asks for. `byPerson`: somebody just went there, so focus goes along. */
function draw(byPerson: boolean, notice = ''): void {
  const words = WORDS[language];
  document.documentElement.lang = language;
  drawFrame();
  if (!isStaff) {
    show({ node: signInScreen(words, notice, () => enter(true)), leave: () => undefined });
    return;
  }
  const frame: Frame = { words, onSignedOut: () => exit(words.signedOut) };
  const id = RESULT.exec(location.hash)?.[1];
  if (id !== undefined) {
    if (byPerson) left = { scroll: window.scrollY, id };
    show(sheetScreen(frame, id, (heading) => byPerson && arriveAt(heading)));
    return;
  }
  show(listScreen(frame, inbox));
  if (byPerson) comeBack();
}

function arriveAt(heading: HTMLElement): void {
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

function comeBack(): void {
  const link = left && document.querySelector<HTMLElement>(`a[href="#/results/${left.id}"]`);
  if (!left || !link) return;
  link.focus({ preventScroll: true });
  window.scrollTo(0, left.scroll);
}

function drawFrame(): void {
  const words = WORDS[language];
  const switches = (['en', 'cy'] as const).map((code) =>
    button(LANGUAGE_NAMES[code], { lang: code, class: 'plain', 'aria-pressed': String(code === language) }, () =>
      speak(code),
    ),
  );
  place('top').replaceChildren(
    el('p', { class: 'product' }, 'Talk It Through', ' ', el('span', { class: 'quiet' }, words.staff)),
    el(
      'div',
      { class: 'bar' },
      ...switches,
      ...(isStaff ? [button(words.signOut, { class: 'plain' }, () => void signOut().then(() => exit('')))] : []),
    ),
  );
  place('foot').replaceChildren(...(words.draft ? [el('p', { class: 'quiet' }, words.draft)] : []));
}

function speak(chosen: Language): void {
  language = chosen;
  try {
    localStorage.setItem(LANGUAGE_KEY, chosen);
  } catch {
    // Then it is chosen again next time.
  }
  draw(false);
  place('top').querySelector<HTMLElement>(`[lang="${chosen}"]`)?.focus();
}

function enter(byPerson: boolean): void {
  isStaff = true;
  draw(false);
  const heading = place('main').querySelector('h1');
  if (!byPerson || !heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** Nobody's words stay on the screen or in memory after the session. */
function exit(notice: string): void {
  isStaff = false;
  inbox = emptyInbox();
  left = undefined;
  draw(false, notice);
  announce(notice);
}

addEventListener('hashchange', () => isStaff && draw(true));
draw(false);
void askSignedIn().then((signedIn) => signedIn && enter(false));
