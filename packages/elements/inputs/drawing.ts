import type { TemplateResult } from 'lit';
import type { Said, Stop, Value } from '../../core/index.js';
import { drawingOf, PAPER, strokesOf, type Stroke } from '../../core/flows.js';
import type { ConversationController } from '../internal/conversation-controller.js';
import { html, nothing, svg, uiWords } from '../shared.js';
import { helpText, line } from './line.js';
import { focusNext, tell } from './order.js';
import { shape } from './shape.js';
import { fitting, simpler } from './strokes.js';

type Drawn = Extract<Value, { type: 'drawing' }>;
const VIEW = `0 0 ${PAPER.width} ${PAPER.height}`;

/** Paper to draw on, undo and clear; once there is something on it, a box for what it shows. */
export function drawing(talk: ConversationController, stop: Stop, id: string): TemplateResult {
  const { unit, ask } = stop;
  const value = drawnOn(talk, unit);
  const strokes = strokesOf(value.svg);
  return html`<fieldset tabindex="-1" class="group draw" aria-describedby="${ask.help ? `${id}-help ` : ''}${id}-how">
    <legend class="ask" id=${id}>${talk.guideWord(`${unit}.ask`)}</legend>
    ${helpText(talk, stop, id)}
    <p class="small" id="${id}-how">${talk.word('draw.how')} ${talk.word('draw.stays')}</p>
    ${paper(talk, unit, strokes)}
    ${
      strokes.length > 0
        ? html`<div class="choices">
              ${again(talk, 'draw.undo', () => {
                lay(talk, unit, strokes.slice(0, -1), 'draw.undone');
              })}
              ${again(talk, 'draw.clear', () => {
                lay(talk, unit, [], 'draw.cleared');
              })}
            </div>
            ${words(talk, unit, id, value)}`
        : nothing
    }
  </fieldset>`;
}

/** What it shows, in their words; until there are any it is called a drawing, and no more. */
function words(talk: ConversationController, unit: string, id: string, value: Drawn): TemplateResult {
  const key = `${unit}/words`;
  const isOurs = isNeutral(value.alternative) && !talk.opened.has(key);
  return line(`${id}-words`, talk.word('draw.words'), isOurs ? '' : value.alternative, (typed) => {
    const alternative = typed.trim() ? typed : talk.word('draw.neutral');
    talk.opened[typed.trim() ? 'add' : 'delete'](key);
    talk.type(unit, { ...value, alternative });
  });
}

function again(talk: ConversationController, key: 'draw.undo' | 'draw.clear', act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="step"
    data-does=${key}
    @click=${() => {
      act();
      focusNext(talk, `[data-does="${key}"]`, '.draw');
    }}
  >
    ${talk.word(key)}
  </button>`;
}

function paper(talk: ConversationController, unit: string, strokes: readonly Stroke[]): TemplateResult {
  const end = (event: PointerEvent) => {
    const stroke = lift(event);
    if (stroke) lay(talk, unit, [...strokes, simpler(stroke, 0.6)]);
  };
  return html`<svg
    class="sketch paper"
    viewBox=${VIEW}
    role="img"
    aria-label=${talk.word('draw.paper')}
    fill="none"
    stroke="currentColor"
    stroke-width="4"
    stroke-linecap="round"
    stroke-linejoin="round"
    @pointerdown=${start}
    @pointermove=${move}
    @pointerup=${end}
    @pointercancel=${end}
  >
    ${strokes.map((stroke) => svg`<path d=${pathOf(stroke)}></path>`)}
  </svg>`;
}

/** The stroke under way, by its paper: the pen must not wait for a drawing of the whole screen. */
const underWay = new WeakMap<Element, { pointer: number; points: (readonly [number, number])[]; line: SVGElement }>();

function start(event: PointerEvent): void {
  const sheet = event.currentTarget as SVGElement;
  if (event.button !== 0 || underWay.has(sheet)) return;
  event.preventDefault();
  sheet.setPointerCapture(event.pointerId);
  const points = [pointOf(sheet, event)];
  const line = shape('path', { d: pathOf(points) });
  sheet.append(line);
  underWay.set(sheet, { pointer: event.pointerId, points, line });
}

function move(event: PointerEvent): void {
  const sheet = event.currentTarget as SVGElement;
  const pen = underWay.get(sheet);
  if (pen?.pointer !== event.pointerId) return;
  const all = event.getCoalescedEvents?.() ?? [];
  for (const one of all.length > 0 ? all : [event]) pen.points.push(pointOf(sheet, one));
  pen.line.setAttribute('d', pathOf(pen.points));
}

function lift(event: PointerEvent): Stroke | undefined {
  const sheet = event.currentTarget as SVGElement;
  const pen = underWay.get(sheet);
  if (pen?.pointer !== event.pointerId) return undefined;
  underWay.delete(sheet);
  pen.line.remove();
  return pen.points;
}

function pointOf(sheet: Element, { clientX, clientY }: MouseEvent): readonly [number, number] {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return [Math.round(((clientX - left) / width) * PAPER.width), Math.round(((clientY - top) / height) * PAPER.height)];
}

/** A point alone is a line to itself, so that it shows. */
function pathOf(stroke: Stroke): string {
  return `M${[...stroke, ...stroke.slice(0, stroke.length === 1 ? 1 : 0)].map((point) => point.join(' ')).join('L')}`;
}

/** What is on the paper now. */
function lay(
  talk: ConversationController,
  unit: string,
  strokes: readonly Stroke[],
  says?: 'draw.undone' | 'draw.cleared',
): void {
  const fit = fitting(strokes);
  if (!fit) {
    talk.notice = 'draw.full';
    talk.say('draw.full');
    talk.host.requestUpdate();
    return;
  }
  if (talk.notice === 'draw.full') talk.notice = undefined;
  const { alternative } = drawnOn(talk, unit);
  talk.type(unit, { type: 'drawing', svg: drawingOf(fit), alternative: alternative || talk.word('draw.neutral') });
  if (says) tell(talk, talk.word(says));
}

function drawnOn(talk: ConversationController, unit: string): Drawn {
  const value = talk.valueOf(unit);
  return value?.type === 'drawing' ? value : { type: 'drawing', svg: '', alternative: '' };
}

const isNeutral = (words: string): boolean =>
  ['en', 'cy'].some((language) => uiWords(language)?.['draw.neutral'] === words);

/** The drawing of an answer, made anew from its strokes; nothing where it is none of ours. The words under it name it. */
export function pictureOf({ value }: Said): SVGElement | undefined {
  const strokes = value.type === 'drawing' ? strokesOf(value.svg) : [];
  if (strokes.length === 0) return undefined;
  return shape(
    'svg',
    {
      class: 'sketch',
      viewBox: VIEW,
      width: String(PAPER.width),
      'aria-hidden': 'true',
      focusable: 'false',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '4',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...strokes.map((stroke) => shape('path', { d: pathOf(stroke) })),
  );
}
