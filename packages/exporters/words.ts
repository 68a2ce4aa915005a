import type { Voice } from '../core/index.js';

/** Our own words on the plain sheet; a person's and a guide's come from the result. */
export interface SheetWords {
  voices: Readonly<Record<Voice, string>>;
  scribed: Readonly<Record<'helper' | 'worker' | 'someone', string>>;
  scale(number: number, least: number, most: number): string;
  mark(help: number, expect: number): string;
  marks: Readonly<Record<'own' | 'answers' | 'felt', string>>;
  reflection: string;
  withdrawn: string;
  demo: string;
  shared: string;
  guide: string;
  caseRef: string;
  site: string;
  stage: string;
  timepoint: string;
  id: string;
}

const en: SheetWords = {
  voices: { adult: 'An adult', 'young-person': 'A young person', child: 'A child', practitioner: 'A worker' },
  scribed: {
    helper: 'Written down by someone who helped',
    worker: 'Written down by a worker',
    someone: 'Written down by someone else',
  },
  scale: (number, least, most) => `${number}, from ${least} to ${most}`,
  mark: (help, expect) => `Help and warmth ${help}, clear expectations ${expect}, from 0 to 100`,
  marks: {
    own: 'Where they put themselves on the window.',
    answers: 'Where their answers lean on the window.',
    felt: 'How it felt, on the window.',
  },
  reflection: 'A reflection aid, not validated.',
  withdrawn: 'This was withdrawn. Its words are gone.',
  demo: 'A demonstration. Nobody said this.',
  shared: 'Shared',
  guide: 'Questions',
  caseRef: 'Reference (sender not confirmed)',
  site: 'Site',
  stage: 'Stage',
  timepoint: 'Time point',
  id: 'Number',
};

/** A draft: no Welsh speaker has reviewed it (docs/welsh.md). */
const cy: SheetWords = {
  voices: { adult: 'Oedolyn', 'young-person': 'Person ifanc', child: 'Plentyn', practitioner: 'Gweithiwr' },
  scribed: {
    helper: 'Ysgrifennwyd gan rywun oedd yn helpu',
    worker: 'Ysgrifennwyd gan weithiwr',
    someone: 'Ysgrifennwyd gan rywun arall',
  },
  scale: (number, least, most) => `${number}, o ${least} i ${most}`,
  mark: (help, expect) => `Cymorth a chynhesrwydd ${help}, disgwyliadau clir ${expect}, o 0 i 100`,
  marks: {
    own: 'Lle rhoddon nhw eu hunain ar y ffenestr.',
    answers: 'Lle mae eu hatebion yn pwyso ar y ffenestr.',
    felt: 'Sut oedd yn teimlo, ar y ffenestr.',
  },
  reflection: 'Cymorth i fyfyrio, heb ei ddilysu.',
  withdrawn: 'Tynnwyd hwn yn ôl. Mae’r geiriau wedi mynd.',
  demo: 'Arddangosiad. Ddywedodd neb hyn.',
  shared: 'Rhannwyd',
  guide: 'Cwestiynau',
  caseRef: 'Cyfeirnod (anfonwr heb ei gadarnhau)',
  site: 'Safle',
  stage: 'Cam',
  timepoint: 'Adeg',
  id: 'Rhif',
};

/** The sheet's words in a language, else in English. */
export function wordsIn(language: string): SheetWords {
  return language.split('-')[0]?.toLowerCase() === 'cy' ? cy : en;
}
