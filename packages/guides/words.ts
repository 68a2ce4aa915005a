import type { Voice } from '../core/index.js';

type Base<Key extends string> = Key extends `${infer Bare}@${Voice}` ? Bare : Key;

/** All keys of the English words, and wherever this language needs it a voice of its own. */
export type VoicedWords<Key extends string> = Readonly<Record<Key, string>> &
  Readonly<Partial<Record<`${Base<Key>}@${Voice}`, string>>>;
