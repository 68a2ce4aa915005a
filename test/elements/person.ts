/// <reference lib="dom" />
import { configure, within } from '@testing-library/dom';
import type { TalkFlow } from '../../packages/elements/internal/flow.js';
import { equal, ok, until } from './support/check.js';

// What is not found is named; the whole of the page's HTML says no more.
configure({ getElementError: (message) => new Error(message?.split('\n\n')[0]) });

type Name = string | RegExp;
type Queries = ReturnType<typeof within>;

/** Somebody at an element: finds things by role and label, reads what is shown, presses, picks and writes. */
export class Person {
  readonly element: TalkFlow;

  constructor(element: TalkFlow) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** The queries of testing-library, inside the shadow root or a part of it. */
  in(place: Element = this.root.querySelector('.root')!): Queries {
    return within(place as HTMLElement);
  }

  /** All that is shown. What is closed or hidden is not. */
  get text(): string {
    return this.textOf(this.root.querySelector<HTMLElement>('.root'));
  }

  /** What is shown in the current block. */
  get now(): string {
    return this.textOf(this.root.querySelector<HTMLElement>('.now'));
  }

  textOf(part: HTMLElement | null | undefined): string {
    return (part?.innerText ?? '').replace(/\s+/g, ' ').trim();
  }

  find(role: string, name: Name): HTMLElement {
    return this.in().getByRole(role, { name });
  }

  sees(role: string, name: Name): boolean {
    return this.in().queryAllByRole(role, { name }).length > 0;
  }

  /** Names of all the things of this role, in order. */
  names(role: string): string[] {
    return this.in()
      .queryAllByRole(role)
      .map((one: HTMLElement) => one.getAttribute('aria-label') ?? this.textOf(one.closest('label') ?? one));
  }

  async press(name: Name): Promise<void> {
    const button = this.find('button', name);
    button.focus();
    button.click();
    await this.settled();
  }

  /** Picks a radio button or ticks a box. */
  async pick(name: Name, place?: Element): Promise<void> {
    this.option(name, place).click();
    await this.settled();
  }

  option(name: Name, place?: Element): HTMLInputElement {
    const queries = this.in(place);
    const [radio] = queries.queryAllByRole('radio', { name });
    return (radio ?? queries.getByRole('checkbox', { name })) as HTMLInputElement;
  }

  box(name: Name): HTMLTextAreaElement | HTMLInputElement {
    return this.find('textbox', name) as HTMLTextAreaElement | HTMLInputElement;
  }

  /** Types into a text input, through the browser's own editing. */
  async write(name: Name, words: string): Promise<void> {
    const box = this.box(name);
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    ok(box.ownerDocument.execCommand('insertText', false, words), `typing into "${String(name)}"`);
    await this.settled();
  }

  async next(): Promise<void> {
    await this.press('Next');
  }

  async settled(): Promise<void> {
    while (!(await this.element.updateComplete));
  }

  /** Opens a part that is closed behind its heading. */
  async open(heading: string): Promise<HTMLElement> {
    const summary = [...this.root.querySelectorAll('summary')].find((one) => this.textOf(one) === heading);
    ok(summary, `a part to open under "${heading}"`);
    const details = summary.parentElement as HTMLDetailsElement;
    if (!details.open) summary.click();
    await this.settled();
    return details;
  }

  /** From the first screen to the first question or the gate. */
  async begin({ voice = 'An adult', place = 'Good place' } = {}): Promise<void> {
    if (this.sees('radio', voice)) await this.pick(voice);
    if (this.sees('radio', place)) await this.pick(place);
    await this.leaveFirst();
  }

  /** Next on the first screen, and the wait for what follows it. */
  async leaveFirst(label = 'Next'): Promise<void> {
    await this.press(label);
    await until(() => !this.root.querySelector('[name=place]'), 'the screen after the first');
    await this.settled();
  }

  /** The gate, answered calmly. */
  async passGate(): Promise<void> {
    await this.pick('None of these');
    await this.next();
  }

  /** The heading or question that the screen now stands under. */
  get asked(): string {
    return this.textOf(this.root.querySelector<HTMLElement>('.now .ask'));
  }

  expectAsked(question: string): void {
    equal(this.asked, question, 'the question');
  }
}

/** The name of the button that changes this answer: the question follows. */
export const change = (question: string) => new RegExp(`^Change: ${question.replace(/[?.…]/g, '\\$&')}$`);

/** What has focus, down through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
