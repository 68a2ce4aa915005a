import { keysOf } from '../../core/flows.js';
import { stopsOf, VOICES, type Guide, type Stop, type Voice } from '../../core/index.js';
import { commonWords } from '../common-words.js';
import { error, warning, wordsPath, type Finding } from './finding.js';

/** Options of our own lists that have no words. */
export function checkLabels(guide: Guide): Finding[] {
  return guide.steps.flatMap((step, index) =>
    stopsOf(step).flatMap((stop, place) => {
      const at = step.parts ? `/steps/${index}/parts/${place}/options` : `/steps/${index}/options`;
      return unlabelled(guide, stop, at);
    }),
  );
}

function unlabelled(guide: Guide, { unit, ask }: Stop, at: string): Finding[] {
  if (!['feelings', 'needs', 'people'].includes(ask.kind)) return [];
  return guide.languages.flatMap((language) =>
    (ask.options ?? []).flatMap((code, index) => {
      const own = guide.words[language] ?? {};
      const key = `${unit}.${code}`;
      const isKnown = [key, `${ask.kind}.${code}`].some(
        (one) => Object.hasOwn(own, one) || Object.hasOwn(commonWords(language), one),
      );
      if (isKnown) return [];
      const message = `Our own list of ${ask.kind} has no such word, and the guide brings none: people would see the code.`;
      return [error('no-label', `${at}/${index}`, message, { key, language })];
    }),
  );
}

/** Words that nothing asks for, that some voice or language lacks, or that are the same in two languages. */
export function checkWords(guide: Guide): Finding[] {
  return guide.languages.flatMap((language) => [
    ...unused(guide, language),
    ...otherVoices(guide, language),
    ...untranslated(guide, language),
    ...halfLabelled(guide, language),
    ...slots(guide, language),
  ]);
}

const wordsIn = (guide: Guide, language: string) => Object.entries(guide.words[language] ?? {});

function unused(guide: Guide, language: string): Finding[] {
  const labels = guide.steps
    .flatMap(stopsOf)
    .flatMap(({ unit, ask }) => (ask.options ?? []).map((code) => `${unit}.${code}`));
  const heads = guide.steps.map(({ id }) => `${id}.ask`);
  const known = new Set([...keysOf(guide), ...labels, ...heads, ...scales(guide).flat()]);
  return wordsIn(guide, language).flatMap(([key]) => {
    const [base = '', voice] = key.split('@');
    const at = wordsPath(language, key);
    if (!known.has(base) && !Object.hasOwn(commonWords(language), base))
      return [warning('unused-words', at, 'Nothing asks for these words. Is the key right?', { key, language })];
    if (voice === undefined || (VOICES.includes(voice as Voice) && guide.voices.includes(voice as Voice))) return [];
    return [warning('unused-words', at, `This guide has no voice "${voice}".`, { key, language })];
  });
}

/** A voice with words of its own in the first language and none in another gets the common words there. */
function otherVoices(guide: Guide, language: string): Finding[] {
  const [first = ''] = guide.languages;
  if (language === first) return [];
  const own = guide.words[language] ?? {};
  return wordsIn(guide, first).flatMap(([key]) => {
    const [base = '', voice] = key.split('@');
    if (!guide.voices.some((one) => one === voice) || Object.hasOwn(own, key) || !Object.hasOwn(own, base)) return [];
    const message = `In ${first} the voice ${voice} has words of its own here; in ${language} it gets the common ones.`;
    return [warning('voice-missing', wordsPath(language, base), message, { key, language, voice: voice as Voice })];
  });
}

function untranslated(guide: Guide, language: string): Finding[] {
  const [first = ''] = guide.languages;
  if (language === first) return [];
  return wordsIn(guide, language).flatMap(([key, text]) => {
    if (guide.words[first]?.[key] !== text || !/\p{L}{3}/u.test(text)) return [];
    const message = `This stands in ${first} in the very same words.`;
    return [warning('not-translated', wordsPath(language, key), message, { key, language })];
  });
}

/** Keys of the words a scale may have for its numbers, by scale. */
function scales(guide: Guide): string[][] {
  const stops = guide.steps.flatMap(stopsOf).filter(({ ask }) => ask.kind === 'scale' || ask.kind === 'statement');
  return stops.map(({ unit, ask: { kind, range = [0, kind === 'scale' ? 10 : 4] } }) =>
    Array.from({ length: range[1] - range[0] + 1 }, (_, index) => `${unit}.${range[0] + index}`),
  );
}

function halfLabelled(guide: Guide, language: string): Finding[] {
  const own = guide.words[language] ?? {};
  return scales(guide).flatMap((keys) => {
    const missing = keys.filter((key) => !Object.hasOwn(own, key));
    const [key] = missing;
    if (key === undefined || missing.length === keys.length) return [];
    const message = 'Some numbers of this scale have words and this one has none. Give all of them words, or none.';
    return [warning('half-labelled', wordsPath(language, key), message, { key, language })];
  });
}

/** A sentence with a slot that nothing fills is never shown. */
function slots(guide: Guide, language: string): Finding[] {
  const units = new Set(guide.steps.flatMap(stopsOf).map(({ unit }) => unit));
  const bases = new Set(guide.summary ?? []);
  return wordsIn(guide, language).flatMap(([key, text]) => {
    if (!bases.has(key.split('@')[0] ?? '')) return [];
    const unknown = [...text.matchAll(/\{([^}]*)\}/g)].map(([, slot = '']) => slot).filter((slot) => !units.has(slot));
    return unknown.map((slot) =>
      error('unknown-slot', wordsPath(language, key), `No question is called "${slot}", so this is never shown.`, {
        key,
        language,
      }),
    );
  });
}
