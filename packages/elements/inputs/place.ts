import type { TemplateResult } from 'lit';
import type { Axis, Stop, Unit } from '../../core/index.js';
import { drawWindow, type Point } from '../drawings/window.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html } from '../shared.js';
import { helpText } from './line.js';
import type { WordKey } from '../words/types.js';

/** The five steps of an axis. */
export const STEPS = [0, 25, 50, 75, 100] as const;
export const AXES: readonly Axis[] = ['help', 'expect'];

/** A place on the window, as far as it is known: one axis may be picked before the other. */
export type HalfPlaced = Partial<Point>;

/** What a window to put oneself on needs: words, and somebody to tell. */
export interface PlaceOptions {
  name: string;
  value: HalfPlaced;
  word(key: WordKey): string;
  ask: Readonly<Record<Axis, string>>;
  set(value: HalfPlaced): void;
}

/**
 * Where the person puts themselves: on the window, by pointer or arrow keys, or with two plain pickers. Each shows what the
 * other did, and nothing has to be dragged.
 */
export function place(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit } = stop;
  const value = talk.valueOf(unit);
  return html`<fieldset tabindex="-1" class="group place">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    ${placing({
      name: unit,
      value: value?.type === 'place' ? seen(value) : {},
      word: (key) => talk.word(key),
      ask: { help: talk.word('window.ask.help'), expect: talk.word('window.ask.expect') },
      set: ({ help = NaN, expect = NaN }) => {
        talk.notice = undefined;
        talk.type(unit, { type: 'place', help, expect });
      },
    })}
  </fieldset>`;
}

/** One axis alone is not an answer yet: it stands as no number. */
function seen({ help, expect }: Point): HalfPlaced {
  return { ...(Number.isNaN(help) ? {} : { help }), ...(Number.isNaN(expect) ? {} : { expect }) };
}

/** One axis alone places nobody, and is not to be lost without a word. */
export function halfPlaced(talk: ConversationController, unit: Unit): WordKey | undefined {
  const value = talk.valueOf(unit);
  const isHalf = value?.type === 'place' && Number.isNaN(value.help) !== Number.isNaN(value.expect);
  return isHalf ? 'window.half' : undefined;
}

/** The window and its two pickers, kept in step. */
export function placing(options: PlaceOptions): TemplateResult {
  const { value, word } = options;
  const { help, expect } = value;
  const marks = help === undefined || expect === undefined ? {} : { own: { help, expect } };
  return html`<p class="small">${word('window.how')}</p>
    <div class="sheet">${drawWindow((key) => word(key), marks, { hasDots: true })} ${grid(options)}</div>
    ${AXES.map((axis) => picker(options, axis))}`;
}

function grid(options: PlaceOptions): TemplateResult {
  const { value, word } = options;
  const at = { help: value.help ?? 50, expect: value.expect ?? 50 };
  const isPlaced = value.help !== undefined && value.expect !== undefined;
  return html`<div
    class="spots"
    role="grid"
    dir="ltr"
    aria-label=${word('window.grid')}
    @click=${(event: Event) => {
      const [help, expect] = ((event.target as HTMLElement).dataset['at'] ?? '').split(' ').map(Number);
      if (help !== undefined && expect !== undefined) options.set({ help, expect });
    }}
    @keydown=${(event: KeyboardEvent) => {
      const next = moved(at, event.key);
      if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      options.set(next);
      const rows = (event.currentTarget as HTMLElement).children;
      const spot = rows[4 - next.expect / 25]?.children[next.help / 25];
      if (spot instanceof HTMLElement) spot.focus();
    }}
  >
    ${[...STEPS].reverse().map(
      (expect) =>
        html`<div role="row">
          ${STEPS.map((help) => {
            const isHere = help === at.help && expect === at.expect;
            return html`<div
              role="gridcell"
              tabindex=${isHere ? 0 : -1}
              aria-selected=${isHere && isPlaced ? 'true' : 'false'}
              aria-label="${word(`place.help.${help}`)}, ${word(`place.expect.${expect}`)}"
              data-at="${help} ${expect}"
            ></div>`;
          })}
        </div>`,
    )}
  </div>`;
}

/** Where a key leads from the spot that has focus: the middle at first. Space and Enter place there, arrows one step on. */
function moved(at: Point, key: string): Point | undefined {
  const [right, up] = KEYS[key] ?? [];
  if (right === undefined || up === undefined) return undefined;
  const within = (value: number) => Math.min(100, Math.max(0, value));
  return { help: within(at.help + 25 * right), expect: within(at.expect + 25 * up) };
}

const KEYS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Enter: [0, 0],
  ' ': [0, 0],
};

function picker({ name, value, word, ask, set }: PlaceOptions, axis: Axis): TemplateResult {
  return html`<fieldset class="group picker">
    <legend>${ask[axis]}</legend>
    <div class="chips">
      ${STEPS.map(
        (step) =>
          html`<label class="chip">
            <input
              type="radio"
              name="${name}-${axis}"
              .checked=${value[axis] === step}
              @change=${() => {
                set({ ...value, [axis]: step });
              }}
            />
            <span>${word(`window.${axis}.${step}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
