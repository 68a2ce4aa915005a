import { TalkError } from './errors.js';
import type { Words } from './guide.js';

/** What keeps a list of words from making receipt codes: where in the list, and why. */
export interface ReceiptWordsFault {
  path: string;
  message: string;
}

/** Where the words for receipt codes stand among the interface's words of a language. No pack may use it for a text. */
export const RECEIPT_WORDS = 'receipt';

const HOW_MANY = 512;
const LETTERS = /^\p{L}[\p{L}\p{M}]*$/u;
const SHORTEST = 2;
const LONGEST = 16;

/**
 * Everything that is wrong with a host's own words for receipt codes. A code has to be read aloud, copied by hand and typed,
 * and as hard to guess as ours: 512 words, letters alone, no two that are the same once written small.
 */
export function faultsOfReceiptWords(given: unknown): ReceiptWordsFault[] {
  if (!Array.isArray(given)) return [{ path: '', message: 'a list of words is needed' }];
  const seen = new Map<string, number>();
  const faults = given.flatMap((word: unknown, index): ReceiptWordsFault[] => {
    const message = faultOf(word, index, seen);
    return message ? [{ path: `/${index}`, message }] : [];
  });
  if (given.length !== HOW_MANY)
    faults.unshift({ path: '', message: `exactly ${HOW_MANY} words are needed, and these are ${given.length}` });
  return faults;
}

function faultOf(word: unknown, index: number, seen: Map<string, number>): string | undefined {
  if (typeof word !== 'string' || !LETTERS.test(word)) return 'a word of letters alone is needed';
  const { length } = Array.from(word.normalize());
  if (length < SHORTEST || length > LONGEST) return `a word of ${SHORTEST} to ${LONGEST} letters is needed`;
  const written = small(word);
  const before = seen.get(written);
  if (before !== undefined) return `this is the same word as number ${before + 1} in the list`;
  seen.set(written, index);
  return undefined;
}

/** As the receipt's hash reads it. */
const small = (word: string) => word.normalize().toLowerCase();

/**
 * The list as it stands among the interface's words, written in one way whatever keyboard it was made with.
 *
 * @throws TalkError `words-invalid`, where it is no list for codes or stands among the texts themselves.
 */
export function receiptTexts(texts: Words, given: unknown): Words {
  if (Object.hasOwn(texts, RECEIPT_WORDS))
    throw new TalkError('words-invalid', 'words for codes come as receiptWords', `/words/words/${RECEIPT_WORDS}`);
  if (given === undefined) return {};
  const [first] = faultsOfReceiptWords(given);
  if (first) throw new TalkError('words-invalid', first.message, `/words/receiptWords${first.path}`);
  return { [RECEIPT_WORDS]: (given as string[]).join('~').normalize() };
}
