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
    const { answers } = this.ownMarks;
    return answers ? this.#lies('answers', answers, answers.halfWidth) : this.word('window.answers.few');
  }

  /** The same in words, by mark. */
  get told(): Readonly<Partial<Record<keyof WindowMarks, string>>> {
    const { own, felt } = this.marks;
    return {
      ...(own ? { own: `${this.#lies('own', own)} ${this.#inWords(own)}` } : {}),
      answers: this.leans,
      ...(felt ? { felt: this.#lies('felt', felt) } : {}),
    };
  }

  #lies(of: keyof WindowMarks, mark: Point, halfWidth?: Point): string {
    const [a, b, ...more] = panesOf(mark, halfWidth);
    if (more.length > 0 || !a) return this.word(`window.${of}.middle`);
    if (!b) return this.word(`window.${of}.${a}`);
    return this.word(`window.${of}.line`, { a: this.word(`window.${a}`), b: this.word(`window.${b}`) });
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
        says: `${this.leans} ${ownMarks.answers ? this.word('window.goes') : ''}`.trim(),
        lines: [...lines, this.guideWord(`${shown.unit}.help`), this.word('window.note')].filter(Boolean),
        marks: ownMarks,
        picture: () => drawWindow((key) => this.word(key), ownMarks, { label: lines.join(' '), hasKeys: true }),
      },
    ];
  };

  /** What was answered on an earlier visit stands first, so that the count of the statements goes on from there. */
  override carryOn(): void {
    super.carryOn();
    const { answers, passed } = this.state;
    this.#shuffled = firstOf(this.#shuffled ?? super.guide, (unit) => unit in answers || unit in passed);
    this.#arranged = undefined;
  }

  override next(): void {
    this.#untickFigure(() => {
      super.next();
    });
  }

  override skip(): void {
    this.#untickFigure(() => {
      super.skip();
    });
  }

  override forget(): void {
    this.felt = undefined;
    super.forget();
  }

  /** A tick is a decision about a drawing as it stood: other answers want a new one. */
  #untickFigure(goOn: () => void): void {
    const { screen, guide, state } = this;
    goOn();
    if (this.state === state || screen.kind !== 'question') return;
    if (!screen.leg.stops.some((stop) => stop.ask.measures)) return;
    const figures = guide.steps.filter((step) => step.figure === 'window').map((step) => step.id);
    this.state = { ...this.state, ticked: this.state.ticked.filter((unit) => !figures.includes(unit)) };
  }
}

type Score = WindowOf['score'];

const PANES = ['to', 'with', 'for', 'not'] as const;
const WARM: readonly string[] = ['with', 'for'];
const CLEAR: readonly string[] = ['with', 'to'];

/** The panes that a mark or its area touches: one, the two beside a line, or all four around the middle. */
export function panesOf({ help, expect }: Point, halfWidth: Point = { help: 0, expect: 0 }): (typeof PANES)[number][] {
  const isOn = (high: boolean, value: number, half: number) =>
    value === 50 || (high ? value + half > 50 + HAIR : value - half < 50 - HAIR);
  return PANES.filter(
    (pane) => isOn(WARM.includes(pane), help, halfWidth.help) && isOn(CLEAR.includes(pane), expect, halfWidth.expect),
  );
}

/** Thirds do not come out even: an area that only touches a line does not cross it. */
const HAIR = 1e-9;

/** The same guide, in each step of statements those first that are done. */
function firstOf(guide: Guide, isDone: (unit: string) => boolean): Guide {
  const steps = guide.steps.map((step) => {
    const { id, parts } = step;
    if (!parts?.every((part) => part.kind === 'statement')) return step;
    const [done, open] = [true, false].map((is) => parts.filter((part) => isDone(`${id}.${part.id}`) === is));
    return { ...step, parts: [...(done ?? []), ...(open ?? [])] };
  });
  return { ...guide, steps };
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
  const isAsked = (step: Step) => step.id !== 'would-help' || ['to', 'for', 'not'].includes(score.place ?? '');
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
