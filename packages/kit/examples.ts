import {
  buildResult,
  startConversation,
  transition,
  type Guide,
  type Result,
  type TalkEvent,
  type Unit,
  type Voice,
} from '../core/index.js';
import { hashOf } from '../delivery/index.js';
import { checkInExamples } from '../guides/check-in/examples.js';
import { checkIn } from '../guides/check-in/index.js';
import { checkOutExamples } from '../guides/check-out/examples.js';
import { checkOut } from '../guides/check-out/index.js';
import { paperPersonExamples } from '../guides/paper-person/examples.js';
import { paperPerson } from '../guides/paper-person/index.js';
import { restorativeExamples } from '../guides/restorative-questions/examples.js';
import { restorativeQuestions } from '../guides/restorative-questions/index.js';
import { socialWindowExamples } from '../guides/window/examples.js';
import { socialWindow } from '../guides/window/index.js';
import { withCommonWords } from './common-words.js';

/** A result as the widget would make it, from an invented conversation. */
export interface ExampleResult {
  /** `check-in.en.1`, the name of its file too. */
  name: string;
  /** Who says what, in a sentence. */
  about: string;
  guide: string;
  language: string;
  voice: Voice;
  result: Result;
}

interface Walk {
  readonly name: string;
  readonly language: string;
  readonly voice: Voice;
  readonly events: readonly TalkEvent[];
}

const WALKS: readonly (readonly [Guide, readonly Walk[]])[] = [
  [restorativeQuestions, restorativeExamples],
  [checkIn, checkInExamples],
  [checkOut, checkOutExamples],
  [socialWindow, socialWindowExamples],
  [paperPerson, paperPersonExamples],
];

/**
 * Example results of every built-in guide in every language, each made by its guide from an invented walk, marked as
 * `demo`. The same every time, ids too; `fresh` gives each a new id, for an endpoint that has seen them before.
 */
export async function exampleResults({ fresh = false } = {}): Promise<ExampleResult[]> {
  const all: ExampleResult[] = [];
  for (const [guide, walks] of WALKS) {
    const guideHash = await hashOf(guide);
    const counts = new Map<string, number>();
    for (const { name: about, language, voice, events } of walks) {
      const count = (counts.get(language) ?? 0) + 1;
      counts.set(language, count);
      const name = `${guide.id}.${language}.${count}`;
      const seed = (await hashOf(name)).slice('sha256-'.length);
      const result = resultOf(guide, { about, language, voice, events }, { seed, guideHash, fresh });
      all.push({ name, about, guide: guide.id, language, voice, result });
    }
  }
  return all;
}

interface Facts {
  seed: string;
  guideHash: string;
  fresh: boolean;
}

function resultOf(
  guide: Guide,
  { language, voice, events }: Omit<Walk, 'name'> & { about: string },
  { seed, guideHash, fresh }: Facts,
): Result {
  const worded = withCommonWords(guide);
  let state = startConversation(worded, { language, voice, received: true, keep: 'never' });
  let units: readonly Unit[] = [];
  for (const event of events) {
    const [next, effects] = transition(worded, state, event);
    for (const effect of effects) if (effect.type === 'share') units = effect.units;
    state = next;
  }
  return buildResult(worded, state, units, {
    id: fresh ? crypto.randomUUID() : idFrom(seed),
    sharedAt: '2026-11-22T10:15Z',
    guideHash,
    appVersion: '0.1.0',
    noticeVersion: '1',
    // Of no code: nothing can be withdrawn by it.
    receiptHash: seed,
    context: { mode: 'alone', environment: 'demo' },
  });
}

/** A UUID of version 4 in its form, always the same for the same letters. */
function idFrom(seed: string): string {
  const hex = Array.from(seed, (letter) => (letter.charCodeAt(0) % 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
