import type { TemplateResult } from 'lit';
import { VOICES, type Presence, type Voice } from '../../core/index.js';
import type { Seat } from '../../core/flows.js';
import { commonOptions } from '../inputs/choice.js';
import { line } from '../inputs/line.js';
import type { CircleController } from '../internal/circle-controller.js';
import { html, nothing, radios, whoSees } from '../shared.js';
import { headed, way } from './way.js';

const PRESENCES: readonly Presence[] = ['here', 'listening', 'one-card', 'maybe-later', 'not-here'];
/** Who is offered by a tap; anybody else by a name of their own. */
const NOT_OFFERED = ['baby', 'pet', 'neighbour'];
/** Who waits behind a line that opens, so that a small phone shows the start of a visit on one screen. */
const RARER = ['aunt', 'cousin', 'friend', 'teacher'];
const WORKERS = ['teacher', 'worker'];
/** Of any age: how old they are stays in sight. */
const ANY_AGE = ['brother', 'sister', 'cousin', 'friend'];
/** The most letters of a name (contract section 6). */
const ALIAS_MAX = 60;
/** Who was added last, by room: a child must not pass for an adult because a line stayed closed. */
const newest = new WeakMap<CircleController, string>();

/** Who is here, how they take part, and who goes first (domain 2.3). */
export function gathering(talk: CircleController): TemplateResult {
  const { seats } = talk.circle;
  return headed(
    talk.word('circle.title'),
    html`${adding(talk)}
      ${
        seats.length > 0
          ? html`<h3 id="seats">${talk.word('circle.seats')}</h3>
              ${seats.length > 1 ? html`<p class="small">${talk.word('circle.order')}</p>` : nothing}
              <ol class="seats" aria-labelledby="seats">
                ${seats.map((seat, index) => seatRow(talk, seat, index))}
              </ol>`
          : nothing
      }
      ${topic(talk)}
      <div class="steps one">
        <button
          type="button"
          class="step next"
          part="next"
          @click=${() => {
            add(talk, talk.halfTyped);
            talk.start();
          }}
        >
          ${talk.word('circle.start')}
        </button>
      </div>
      ${whoSees(talk.visit)}`,
  );
}

/** What the room talks about, where the guide has a topic: picked together, once. */
function topic(talk: CircleController): unknown {
  const [first] = talk.guide.steps;
  if (first?.id !== 'topic' || !first.options) return nothing;
  return radios(
    'topic',
    talk.guideWord('topic.ask'),
    first.options.map((value) => ({ value, label: talk.guideWord(`topic.${value}`) })),
    talk.asked.topic,
    (code) => {
      talk.asked.topic = code;
      talk.host.requestUpdate();
    },
  );
}

function adding(talk: CircleController): TemplateResult {
  const codes = commonOptions('people').filter((code) => !NOT_OFFERED.includes(code));
  return html`<fieldset class="group">
      <legend>${talk.word('circle.add')}</legend>
      ${chips(
        talk,
        codes.filter((code) => !RARER.includes(code)),
      )}
    </fieldset>
    <details>
      <summary>${talk.word('circle.more')}</summary>
      ${chips(talk, RARER)} ${byName(talk)}
    </details>`;
}

function chips(talk: CircleController, codes: readonly string[]): TemplateResult {
  return html`<div class="chips">
    ${codes.map(
      (code) =>
        html`<button
          type="button"
          class="add-person"
          aria-pressed=${seatOf(talk, code) ? 'true' : 'false'}
          @click=${() => {
            tap(talk, code);
          }}
        >
          ${talk.word(`people.${code}` as 'people.me')}
        </button>`,
    )}
  </div>`;
}

function byName(talk: CircleController): TemplateResult {
  return html`<div class="add">
    ${line(
      'someone',
      talk.word('input.someone'),
      talk.halfTyped,
      (words) => {
        talk.halfTyped = words;
        talk.host.requestUpdate();
      },
      ALIAS_MAX,
      () => {
        add(talk, talk.halfTyped);
      },
    )}
    ${way(talk.word('input.add'), () => {
      add(talk, talk.halfTyped);
    })}
  </div>`;
}

function seatOf(talk: CircleController, code: string): Seat | undefined {
  const alias = talk.word(`people.${code}` as 'people.me');
  return talk.circle.seats.find((seat) => seat.alias === alias);
}

/** A tap puts somebody into the room, and another takes them out again. */
function tap(talk: CircleController, code: string): void {
  const seat = seatOf(talk, code);
  if (seat) remove(talk, seat);
  else add(talk, talk.word(`people.${code}` as 'people.me'), WORKERS.includes(code) ? 'practitioner' : 'adult');
}

function remove(talk: CircleController, { pid, alias }: Seat): void {
  talk.does({ type: 'leave', pid });
  talk.tell('circle.removed', { alias });
}

/** Two of one name are told apart by a number, so that each can be called. */
function add(talk: CircleController, alias: string, voice: Voice = 'adult'): void {
  const name = alias.trim();
  if (!name) return;
  talk.halfTyped = '';
  const taken = talk.circle.seats.map((seat) => seat.alias);
  let own = name;
  for (let count = 2; taken.includes(own); count += 1) own = `${name} ${count}`;
  talk.does({ type: 'add', alias: own, voice });
  newest.set(talk, own);
  talk.tell('circle.added', { alias: talk.circle.seats.map((seat) => seat.alias).join(', ') });
}

/** Who somebody is: the second of a name bears a number. */
const kindOf = (alias: string): string => alias.replace(/ \d+$/, '');

const isAnyAge = (talk: CircleController, alias: string): boolean =>
  ANY_AGE.some((code) => talk.word(`people.${code}` as 'people.me') === kindOf(alias));

/** One line for each person: who, how they take part, and off the list; the rest opens, for the newest by itself. */
function seatRow(talk: CircleController, seat: Seat, index: number): TemplateResult {
  const { alias, voice, presence } = seat;
  return html`<li class="seat">
    <details ?open=${alias === newest.get(talk) || isAnyAge(talk, alias)}>
      <summary>
        <span class="name" part="own-words">${alias}</span>${' '}
        <span class="small">${talk.word(`voice.${voice}`)} · ${talk.word(`presence.${presence}`)}</span>
      </summary>
      ${details(talk, seat, index)}
    </details>
    <button
      type="button"
      class="quiet"
      aria-label="${talk.word('circle.remove')}: ${alias}"
      @click=${() => {
        remove(talk, seat);
      }}
    >
      ${talk.word('circle.off')}
    </button>
  </li>`;
}

function details(talk: CircleController, seat: Seat, index: number): TemplateResult {
  const { pid, alias } = seat;
  return html`<div class="seat-details">
    ${pick(
      talk.word('opening.voice'),
      alias,
      VOICES,
      seat.voice,
      (one) => talk.word(`voice.${one}`),
      (voice) => {
        talk.does({ type: 'change', pid, to: { voice } });
      },
    )}
    ${pick(
      talk.word('circle.presence'),
      alias,
      PRESENCES,
      seat.presence,
      (one) => talk.word(`presence.${one}`),
      (presence) => {
        talk.does({ type: 'change', pid, to: { presence } });
      },
    )}
    <div class="moves">${index > 0 ? earlier(talk, seat, index) : nothing} ${another(talk, seat)}</div>
  </div>`;
}

function earlier(talk: CircleController, { pid, alias }: Seat, index: number): TemplateResult {
  return html`<button
    type="button"
    class="quiet"
    aria-label="${talk.word('circle.earlier')}: ${alias}"
    @click=${() => {
      talk.does({ type: 'earlier', pid });
      talk.tell('circle.moved', { alias });
      void talk.host.updateComplete.then(() => {
        focusSeat(talk, index - 1);
      });
    }}
  >
    ${talk.word('circle.earlier')}
  </button>`;
}

/** A second brother is told apart by a number, so that nobody has to type a name. */
function another(talk: CircleController, { alias, voice }: Seat): unknown {
  const kind = kindOf(alias);
  const isKind = (code: string) => code !== 'me' && talk.word(`people.${code}` as 'people.me') === kind;
  if (!commonOptions('people').some(isKind)) return nothing;
  return html`<button
    type="button"
    class="quiet"
    @click=${() => {
      add(talk, kind, voice);
    }}
  >
    ${talk.word('circle.another', { alias: kind })}
  </button>`;
}

/** The focus goes with the person who was moved, and what was open for them stays open. */
function focusSeat(talk: CircleController, place: number): void {
  const rows = [...(talk.host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.seat details') ?? [])];
  const [row, last] = [rows[place], rows[place + 1]];
  if (!row || !last) return;
  [row.open, last.open] = [true, row.open];
  row.querySelector<HTMLElement>(place > 0 ? '.moves button' : 'summary')?.focus();
}

/** A native list, small enough for three people on a phone. */
function pick<T extends string>(
  label: string,
  alias: string,
  options: readonly T[],
  chosen: T,
  name: (one: T) => string,
  set: (one: T) => void,
): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <select
      aria-label="${label}: ${alias}"
      @change=${(event: Event) => {
        const one = options[(event.target as HTMLSelectElement).selectedIndex];
        if (one) set(one);
      }}
    >
      ${options.map((one) => html`<option value=${one} .selected=${one === chosen}>${name(one)}</option>`)}
    </select>
  </label>`;
}
