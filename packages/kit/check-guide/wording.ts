import type { Guide } from '../../core/index.js';
import { warning, wordsPath, type Finding } from './finding.js';

/** English that blames, leads or labels, and what to do instead. Whoever finds another way to put it finds a kinder one. */
const UNKIND: readonly (readonly [RegExp, string])[] = [
  [
    /\bwhy (did(n[’']t)?|do(n[’']t)?|have(n[’']t)?|were(n[’']t)?|are(n[’']t)?) you\b/i,
    'Ask what happened instead of why.',
  ],
  [/\bwhose fault\b|\bto blame\b/i, 'Ask what happened and who it touched, not whose fault it was.'],
  [/\bshould(n[’']t)?\b/i, 'It tells people what is right. Ask what would help.'],
  [/\bvictims?\b/i, 'It is a label for a person. Say who was touched by it.'],
  [/\boffenders?\b/i, 'It is a label for a person. Say who did what.'],
  [/\bperpetrators?\b/i, 'It is a label for a person. Say who did what.'],
  [/\bcompl(iance|iant|ied|y|ying)\b/i, 'It speaks of obeying. Say what was agreed, or what would help.'],
  [/\bfail(ed|s|ing|ure)?\b/i, 'It judges. Say what happened.'],
  [/\brefus(e|ed|es|ing|al)\b/i, 'It judges. Say "not now", or what happened.'],
  [/\b(admit|confess)(ted|es|ed)?\b/i, 'It takes guilt for granted. Say what happened.'],
  [
    /(don[’']t|do not) you (think|agree|feel)\b|\bisn[’']t it\b|\bwouldn[’']t you\b/i,
    'It leads to one answer. Ask it openly.',
  ],
  [/\bjust\b(?! (before|after|now|right|as)\b)/i, 'It makes a thing sound small or easy. Leave it out.'],
];

/** Leading or blaming wording in English, and exclamation marks in any language. Warnings: a person decides. */
export function checkWording(guide: Guide): Finding[] {
  return guide.languages.flatMap((language) =>
    textsIn(guide, language).flatMap(({ path, key, text }) => {
      const more = { language, ...(key === undefined ? {} : { key }) };
      const isEnglish = /^en(-|$)/i.test(language);
      const unkind = UNKIND.flatMap(([form, advice]) => {
        const found = isEnglish ? form.exec(text)?.[0] : undefined;
        return found ? [warning('wording', path, `"${found}": ${advice}`, more)] : [];
      });
      const loud = /[!！]/.test(text);
      return loud ? [...unkind, warning('wording', path, '"!": Say it quietly.', more)] : unkind;
    }),
  );
}

/** The title and every text of a language. */
export function textsIn(guide: Guide, language: string): { path: string; key?: string; text: string }[] {
  const title = guide.title[language];
  return [
    ...(title === undefined ? [] : [{ path: `/title/${language}`, text: title }]),
    ...Object.entries(guide.words[language] ?? {}).map(([key, text]) => ({
      path: wordsPath(language, key),
      key,
      text,
    })),
  ];
}
