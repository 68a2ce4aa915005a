import type { TemplateResult } from 'lit';
import { directory } from '../help/directory.js';
import type { Conversation } from '../../core/index.js';
import type { WordKey } from '../words/types.js';
import type { Help, Settings } from '../settings.js';
import { dayIn } from '../words/dates.js';
import { html, nameOf, nothing, textIn } from '../shared.js';

/** Whom help is for. */
export interface Helped {
  settings: Settings;
  state: Pick<Conversation, 'voice' | 'language'>;
  word(key: WordKey): string;
}

/**
 * Who can help: the agency's own numbers first, then the directory. A child sees three lines, and first a person they trust
 * (domain 3.1). Where ways on stand below it, `most` of the directory are listed and the others open. Links to tap; nothing
 * dials by itself.
 */
export function helpList(talk: Helped, most = 99): TemplateResult {
  const local = fitting(talk.settings.agency?.localHelp ?? [], talk);
  const common = fitting(directory, talk);
  const first = emergency(talk);
  return html`<div class="help">
    ${
      talk.state.voice === 'child'
        ? html`<p class="trusted">${talk.word('help.trusted')}</p>
            ${lines(talk, common.slice(0, 1))} ${first} ${more(talk, [...local, ...common.slice(1)])}`
        : html`${first}
            <p class="small">${talk.word('help.silent')}</p>
            ${local.length ? html`<h3>${talk.word('help.local')}</h3>` : nothing} ${lines(talk, local)}
            <h3>${talk.word('help.everyone')}</h3>
            ${lines(talk, common.slice(0, most))} ${more(talk, common.slice(most))}
            <details>
              <summary>${talk.word('help.safer')}</summary>
              <p>${talk.word('help.safer.text')}</p>
            </details>`
    }
    <p class="small">${talk.word('help.warn')}</p>
    ${compared(talk, common[0]?.checkedOn)}
  </div>`;
}

/** The first line of help, wherever somebody may be left waiting. */
export function emergency(talk: Pick<Helped, 'word'>): TemplateResult {
  return html`<p class="first">${talk.word('help.emergency')} <a class="call" href="tel:999">999</a></p>`;
}

function more(talk: Helped, list: readonly Help[]): unknown {
  if (list.length === 0) return nothing;
  return html`<details>
    <summary>${talk.word('help.more')}</summary>
    ${lines(talk, list)}
  </details>`;
}

function compared(talk: Helped, day: string | undefined): unknown {
  if (!day) return nothing;
  const said = dateOf(day, talk.state.language);
  return html`<p class="small">${talk.word('help.checked')}: <time datetime=${day}>${said}</time></p>`;
}

/** Between the groups of a number stands a space that is part of it: else they change places where words run from the right. */
function lines(talk: Helped, list: readonly Help[]): unknown {
  if (list.length === 0) return nothing;
  const { language } = talk.state;
  return html`<ul class="lines">
    ${list.map(
      (one) =>
        html`<li>
          <span class="name">${textIn(one.name, language)}</span>
          ${one.languages.includes(language) ? nothing : html`<span class="small">(${spokenOn(talk, one)})</span>`}
          ${one.phone ? html`<a class="call" href="tel:${one.phone.replace(/ /g, '')}">${talk.word('help.call')} ${one.phone.replace(/ /g, '\xa0')}</a>` : nothing}
          ${
            one.url
              ? html`<a class="call" href=${one.url} target="_blank" rel="noopener noreferrer"
                  >${talk.word('help.web')}</a
                >`
              : nothing
          }
          ${one.text ? html`<a class="call" href="sms:${one.text.replace(/ /g, '')}">${talk.word('help.text')} ${one.text.replace(/ /g, '\xa0')}</a>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** Which language answers, said in the language of the page; of rarer ones their own name. */
function spokenOn(talk: Helped, { languages }: Help): string {
  return languages.join() === 'en' ? talk.word('help.english') : languages.map(nameOf).join(', ');
}

/** Lines for this voice, those in the person's language first. */
function fitting(list: readonly Help[], talk: Helped): readonly Help[] {
  const { voice = 'adult', language } = talk.state;
  const who = voice === 'young-person' ? ['child', 'adult'] : [voice];
  const mine = list.filter((one) => one.for.some((name) => name === 'anyone' || who.includes(name)));
  const speaks = (one: Help) => (one.languages.includes(language) ? 0 : 1);
  return [...mine].sort((a, b) => speaks(a) - speaks(b));
}

function dateOf(day: string, language: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayIn(language, new Date(year, month - 1, date));
}
