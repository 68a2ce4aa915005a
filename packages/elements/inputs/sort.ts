import type { TemplateResult } from 'lit';
import type { Stop, Unit, Value } from '../../core/index.js';
import { drawingFor } from '../drawings/index.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing } from '../shared.js';
import { beside } from '../screens/said.js';
import type { WordKey } from '../words/types.js';
import { drawingOfOption, drawn } from './drawn.js';
import { helpText, labelIn, line } from './line.js';
import { focusNext, moves, tell } from './order.js';
import { isAround, personWith, zoneOf } from './paper-person.js';

type Sorted = Extract<Value, { type: 'sort' }>;

/** The card that is picked up and not yet put down, by question. */
const held = new WeakMap<ConversationController, Map<string, string>>();

/** The card that somebody was told of, since it was picked and laid nowhere. */
const told = new WeakMap<ConversationController, string>();

/** The card that was laid last, and where: shown where the eye is, since its pile may be far below. */
const laid = new WeakMap<ConversationController, { unit: string; card: string; pile: string }>();

/** A picked card is told of once; the next Next leaves it out. */
export function heldCard(talk: ConversationController, unit: Unit): WordKey | undefined {
  const card = held.get(talk)?.get(unit);
  if (!card || told.get(talk) === card) return undefined;
  told.set(talk, card);
  return 'sort.held';
}

interface Sorting {
  talk: ConversationController;
  stop: Stop;
  id: string;
  value: Sorted;
  piles: readonly string[];
  card: string | undefined;
}

/**
 * Cards into piles: a card is picked, then where it goes, by native controls alone. Nothing is dragged, and every card can
 * be left out.
 */
export function sort(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const value = sortOf(talk, unit);
  const piles = ask.piles ?? [];
  const placed = Object.values(value.piles).flat();
  const waiting = (ask.options ?? []).filter((code) => !placed.includes(code));
  const picked = held.get(talk)?.get(unit);
  const card = picked && waiting.includes(picked) ? picked : undefined;
  const sorting = { talk, stop, id, value, piles, card };
  const inside = ask.figure === 'paper-person' ? piles.filter((pile) => !isAround(pile)) : [];
  const isDrawn = drawingOfOption(stop, ask.options?.[0] ?? '') ? 'drawn' : '';
  return html`<fieldset
    tabindex="-1"
    class="group sort ${isDrawn}"
    aria-describedby=${ask.help ? `${id}-help` : nothing}
  >
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)} ${waiting.length > 0 ? cards(sorting, waiting) : nothing} ${where(sorting)}
    ${waiting.length > 0 ? nothing : html`<p class="small">${talk.word('sort.all')}</p>`}
    ${inside.length > 0 ? body(sorting, inside) : nothing}
    <div>${piles.filter((pile) => !inside.includes(pile)).map((pile) => pileOf(sorting, pile))}</div>
  </fieldset>`;
}

/** The figure beside its own zones, in a box of their own: it stays in view while they scroll, and lies over nothing else. */
function body(sorting: Sorting, inside: readonly string[]): TemplateResult {
  return html`<div class="body">
    ${personWith(sorting.piles.filter((pile) => isFull(sorting.value, pile)))}
    ${inside.map((pile) => pileOf(sorting, pile))}
  </div>`;
}

/** The cards that wait: one of them can be picked up. */
function cards({ talk, stop, id, card }: Sorting, waiting: readonly string[]): TemplateResult {
  return html`<div role="radiogroup" aria-labelledby="${id}-pick">
    <p class="small" id="${id}-pick">${talk.word('sort.pick')}</p>
    <div class="chips">
      ${waiting.map(
        (code) =>
          html`<label class="chip">
            <input
              type="radio"
              name="${id}-card"
              value=${code}
              .checked=${code === card}
              @change=${() => {
                held.set(talk, new Map([...(held.get(talk) ?? []), [stop.unit, code]]));
                talk.host.requestUpdate();
                void talk.host.updateComplete.then(() => {
                  show(talk, '.where');
                });
              }}
            />
            <span>${drawingOfOption(stop, code)}${labelIn(talk, stop, code)}</span>
          </label>`,
      )}
    </div>
  </div>`;
}

/** Where the picked card can go; before the next one is picked, where the last one went. */
function where(sorting: Sorting): unknown {
  const { talk, stop, id, piles, card } = sorting;
  if (!card) return landed(sorting);
  const label = labelIn(talk, stop, card);
  return html`<div class="where" role="group" aria-labelledby="${id}-where">
    <p class="sub" id="${id}-where">${talk.word('sort.where', { card: label })}</p>
    <div class="choices">
      ${piles.map(
        (pile) =>
          html`<button
            type="button"
            class="step"
            @click=${() => {
              put(sorting, card, pile);
            }}
          >
            ${sign(stop, pile)}${nameOf(talk, stop, pile)}
          </button>`,
      )}
    </div>
  </div>`;
}

function landed({ talk, stop, value }: Sorting): unknown {
  const last = laid.get(talk);
  if (last?.unit !== stop.unit || !value.piles[last.pile]?.includes(last.card)) return nothing;
  return html`<div class="landed">
    ${sign(stop, last.pile)}${drawingOfOption(stop, last.card)}
    <p>${placed(talk, stop, last.card, last.pile)}</p>
  </div>`;
}

const placed = (talk: ConversationController, stop: Stop, card: string, pile: string): string =>
  talk.word('sort.placed', { card: labelIn(talk, stop, card), pile: nameOf(talk, stop, pile) });

function put({ talk, stop, id, value }: Sorting, card: string, pile: string): void {
  held.get(talk)?.delete(stop.unit);
  laid.set(talk, { unit: stop.unit, card, pile });
  set(talk, stop, value, pile, [...(value.piles[pile] ?? []), card]);
  void talk.host.updateComplete.then(() => {
    const root = talk.host.shadowRoot;
    // What had focus is gone. Where it goes next must not scroll away from the card that has landed.
    const next = root?.querySelector<HTMLElement>(`[name="${id}-card"]`) ?? root?.querySelector<HTMLElement>('.sort');
    next?.focus({ preventScroll: true });
    show(talk, '.landed');
  });
  tell(talk, placed(talk, stop, card, pile));
}

/** Into sight, and no further than it must. At once: WebKit gives up a gentle scroll when the page is drawn anew. */
function show(talk: ConversationController, part: string): void {
  talk.host.shadowRoot?.querySelector(part)?.scrollIntoView({ block: 'nearest' });
}

/** One pile: its name, its cards, the first on top, and a box where the guide has one. */
function pileOf(sorting: Sorting, pile: string): TemplateResult {
  const { talk, stop, id, value, piles } = sorting;
  const codes = value.piles[pile] ?? [];
  const name = nameOf(talk, stop, pile);
  return html`<div class="pile" role="group" aria-labelledby="${id}-${pile}">
    <p class="name" id="${id}-${pile}">${stop.ask.figure ? nothing : sign(stop, pile)}${name}</p>
    ${
      codes.length > 0
        ? html`<ol>
            ${codes.map((code) => cardIn(sorting, pile, code))}
          </ol>`
        : html`<p class=${stop.ask.figure ? 'unseen' : 'small'}>
            ${isFull(value, pile) ? nothing : talk.word('sort.none')}
          </p>`
    }
    ${stop.ask.other ? own(sorting, pile, piles.indexOf(pile)) : nothing}
  </div>`;
}

function cardIn({ talk, stop, id, value }: Sorting, pile: string, code: string): TemplateResult {
  const codes = value.piles[pile] ?? [];
  const label = labelIn(talk, stop, code);
  return html`<li>
    <span class="card">${beside(drawingOfOption(stop, code), label)}</span>
    ${moves(talk, { name: `${id}-${pile}`, label, codes, code }, (next) => {
      set(talk, stop, value, pile, next);
    })}
    <button
      type="button"
      class="quiet"
      aria-label="${talk.word('sort.out')}: ${label}"
      @click=${() => {
        set(
          talk,
          stop,
          value,
          pile,
          codes.filter((one) => one !== code),
        );
        focusNext(talk, `[name="${id}-card"][value="${code}"]`);
        tell(talk, talk.word('sort.taken', { card: label }));
      }}
    >
      ${talk.word('sort.out')}
    </button>
  </li>`;
}

/** Own words for a pile, behind a line that opens; once open it stays open, whatever is wiped in it. */
function own({ talk, stop, id, value }: Sorting, pile: string, index: number): TemplateResult {
  const words = value.own?.[pile] ?? '';
  const key = `${stop.unit}/${pile}`;
  const name = nameOf(talk, stop, pile);
  return html`<details
    ?open=${words !== '' || talk.opened.has(key)}
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) talk.opened.add(key);
    }}
  >
    <summary>${talk.word('sort.own')}<span class="unseen">: ${name}</span></summary>
    ${line(
      `${id}-own-${index}`,
      html`<span class="unseen">${talk.word('sort.own')}: </span>${name}`,
      words,
      (typed) => {
        talk.type(stop.unit, { ...value, own: { ...value.own, [pile]: typed.trim() ? typed : '' } });
      },
    )}
  </details>`;
}

function set(talk: ConversationController, stop: Stop, value: Sorted, pile: string, codes: readonly string[]): void {
  talk.type(stop.unit, { ...value, piles: { ...value.piles, [pile]: codes } });
}

/** A drawing of a pile, where it has one. */
function sign({ ask }: Stop, pile: string): unknown {
  if (ask.figure === 'paper-person') return zoneOf(pile) ? personWith([pile]) : nothing;
  const found = drawingFor('amount', pile);
  return found ? drawn(found) : nothing;
}

const nameOf = (talk: ConversationController, { unit }: Stop, pile: string): string =>
  talk.guideWord(`${unit}.pile.${pile}`) || pile;

const isFull = (value: Sorted, pile: string): boolean =>
  (value.piles[pile] ?? []).length > 0 || Boolean(value.own?.[pile]);

function sortOf(talk: ConversationController, unit: string): Sorted {
  const value = talk.valueOf(unit);
  return value?.type === 'sort' ? value : { type: 'sort', piles: {} };
}
