import type { Words } from '../core/index.js';
import { receiptTexts } from '../core/receipt-words.js';
import type { RawSettings, WordPack } from './settings.js';
import { addWords, fetchJson, TalkError } from './shared.js';

export { lend } from './shared.js';

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const BUILT_IN = /^(en|cy)(-|$)/i;
const REFUSED = ['__proto__', 'constructor', 'prototype'];
/** The most characters of one text. */
const MOST = 2000;

/**
 * Takes in the interface's words that a page brings, before the first screen is drawn. Asked for only where there are some,
 * so that nobody else fetches this. What is missing in them is found by `talk-it-through check-language`, and shown in English.
 *
 * @throws TalkError `words-invalid`, `words-missing`, or what fetching says.
 */
export async function takeWords({ words, environment }: Pick<RawSettings, 'words' | 'environment'>): Promise<void> {
  const given: unknown = typeof words === 'string' ? await fetched(words) : words;
  const packs = (Array.isArray(given) ? given : [given]).map((one: unknown) => checked(one));
  for (const pack of packs) addWords(pack.language, pack.words);
  const unreviewed = packs.filter(({ reviewed }) => !reviewed).map(({ language }) => language);
  if (environment !== 'demo' && unreviewed.length > 0)
    console.warn(`Talk It Through: nobody is named who reviewed the interface in: ${unreviewed.join(', ')}.`);
}

async function fetched(address: string): Promise<unknown> {
  if (!address.startsWith('#')) return fetchJson(address, '/words');
  const block = document.getElementById(address.slice(1));
  if (!block) throw new TalkError('words-missing', `there is no element ${address} in the page`, '/words');
  try {
    return JSON.parse(block.textContent) as unknown;
  } catch {
    throw new TalkError('not-json', `${address} is not JSON`, '/words');
  }
}

function checked(given: unknown): WordPack {
  const { language, words, receiptWords, reviewed, ...rest } = tableOf(given, '');
  for (const key of Object.keys(rest)) if (key !== '$schema') wrong(`/${key}`, 'this key is not known');
  if (typeof language !== 'string' || !LANGUAGE.test(language))
    wrong('/language', 'a language tag is needed, such as "pl"');
  if (BUILT_IN.test(language)) wrong('/language', 'English and Welsh are built in');
  const texts = tableOf(words, '/words');
  for (const [key, text] of Object.entries(texts))
    if (REFUSED.includes(key) || typeof text !== 'string' || !text.trim() || text.length > MOST)
      wrong(`/words/${key}`, `a text of 1 to ${MOST} characters is needed`);
  if (reviewed !== undefined) named(tableOf(reviewed, '/reviewed'));
  return {
    language,
    words: { ...(texts as Words), ...receiptTexts(texts as Words, receiptWords) },
    ...(reviewed ? { reviewed: reviewed as { by: string; on: string } } : {}),
  };
}

function named({ by, on }: Record<string, unknown>): void {
  if (typeof by !== 'string' || !by.trim()) wrong('/reviewed/by', 'who reviewed it is needed');
  if (typeof on !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(on))
    wrong('/reviewed/on', 'a date such as 2026-11-30 is needed');
}

function tableOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(path, 'an object is needed');
  return value as Record<string, unknown>;
}

function wrong(path: string, message: string): never {
  throw new TalkError('words-invalid', message, `/words${path}`);
}
