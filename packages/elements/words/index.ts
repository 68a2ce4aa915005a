import { wordsFor, type Guide, type Voice, type Words } from '../../core/index.js';
import { firstCy } from './first-cy.js';
import { firstEn } from './first-en.js';

/** Interface words by language, as far as they have arrived. The first screen's travel with the element. */
const known = new Map<string, Words>([
  ['en', firstEn],
  ['cy', firstCy],
]);

/** Languages whose interface words no speaker has reviewed. */
export const UNREVIEWED: readonly string[] = ['cy'];

/** Adds interface words: the later ones of a built-in language, or a language the host brings. */
export function addWords(language: string, words: Words): void {
  known.set(language, { ...known.get(language), ...words });
}

/** Interface words of a language; a regional one falls back to its base (`cy-GB` to `cy`). */
export function uiWords(language: string): Words | undefined {
  return known.get(language) ?? known.get(language.split('-')[0] ?? '');
}

/** An interface text in a language and a voice, else in English. */
export function wordIn(language: string, key: string, voice: Voice | undefined): string {
  const own = uiWords(language);
  // A child is spoken to as a young person is, where a language says nothing of its own.
  const as = voice === 'child' && !own?.[`${key}@child`] ? 'young-person' : voice;
  return wordsFor(own, key, as) ?? wordsFor(uiWords('en'), key, as) ?? '';
}

/** What a language calls itself. Never translated. */
export function nameOf(language: string): string {
  if (language === 'en') return 'English';
  if (language === 'cy') return 'Cymraeg';
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ku-arab|nqo|ps|sd|syr|ug|ur|yi)\b/i;

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/** The guide with our words for feelings, needs and people where it uses them and brings none of its own. */
export function withCommonWords(guide: Guide): Guide {
  const kinds = guide.steps.flatMap((step) => (step.parts ?? [step]).map((ask) => ask.kind));
  const prefixes = ['feelings', 'needs', 'people', 'statement', 'place'].filter((kind) =>
    kinds.some((one) => one === kind),
  );
  if (prefixes.length === 0) return guide;
  const words = Object.fromEntries(
    guide.languages.map((language) => {
      const common = Object.entries(uiWords(language) ?? {}).filter(([key]) =>
        prefixes.some((prefix) => key.startsWith(`${prefix}.`)),
      );
      return [language, { ...Object.fromEntries(common), ...guide.words[language] }];
    }),
  );
  return { ...guide, words };
}
