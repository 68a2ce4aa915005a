import type { DeliveryDetail, ErrorDetail, SealedDetail, TalkEventMap } from '../elements/events.js';
import type { FrameSays, HostSays, MessageOf } from './messages.js';
import { plainCopy } from './plain-data.js';

type Fields = Record<string, unknown>;
/** For each type, what its detail has to be; anything else throws. */
type Readers<Says> = { readonly [Type in keyof Says]: (detail: unknown) => Says[Type] };

/** Taller than any conversation; a frame that asks for more is not measured right. CSS pixels. */
const TALLEST = 100_000;

/** Whether this could be a language tag: a page may name anything. */
export function isLanguageTag(value: string): boolean {
  return value.length <= 35 && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value);
}

/** A message of a framed page, or nothing where it is not one word for word. */
export function readFrameMessage(data: unknown): MessageOf<FrameSays> | undefined {
  return read(FRAME, data);
}

/** A message of the page around, the same way. */
export function readHostMessage(data: unknown): MessageOf<HostSays> | undefined {
  return read(HOST, data);
}

function read<Says>(readers: Readers<Says>, data: unknown): MessageOf<Says> | undefined {
  try {
    const { talk, type, detail } = only(plainCopy(data), 'talk', 'type', 'detail');
    if (talk !== 1 || typeof type !== 'string' || !Object.hasOwn(readers, type)) return undefined;
    const known = readers[type as keyof Says](detail);
    return { talk, type, ...(known === undefined ? {} : { detail: known }) } as MessageOf<Says>;
  } catch {
    return undefined;
  }
}

const nothing = (detail: unknown): undefined => {
  if (detail !== undefined) refuse();
};

const FRAME: Readers<FrameSays> = {
  knock: nothing,
  welcome: nothing,
  leave: nothing,
  left: nothing,
  size: (detail) => ({ height: pixels(only(detail, 'height')['height']) }),
  language,
  words(detail) {
    const { lang, leave } = only(detail, 'lang', 'leave');
    return { lang: tag(lang), leave: text(leave, 60) };
  },
  exit: (detail) => ({ url: text(only(detail, 'url')['url'], 2000) }),
  'talk-ready': nothing,
  'talk-end': nothing,
  'talk-result': result,
  'talk-delivery': delivery,
  'talk-error': error,
};

const HOST: Readers<HostSays> = {
  hello(detail) {
    const { lang } = only(detail, 'lang');
    return lang === undefined ? {} : { lang: tag(lang) };
  },
  language,
  leave: nothing,
  view(detail) {
    const { top, height, leave } = only(detail, 'top', 'height', 'leave');
    return { top: pixels(top), height: pixels(height), leave: typeof leave === 'boolean' ? leave : refuse() };
  },
  settle(detail) {
    const { id, state } = only(detail, 'id', 'state');
    return { id: text(id, 100), state: state === 'delivered' || state === 'refused' ? state : refuse() };
  },
};

function language(detail: unknown): { lang: string } {
  return { lang: tag(only(detail, 'lang')['lang']) };
}

/** In outline only: whoever stores it checks it with `parseResult`, as for anything that comes from a browser. */
function result(detail: unknown): TalkEventMap['talk-result'] {
  const fields = record(detail);
  text(fields['id'], 100);
  if ('sealed' in fields) {
    const { id, sealed } = only(detail, 'id', 'sealed');
    return { id: text(id, 100), sealed: text(sealed, 1_000_000) } satisfies SealedDetail;
  }
  if (fields['schema'] !== 'talk-it-through/result') refuse();
  return fields as unknown as TalkEventMap['talk-result'];
}

function delivery(detail: unknown): DeliveryDetail {
  const { id, state, reason } = only(detail, 'id', 'state', 'reason');
  if (state !== 'queued' && state !== 'delivered' && state !== 'refused') return refuse();
  return { id: text(id, 100), state, ...(reason === undefined ? {} : { reason: text(reason, 200) }) };
}

function error(detail: unknown): ErrorDetail {
  const { code, message, path, problems } = only(detail, 'code', 'message', 'path', 'problems');
  return {
    code: text(code, 200),
    message: text(message, 10_000),
    ...(path === undefined ? {} : { path: text(path, 2000) }),
    ...(problems === undefined ? {} : { problems: problemsOf(problems) }),
  };
}

function problemsOf(value: unknown): NonNullable<ErrorDetail['problems']> {
  if (!Array.isArray(value)) return refuse();
  return value.map((one: unknown) => {
    const { path, code, message } = only(one, 'path', 'code', 'message');
    return { path: text(path, 2000), code: text(code, 200), message: text(message, 10_000) };
  });
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : refuse();
}

/** An object with these keys at most. */
function only(value: unknown, ...keys: readonly string[]): Fields {
  const fields = record(value);
  return Object.keys(fields).every((key) => keys.includes(key)) ? fields : refuse();
}

function text(value: unknown, most: number): string {
  return typeof value === 'string' && value.length <= most ? value : refuse();
}

function tag(value: unknown): string {
  return typeof value === 'string' && isLanguageTag(value) ? value : refuse();
}

function pixels(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= TALLEST ? value : refuse();
}

function refuse(): never {
  throw new TypeError('unexpected');
}
