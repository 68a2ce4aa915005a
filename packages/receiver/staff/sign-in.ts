import { signIn } from './api.js';
import { announce, el } from './dom.js';
import type { Words } from './words.js';

/**
 * The sign-in. The field has no name and the form is answered here, so that not even a broken script could put the
 * token into the address.
 */
export function signInScreen(words: Words, notice: string, onDone: () => void): HTMLElement {
  const field = el('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'current-password',
    spellcheck: 'false',
    autocapitalize: 'none',
    'aria-describedby': 'token-help token-fault',
  });
  const fault = el('p', { id: 'token-fault', class: 'fault' }, notice);
  const form = el(
    'form',
    { class: 'sign-in', method: 'post', action: '/session' },
    el('h1', {}, words.signIn),
    el('label', { for: 'token' }, words.token),
    el('p', { id: 'token-help', class: 'quiet' }, words.tokenHelp),
    field,
    fault,
    el('button', { type: 'submit', class: 'main' }, words.signIn),
  );
  const say = (text: string) => {
    fault.textContent = text;
    announce(text);
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const token = field.value.trim();
    if (!token) {
      say(words.noToken);
      return;
    }
    void signIn(token).then((outcome) => {
      if (outcome === 'ok') onDone();
      else say({ wrong: words.wrongToken, tooOften: words.tooOften, unreachable: words.unreachable }[outcome]);
    });
  });
  return form;
}
