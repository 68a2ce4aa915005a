import { wordsFor, type Guide, type Said, type Voice } from '../../core/index.js';
import { guideOfTurn, stepsFor, turnsEach, turnsRound, type Seat, type Turn } from '../../core/flows.js';
import { withCommonWords } from '../shared.js';

/** Cards for each person, or one question for all before the next. */
export type CircleStyle = 'each' | 'round';

/** What people in a room are asked: the guide, what it is about, and whose turns follow from that. */
export class CircleGuide {
  /** As it was given: what a result's hash is taken of. */
  readonly source: Guide;
  readonly guide: Guide;
  readonly style: CircleStyle;
  /** Of a guide with a topic: what the room talks about, picked in the open. */
  topic: string | undefined;

  constructor(source: Guide, style: CircleStyle) {
    this.source = source;
    this.guide = withCommonWords(source);
    this.style = style;
  }

  word(key: string, language: string, voice: Voice | undefined): string {
    return wordsFor(this.guide.words[language], key, voice) ?? '';
  }

  turnsOf(seats: readonly Seat[]): readonly Turn[] {
    return this.style === 'each' ? turnsEach(this.guide, seats) : turnsRound(this.guide, seats, this.#said);
  }

  /** The part of the guide that is asked in one turn. */
  of(seat: Seat, turn: Turn): Guide {
    return guideOfTurn(this.guide, seat, turn, this.#said);
  }

  /** Cards by name, of which somebody may pick one. */
  cardsOf(seat: Seat, language: string): readonly { step: string; asked: string }[] {
    return stepsFor(this.guide, seat, this.#said).map((step) => {
      const [part] = step.parts ?? [];
      const unit = part ? `${step.id}.${part.id}` : step.id;
      return { step: step.as ?? step.id, asked: this.word(`${unit}.ask`, language, seat.voice) };
    });
  }

  get #said(): Said | undefined {
    return this.topic ? { value: { type: 'choice', codes: [this.topic] }, asked: '', lang: 'en' } : undefined;
  }
}
