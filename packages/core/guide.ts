/** Who is speaking. One content source serves all four (domain C04). */
export type Voice = 'adult' | 'young-person' | 'child' | 'practitioner';
export const VOICES: readonly Voice[] = ['adult', 'young-person', 'child', 'practitioner'];

/** T0 set-up and close; T1 perspectives, T2 understanding, T3 effect, T4 needs, T5 acting. */
export type Theme = 'T0' | 'T1' | 'T2' | 'T3' | 'T4' | 'T5';
/** O1 many sides heard, O2 insight, O3 empathy, O4 needs named, O5 plan made. */
export type Outcome = 'O0' | 'O1' | 'O2' | 'O3' | 'O4' | 'O5';

export type Kind =
  | 'say'
  | 'text'
  | 'choice'
  | 'feelings'
  | 'needs'
  | 'people'
  | 'scale'
  | 'statement'
  | 'place'
  | 'sort'
  | 'goals'
  | 'drawing';

export const FIGURES = ['faces', 'window', 'paper-person'] as const;
export type Figure = (typeof FIGURES)[number];

/** The two axes of the social discipline window (domain 2.4). */
export type Axis = 'help' | 'expect';

/** A rule about earlier answers, as data. `step` names a step, or a part as `step.part`. */
export type Condition =
  | { step: string; is: string }
  | { step: string; includes: string }
  | { step: string; answered: boolean }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** One thing asked. */
export interface Ask {
  kind: Kind;
  /** Codes of `choice`; for `feelings`, `needs` and `people` a narrower list than the built-in one. */
  options?: readonly string[];
  /** Voice-specific options, shown first; the rest wait behind "more words". */
  first?: Partial<Record<Voice, readonly string[]>>;
  /** The most that may be picked. Absent: one. */
  many?: number;
  /** Offers a box for one's own word beside the options. */
  other?: boolean;
  /** Lowest and highest number of a `scale`. Absent: 0 to 10. */
  range?: readonly [number, number];
  /** What was picked can be put into an order; the first weighs most. */
  ranked?: boolean;
  /** Codes of the piles of a `sort`; words under `<key>.pile.<code>`. */
  piles?: readonly string[];
  /** Which half of which axis a `statement` counts for; it is never shared by itself. */
  measures?: { axis: Axis; half: 'plus' | 'minus' };
  /**
   * What is drawn with it: `faces` for a `scale` of five, both marks on the `window` for a `say`, the `paper-person` whose
   * zones are the piles of a `sort`.
   */
  figure?: Figure;
  /** Words under `<key>.help` stand below the question. */
  help?: boolean;
  /** Names of prompts; words under `<key>.prompt.<name>`. */
  prompts?: readonly string[];
  when?: Condition;
  /** Only these voices are asked. Absent: all. */
  voices?: readonly Voice[];
  /** Never offered for sharing and never in a result. */
  private?: boolean;
  /** Says at the share step that these words are about someone else too (domain 6). */
  aboutOthers?: boolean;
}

export interface Part extends Ask {
  id: string;
  /** Shares a screen with the part before it: always, or for these voices. */
  together?: true | readonly Voice[];
}

export interface Step extends Partial<Ask> {
  id: string;
  theme: Theme;
  outcome: Outcome;
  /** The name this step carries in a result, where a branch words the same step anew. */
  as?: string;
  parts?: readonly Part[];
}

/** Words of one language by key; a key may carry a voice after `@`. Always text, never HTML. */
export type Words = Readonly<Record<string, string>>;

/** A guide: which questions, in which order, under which conditions, in which words. A document, never code. */
export interface Guide {
  id: string;
  version: string;
  /** `family`: all safety parts stand around it. `practice`: no gate; for workers about their own practice. */
  safety: 'family' | 'practice';
  languages: readonly string[];
  voices: readonly Voice[];
  title: Readonly<Record<string, string>>;
  steps: readonly Step[];
  /** Keys of sentences, in order; each is dropped whole when a slot in it is empty. */
  summary?: readonly string[];
  /** Languages whose words nobody who speaks them has checked yet. */
  unreviewed?: readonly string[];
  words: Readonly<Record<string, Words>>;
}

/** As much of a guide as the first screen needs. */
export type GuideCover = Omit<Guide, 'steps' | 'summary' | 'words'>;

/** The words for a key in this voice: its own where it has one, else the common one; `undefined` where neither is. */
export function wordsFor(words: Words | undefined, key: string, voice: Voice | undefined): string | undefined {
  if (!words) return undefined;
  const own = voice && `${key}@${voice}`;
  if (own && Object.hasOwn(words, own)) return words[own];
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
