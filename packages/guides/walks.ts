import type { TalkEvent, Value, Voice } from '../core/index.js';

/** One invented person's walk through a guide, from the first screen to the receipt: a fixture, a demo and a test alike. */
export interface GuideExample {
  readonly name: string;
  readonly language: string;
  readonly voice: Voice;
  readonly events: readonly TalkEvent[];
}

export const BEGIN: TalkEvent = { type: 'begin', place: 'good' };
export const NONE: TalkEvent = { type: 'gate', answer: 'none' };
export const SKIP: TalkEvent = { type: 'skip' };

export const text = (words: string): Value => ({ type: 'text', text: words });
export const picked = (...codes: string[]): Value => ({ type: 'choice', codes });
export const face = (number: number): Value => ({ type: 'scale', number });
export const answer = (values: Record<string, Value>): TalkEvent => ({ type: 'answer', values });

/** The close: the read-back is right, these parts are ticked, the result is made and handed over. */
export function close(...units: string[]): TalkEvent[] {
  const ticks = units.map((unit): TalkEvent => ({ type: 'tick', unit, on: true }));
  return [{ type: 'read-back', is: 'yes' }, ...ticks, { type: 'share' }, { type: 'shared' }];
}
