import { TalkError, VOICES, type Guide, type Voice, type Words } from '../core/index.js';

/** Text in one language for everybody, or by language; of `readers` and `readWhen` also by voice (`en@practitioner`). */
export type Text = string | Readonly<Record<string, string>>;

/** One place that helps. Numbers are shown as links to tap; nothing dials by itself. */
export interface Help {
  name: Text;
  phone?: string;
  text?: string;
  url?: string;
  for: readonly ('anyone' | 'child' | 'adult' | 'practitioner')[];
  languages: readonly string[];
  nation?: string;
  /** YYYY-MM-DD. */
  checkedOn: string;
}

/** Who receives, in words a family understands (contract section 2). */
export interface Agency {
  name: Text;
  readers: Text;
  readWhen: Text;
  /** None: the console carries a set-up warning. */
  localHelp: readonly Help[];
  languages?: readonly string[];
  withdrawTo?: string;
  privacyUrl?: Text;
  legalBasisNote?: Text;
  exitUrl?: string;
  site?: string;
  stage?: string;
  extraFields?: readonly { key: string; label: Text; purpose: Text }[];
}

/** The address of a JWK Set, or a public key itself. */
export type SealTo = string | (JsonWebKey & { kid?: string });

/** The interface's words in a language that the host brings. A key may carry a plural form after `#`, such as `input.pick#few`. */
export interface WordPack {
  language: string;
  words: Words;
  /** 512 words of your own for the codes on receipts. Without them those codes are English words. */
  receiptWords?: readonly string[];
  /** Who went through every word, and when (YYYY-MM-DD). Without it a live page's console says that nobody did. */
  reviewed?: { by: string; on: string };
}

/** `#id` of a JSON block, a same-origin URL, or the words themselves, of one language or several. */
export type WordsGiven = string | WordPack | readonly WordPack[];

/** What a host may set, as it stands on the element. */
export interface RawSettings {
  guide: string | Guide | undefined;
  words: WordsGiven | undefined;
  voice: string | undefined;
  mode: string | undefined;
  keep: string | undefined;
  agency: string | Agency | undefined;
  deliverTo: string | undefined;
  sealTo: SealTo | undefined;
  caseRef: string | undefined;
  environment: string | undefined;
}

/** What a conversation runs with. */
export interface Settings {
  mode: 'alone' | 'together' | 'home';
  /** Whether several people take turns on one device. Then nothing is kept on it but what waits to be sent. */
  isForSeveral: boolean;
  keep: 'ask' | 'never' | 'device';
  voice: Voice | undefined;
  agency: Agency | undefined;
  deliverTo: string | undefined;
  /** Where the key is that results are sealed to, whole, or the key itself. */
  sealTo: unknown;
  caseRef: string | undefined;
  environment: 'live' | 'demo';
}

/** Where leaving goes when the agency names no page: dull, and nothing personal on it. */
export const EXIT_PAGE = 'https://www.bbc.co.uk/weather';

/**
 * The settings of a conversation, checked.
 *
 * @throws TalkError with the attribute as its path.
 */
export function readSettings(
  raw: RawSettings,
  agency: Agency | undefined,
  isSecure: boolean,
  several: boolean,
): Settings {
  const mode = raw.mode && oneOf(raw.mode, ['alone', 'together', 'home'], 'mode');
  const isForSeveral = mode === 'together' || (several && mode !== 'alone');
  const deliverTo = raw.deliverTo ? checkTarget(raw.deliverTo, 'deliver-to') : undefined;
  const received = mode !== 'home' && agency !== undefined && deliverTo !== undefined && isSecure;
  return {
    mode: !received ? 'home' : isForSeveral ? 'together' : 'alone',
    isForSeveral,
    keep: isSecure && !isForSeveral ? oneOf(raw.keep ?? 'ask', ['ask', 'never', 'device'], 'keep') : 'never',
    voice: raw.voice ? oneOf(raw.voice, VOICES, 'voice') : undefined,
    agency,
    deliverTo: received ? deliverTo : undefined,
    // Set to nothing, as a page that failed to fill it in would, is not the same as left out.
    sealTo: typeof raw.sealTo === 'string' ? checkTarget(raw.sealTo, 'seal-to') : raw.sealTo,
    caseRef: raw.caseRef ? checkReference(raw.caseRef) : undefined,
    environment: oneOf(raw.environment ?? 'live', ['live', 'demo'], 'environment'),
  };
}

function oneOf<const T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new TalkError('attribute-invalid', `${name} takes one of: ${allowed.join(', ')}`, `/${name}`);
  return found;
}

function checkReference(value: string): string {
  if (value.length > 200)
    throw new TalkError('attribute-invalid', 'case-ref is longer than 200 characters', '/case-ref');
  return value;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** An `https:`, loopback or same-origin address, whole; results may also go to the `page`. */
function checkTarget(value: string, name: 'deliver-to' | 'seal-to'): string {
  if (value + name === 'pagedeliver-to') return value;
  const url = addressOf(value);
  if (!value || !url || !isAllowed(url))
    throw new TalkError(`${name}-invalid`, `${name} takes an https:, loopback or same-origin URL`, `/${name}`);
  return url.href;
}

/** An address as the page means it, or nothing where it is none. (`URL.canParse` is younger than our oldest browsers.) */
export function addressOf(value: string): URL | undefined {
  try {
    return new URL(value, document.baseURI);
  } catch {
    return undefined;
  }
}

/** Whether an address may be used: https, this machine, or this very origin. */
export function isAllowed(url: URL): boolean {
  if (url.username || url.password) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && (LOOPBACK.test(url.hostname) || url.origin === location.origin))
  );
}

/** The text in this language, for this voice where there is one (`en@practitioner`); else in English, else as it is. */
export function textIn(text: Text | undefined, language: string, voice?: Voice): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const own = [language, language.split('-')[0] ?? '', 'en']
    .flatMap((one) => [`${one}@${voice ?? ''}`, one])
    .find((one) => Object.hasOwn(text, one));
  return (own === undefined ? Object.values(text)[0] : text[own]) ?? '';
}
