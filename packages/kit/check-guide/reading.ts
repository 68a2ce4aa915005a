import { wordsFor, type Guide, type Voice } from '../../core/index.js';
import { warning, type Finding } from './finding.js';
import { textsIn } from './wording.js';

/** One idea a sentence, under this many words (domain 2.1). */
const MOST_WORDS = 15;
/** The age we write for. */
const AGE = 9;
/** Fewer words than this say nothing about how hard they are to read. */
const ENOUGH = 30;

/** Long sentences, and the reading age of each voice, in English: the formula is made for no other language. */
export function checkReading(guide: Guide): Finding[] {
  return guide.languages
    .filter((language) => /^en(-|$)/i.test(language))
    .flatMap((language) => [
      ...longSentences(guide, language),
      ...guide.voices.flatMap((voice) => hardFor(guide, language, voice)),
    ]);
}

function longSentences(guide: Guide, language: string): Finding[] {
  return textsIn(guide, language).flatMap(({ path, key, text }) =>
    sentencesOf(text).flatMap((sentence) => {
      const count = wordsOf(sentence).length;
      if (count <= MOST_WORDS) return [];
      const message = `A sentence of ${count} words. Keep to ${MOST_WORDS}: one idea each.`;
      return [warning('long-sentence', path, message, { language, ...(key === undefined ? {} : { key }) })];
    }),
  );
}

function hardFor(guide: Guide, language: string, voice: Voice): Finding[] {
  const words = guide.words[language] ?? {};
  const keys = [...new Set(Object.keys(words).map((key) => key.split('@')[0] ?? ''))];
  const texts = keys.flatMap((key) => wordsFor(words, key, voice) ?? []);
  const age = readingAge(texts);
  if (age === undefined || age <= AGE) return [];
  const message = `What the voice ${voice} reads needs a reading age of about ${Math.round(age)}. Aim for ${AGE}: shorter words, shorter sentences.`;
  return [warning('reading-age', `/words/${language}`, message, { language, voice })];
}

/**
 * The age at which English texts can be read: the Flesch-Kincaid grade, 0.39 × words a sentence + 11.8 × syllables a word −
 * 15.59, and five years, since a first-grader is six. A rough guide; with fewer than 30 words it says nothing.
 */
export function readingAge(texts: readonly string[]): number | undefined {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length < ENOUGH) return undefined;
  const syllables = words.reduce((count, word) => count + syllablesIn(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59 + 5;
}

function sentencesOf(text: string): string[] {
  // A slot stands for somebody's own words.
  const bare = text.replace(/\{[^}]*\}/g, ' ');
  return bare.split(/[.?!…:;]+(?=\s|$)|\n/).filter((one) => /\p{L}/u.test(one));
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Groups of vowels, less those that are silent at the end. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
