import { routeOf, type Conversation, type Guide, type Step } from '../../core/index.js';
import { shuffleStatements, windowOf, type WindowOf } from '../../core/flows.js';
import { drawWindow, type Point, type WindowMarks } from '../drawings/window.js';
import { ConversationController } from './conversation-controller.js';
import type { DrawnPart } from './own-copy.js';

/**
 * A conversation with a window in it: statements in an order of their own, a guide that follows where the answers lean, and
 * what is drawn. Other guides go through it as they are.
 */
export class WindowController extends ConversationController {
  /** How it felt to somebody else, where they chose to show it. In memory, and on this screen alone. */
  felt: Point | undefined;
  readonly #seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  #shuffled: Guide | undefined;
  #arranged: { from: Conversation['answers']; passed: Conversation['passed']; lean: string; guide: Guide } | undefined;

  /** Follows the answers: the same guide again until they lean another way. */
  override get guide(): Guide {
    const base = (this.#shuffled ??= shuffleStatements(super.guide, this.#seed));
    if (!hasWindow(base)) return base;
    const { answers, passed } = this.state;
    const known = this.#arranged;
    if (known?.from === answers && known.passed === passed) return known.guide;
    const { score } = windowOf(base, this.state);
    const lean = `${score.place ?? ''} ${firstSteps(score).join(' ')}`;
    const guide = known?.lean === lean ? known.guide : arranged(base, score);
    this.#arranged = { from: answers, passed, lean, guide };
    return guide;
  }

  /** Their own marks, as far as they are known. */
  get ownMarks(): WindowMarks {
    const { own, score } = windowOf(this.guide, this.state);
    const { help, expect } = score;
    const halfWidth = { help: help?.halfWidth ?? 0, expect: expect?.halfWidth ?? 0 };
    return {
      ...(own ? { own } : {}),
      ...(help && expect ? { answers: { help: help.value, expect: expect.value, halfWidth } } : {}),
    };
  }

  /** Every mark that is shown on the screen. */
  get marks(): WindowMarks {
    return { ...this.ownMarks, ...(this.felt ? { felt: this.felt } : {}) };
  }

  /** What the answers say, in words. */
  get leans(): string {
    return this.word(`window.answers.${windowOf(this.guide, this.state).score.place ?? 'few'}`);
  }

  /** The same in words, by mark. */
  get told(): Readonly<Partial<Record<keyof WindowMarks, string>>> {
    const { own } = this.marks;
    return {
      ...(own ? { own: `${this.word(`window.own.${paneOf(own)}`)} ${this.#inWords(own)}` } : {}),
      answers: this.leans,
      ...(this.felt ? { felt: this.word(`window.felt.${paneOf(this.felt)}`) } : {}),
    };
  }

  /** Both axes as they were picked, so that two marks on the same line are told apart. */
  #inWords({ help, expect }: { help: number; expect: number }): string {
    const step = (value: number) => (Math.round(value / 25) * 25) as 0 | 25 | 50 | 75 | 100;
    return `(${this.word(`place.help.${step(help)}`)}; ${this.word(`place.expect.${step(expect)}`)})`;
  }

  /** Without how it felt to somebody else: they chose to show it, not to have it kept or printed. */
  override readonly drawn = (): readonly DrawnPart[] => {
    const { guide, state, ownMarks, told } = this;
    const shown = routeOf(guide, state)
      .flatMap((leg) => leg.stops)
      .find(({ ask, unit }) => ask.figure === 'window' && Object.hasOwn(state.passed, unit));
    if (!shown || !(ownMarks.own ?? ownMarks.answers)) return [];
    const lines = [...(told.own ? [told.own] : []), this.leans];
    return [
      {
        unit: shown.unit,
        asked: this.guideWord(`${shown.unit}.ask`),
        label: this.word('window.lean'),
        says: this.leans,
        lines: [...lines, this.word('window.note')],
        marks: ownMarks,
        picture: () => drawWindow((key) => this.word(key), ownMarks, { label: lines.join(' '), hasKeys: true }),
      },
    ];
  };

  override next(): void {
    if (this.#isHalfPlaced()) {
      this.notice = 'window.half';
      this.say('window.half');
      this.host.requestUpdate();
      return;
    }
    this.#untickFigure();
    super.next();
  }

  override skip(): void {
    this.#untickFigure();
    super.skip();
  }

  override forget(): void {
    this.felt = undefined;
    super.forget();
  }

  /** One axis alone places nobody, and is not to be lost without a word. */
  #isHalfPlaced(): boolean {
    const { screen } = this;
    if (screen.kind !== 'question') return false;
    return screen.leg.stops.some(({ unit }) => {
      const value = this.valueOf(unit);
      return value?.type === 'place' && Number.isNaN(value.help) !== Number.isNaN(value.expect);
    });
  }

  /** A tick is a decision about a drawing as it stood: other answers want a new one. */
  #untickFigure(): void {
    const { screen, guide, state } = this;
    if (screen.kind !== 'question' || !screen.leg.stops.some((stop) => stop.ask.measures)) return;
    const figures = guide.steps.filter((step) => step.figure === 'window').map((step) => step.id);
    this.state = { ...state, ticked: state.ticked.filter((unit) => !figures.includes(unit)) };
  }
}

type Score = WindowOf['score'];

/** The pane a mark stands in; the middle of an axis is between. */
export function paneOf({ help, expect }: Point): 'with' | 'to' | 'for' | 'not' | 'line' {
  if (help === 50 || expect === 50) return 'line';
  if (help > 50) return expect > 50 ? 'with' : 'for';
  return expect > 50 ? 'to' : 'not';
}

function hasWindow(guide: Guide): boolean {
  return guide.steps.some((step) => step.figure === 'window');
}

/** The beginnings of the codes of the steps that fit where the answers lean; none where they do not say. */
function firstSteps({ place, help, expect }: Score): readonly string[] {
  if (!place || !help || !expect) return [];
  if (place === 'with') return ['high-'];
  if (place === 'not') return ['low-'];
  if (help.value === expect.value) return ['help-', 'expect-'];
  return [help.value < expect.value ? 'help-' : 'expect-'];
}

/** Help for the grown-up is asked after where it was hard; fitting steps come first, the rest behind "More words". */
function arranged(guide: Guide, score: Score): Guide {
  const first = firstSteps(score);
  const isAsked = (step: Step) => step.id !== 'would-help' || (score.place !== undefined && score.place !== 'with');
  const steps = guide.steps.filter(isAsked).map((step) => {
    if (first.length === 0 || !step.parts) return step;
    const parts = step.parts.map((part) => {
      const fitting = part.options?.filter((code) => first.some((start) => code.startsWith(start))) ?? [];
      return fitting.length > 0 ? { ...part, first: { adult: fitting, practitioner: fitting } } : part;
    });
    return { ...step, parts };
  });
  return { ...guide, steps };
}
