/** The few words of the page around, which stands there before anything of the frame does. The Welsh is unreviewed. */
const WORDS = {
  en: {
    title: 'Talk it through',
    leave: 'Leave quickly',
    wrong: 'This is not set up yet. You have not done anything wrong. Please ask the people whose page this is.',
    danger: 'If someone is in danger now, call 999.',
  },
  cy: {
    title: 'Siarad drwy bethau',
    leave: 'Gadael yn gyflym',
    wrong:
      'Nid yw hwn wedi’i osod eto. Does neb wedi gwneud dim o’i le. Gellir gofyn i’r bobl sy’n rhedeg y dudalen hon.',
    danger: 'Os oes rhywun mewn perygl nawr, y rhif yw 999.',
  },
} as const;

/** The words in this language, else in English; and which of the two it is. */
export function wordsIn(language: string): { lang: keyof typeof WORDS; words: (typeof WORDS)[keyof typeof WORDS] } {
  const lang = language.split('-')[0]?.toLowerCase() === 'cy' ? 'cy' : 'en';
  return { lang, words: WORDS[lang] };
}

/** In plain words, for the person: nothing is to be used here. */
export function notSetUp(language: string): HTMLElement {
  const { lang, words } = wordsIn(language);
  const said = document.createElement('div');
  said.lang = lang;
  for (const line of [words.wrong, words.danger])
    said.append(Object.assign(document.createElement('p'), { textContent: line }));
  return said;
}
