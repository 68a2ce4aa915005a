import type { Voice } from '../../core/index.js';
import type { cardsEn } from './cards-en.js';
import type { circleEn } from './circle-en.js';
import type { firstEn } from './first-en.js';
import type { laterEn } from './later-en.js';
import type { windowEn } from './window-en.js';
import type { withdrawEn } from './withdraw-en.js';

type Base<Key extends string> = Key extends `${infer Bare}@${Voice}` ? Bare : Key;

/** All keys of the English words, and a voice of its own wherever this language needs one. */
export type UiWords<Key extends string> = Readonly<Record<Key, string>> &
  Readonly<Partial<Record<`${Base<Key>}@${Voice}`, string>>>;

/** The name of one interface text. */
export type WordKey = Base<
  | keyof typeof firstEn
  | keyof typeof laterEn
  | keyof typeof circleEn
  | keyof typeof windowEn
  | keyof typeof cardsEn
  | keyof typeof withdrawEn
>;
