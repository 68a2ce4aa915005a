import { hostileKeys } from '../../core/hostile-keys.js';
import { error, warning, type Finding } from '../check-guide/finding.js';
import { receiptFindings } from './receipt-words.js';

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const KEYS = ['language', 'words', 'receiptWords', 'reviewed', '$schema'];

/** Whether the widget would take the pack at all, and whether somebody stands for its words. */
export function shapeFindings(input: unknown): Finding[] {
  const hostile = hostileKeys(input);
  if (hostile.length > 0) return hostile.map(({ path, message }) => error('key-refused', path, message));
  if (!isTable(input)) return [error('wrong-type', '', 'An object is needed, with a language and its words.')];
  const { language, words, reviewed } = input;
  const unknown = Object.keys(input).filter((key) => !KEYS.includes(key));
  return [
    ...unknown.map((key) => error('unknown-key', `/${key}`, 'This key is not known.')),
    ...languageFindings(language),
    ...(isTable(words) ? texts(words) : [error('wrong-type', '/words', 'The words by key are needed.')]),
    ...receiptFindings(input),
    ...reviewFindings(reviewed),
  ];
}

function languageFindings(language: unknown): Finding[] {
  if (typeof language !== 'string' || !LANGUAGE.test(language))
    return [error('wrong-form', '/language', 'A language tag is needed, such as "pl".')];
  if (/^(en|cy)(-|$)/i.test(language)) return [error('built-in', '/language', 'English and Welsh are built in.')];
  if (Intl.PluralRules.supportedLocalesOf([language]).length > 0) return [];
  return [
    warning(
      'unknown-language',
      '/language',
      'Node does not know this language: its name, dates and plural forms may be missing.',
    ),
  ];
}

function texts(words: Record<string, unknown>): Finding[] {
  return Object.entries(words).flatMap(([key, text]) =>
    typeof text === 'string' && text.trim() && text.length <= 2000
      ? []
      : [error('wrong-form', `/words/${key}`, 'A text of 1 to 2,000 characters is needed.', { key })],
  );
}

function reviewFindings(reviewed: unknown): Finding[] {
  if (reviewed === undefined)
    return [
      warning(
        'not-reviewed',
        '/reviewed',
        'Nobody is named who went through every word. A live page’s console says so.',
      ),
    ];
  const { by, on } = isTable(reviewed) ? reviewed : {};
  const isWhole = typeof by === 'string' && by.trim() && typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on);
  return isWhole
    ? []
    : [error('wrong-form', '/reviewed', 'Who reviewed it (by) and the day (on, such as 2026-11-30) are needed.')];
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
