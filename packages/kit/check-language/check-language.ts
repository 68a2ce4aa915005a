import { VOICES, type Words } from '../../core/index.js';
import { error, warning, type Finding } from '../check-guide/finding.js';
import { interfaceWords } from './interface-words.js';
import { shapeFindings } from './shape.js';

const LETTERS = /\p{L}{3}/u;
const SLOT = /\{(\w+)\}/g;
/** Texts whose `{n}` is how many, and not which of them. */
const COUNTED = ['input.pick', 'input.enough'];

/**
 * Everything an agency should know of a pack of interface words before people see it: what keeps the widget from taking it, what
 * is missing and so shown in English, what nothing asks for, and slots that do not fit. Takes anything, throws nothing.
 */
export function checkLanguage(input: unknown): Finding[] {
  const shape = shapeFindings(input);
  if (shape.some(({ level }) => level === 'error')) return shape;
  const { language, words } = input as { language: string; words: Words };
  return [
    ...shape,
    ...missing(words, language),
    ...Object.entries(words).flatMap(([key, text]) => aboutText(key, text, language)),
    ...COUNTED.flatMap((key) => forms(key, words, language)),
  ];
}

/** A pack with every key, still in English, to be translated text by text. */
export function languageToTranslate(language: string): { language: string; words: Words } {
  return { language, words: interfaceWords };
}

function missing(words: Words, language: string): Finding[] {
  return Object.keys(interfaceWords)
    .filter((key) => !Object.hasOwn(words, key))
    .map((key) => {
      const [base = '', voice] = key.split('@');
      const more = { key, language };
      if (voice && !base.includes('~') && Object.hasOwn(words, base))
        return warning(
          'voice-missing',
          at(key),
          'In English this voice has words of its own; here it gets the common ones.',
          more,
        );
      return error('missing', at(key), 'These words are missing, and are shown in English.', more);
    });
}

function aboutText(key: string, text: string, language: string): Finding[] {
  const [whole = '', form] = key.split('#');
  const [base = '', voice] = whole.split('@');
  const more = { key, language };
  const english = [whole, base].flatMap((one) =>
    Object.hasOwn(interfaceWords, one) ? (interfaceWords[one] ?? []) : [],
  )[0];
  const isVoice = voice === undefined || VOICES.some((one) => one === voice);
  if (english === undefined || !isVoice)
    return [warning('unused-words', at(key), 'Nothing asks for these words. Is the key right?', more)];
  const findings = slots(key, text, english, more, form !== undefined);
  if (text === english && LETTERS.test(text))
    findings.push(warning('not-translated', at(key), 'This is still the English.', more));
  if (text.split('\n').length !== english.split('\n').length)
    findings.push(
      warning(
        'lines',
        at(key),
        `English has ${english.split('\n').length} lines here. Each is one thing to read.`,
        more,
      ),
    );
  if (/<\/?[a-z][^>]*>/i.test(text))
    findings.push(warning('html', at(key), 'Words are text: marks of HTML are shown as they are.', more));
  return findings;
}

function slots(
  key: string,
  text: string,
  english: string,
  more: { key: string; language: string },
  isForm: boolean,
): Finding[] {
  const wanted = slotsIn(english);
  const there = slotsIn(text);
  const unknown = there.filter((slot) => !wanted.includes(slot));
  // A form for one alone may say it in a word.
  const lost = isForm ? [] : wanted.filter((slot) => !there.includes(slot));
  return [
    ...unknown.map((slot) => error('unknown-slot', at(key), `Nothing fills "{${slot}}" here.`, more)),
    ...lost.map((slot) =>
      error('slot-missing', at(key), `"{${slot}}" is missing: what it stands for would not be said.`, more),
    ),
  ];
}

const slotsIn = (text: string) => [...new Set([...text.matchAll(SLOT)].map(([, slot = '']) => slot))];

/** Forms for one, few, many: which of them a language has, the platform knows. */
function forms(key: string, words: Words, language: string): Finding[] {
  const has = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
  const given = Object.keys(words).flatMap((one) => (one.startsWith(`${key}#`) ? [one.slice(key.length + 1)] : []));
  const unknown = given.filter((form) => !has.includes(form));
  const lacking = given.length > 0 ? has.filter((form) => form !== 'other' && !given.includes(form)) : [];
  return [
    ...unknown.map((form) =>
      error('unknown-form', at(`${key}#${form}`), `This language has the forms: ${has.join(', ')}.`, { key, language }),
    ),
    ...lacking.map((form) =>
      warning(
        'form-missing',
        at(key),
        `There are words for some numbers and none for "${form}"; it gets the common ones.`,
        { key, language },
      ),
    ),
  ];
}

const at = (key: string) => `/words/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
