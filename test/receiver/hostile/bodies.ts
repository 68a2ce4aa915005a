import fc from 'fast-check';
import { parseResult } from 'talk-it-through/result-schema';
import { exampleResult } from '../example-result.js';

/** Words that are sent everywhere, to look for where none may be. With the dot it is no name of a key that could be answered. */
export const CANARY = 'zephyrina.quillfeather';

const MOST = 256 * 1024;

/** What is sent: JSON or not, never a result. */
export type Body = fc.Arbitrary<Buffer>;

/** A valid result with one thing in it, anywhere, replaced, removed or added, so that it is none any more. */
export const nearly: fc.Arbitrary<string> = fc
  .tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), fc.jsonValue(), fc.string())
  .map(([which, what, value, key]) => {
    const result = JSON.parse(JSON.stringify(exampleResult())) as Record<string, unknown>;
    const places = placesIn(result);
    const [holder, name] = places[which % places.length]!;
    if (what === 'remove') delete holder[name];
    else if (what === 'replace') holder[name] = value;
    else if (Array.isArray(holder)) holder.push(value);
    else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
    return JSON.stringify(result);
  })
  .filter((value) => !isResult(value));

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [
    [holder, name] as [Record<string, unknown>, string],
    ...placesIn(holder[name]),
  ]);
}

/** A text that is a result but for what is done to it. */
const text = fc.constant(undefined).map(() => JSON.stringify(exampleResult()));
const bytes = (made: fc.Arbitrary<string>): Body => made.map((one) => Buffer.from(one));

/** Cut off, changed in one place, or never JSON. */
export const broken: Body = fc.oneof(
  fc.tuple(text, fc.nat()).map(([one, at]) => Buffer.from(one.slice(0, at % one.length))),
  fc
    .tuple(text, fc.nat(), fc.constantFrom('{', '}', '"', '\\', ',', '\0', 'NaN', '//', "'", '\u2028'))
    .map(([one, at, piece]) => `${one.slice(0, at % one.length)}${piece}${one.slice(at % one.length)}`)
    .filter((one) => !isResult(one))
    .map((one) => Buffer.from(one)),
  bytes(
    fc.constantFrom('', ' ', '\ufeff{}', 'undefined', 'NaN', `{"${CANARY}":1,}`, `{'${CANARY}':1}`, '[[[', '"\\u12"'),
  ),
  bytes(fc.string({ unit: 'binary', maxLength: 300 })),
  fc.uint8Array({ maxLength: 400 }).map((one) => Buffer.from(one)),
);

/** Keys that reach an object's prototype, or stand twice, somewhere in a result. */
export const poisoned: Body = fc
  .tuple(text, fc.nat(), fc.constantFrom('__proto__', 'constructor', 'prototype', 'id', '\\u005f_proto__'), fc.json())
  .map(([one, which, key, value]) => {
    const places = [...one.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = places[which % places.length] ?? 1;
    return Buffer.from(
      `${one.slice(0, at)}"${key}":${value},${key === 'id' ? `"id":"${CANARY}",` : ''}${one.slice(at)}`,
    );
  })
  .filter((one) => one.length <= MOST);

/** Nested as deep as anybody likes. */
export const deep: Body = fc
  .tuple(fc.constantFrom('[', '{"a":', '{"answers":['), fc.integer({ min: 100, max: 60_000 }), fc.boolean())
  .map(([open, depth, closes]) => {
    const close = [...open].reverse().map((letter) => ({ '[': ']', '{': '}' })[letter] ?? '');
    return Buffer.from(open.repeat(depth) + (closes ? `0${close.join('').repeat(depth)}` : ''));
  });

/** Letters that are none, halves of pairs, NUL, bytes that are no UTF-8, in a result that is wrong in one more place. */
export const strange: Body = fc
  .tuple(
    fc.constantFrom('\\u0000', '\\ud800', '\\udfff', '\\u202e', '\\uffff', '𐏿'.repeat(40), 'a\\u0300'.repeat(200)),
    fc.constantFrom(
      Buffer.from([0xc0, 0xaf]),
      Buffer.from([0xff]),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.alloc(3),
      Buffer.alloc(0),
    ),
    fc.constantFrom('alias', 'id', 'status', 'language', 'sharedAt', 'site'),
  )
  .map(([letters, raw, key]) => {
    const one = JSON.stringify({ ...exampleResult(), [key]: `@${CANARY}@` });
    const [start = '', end = ''] = one.split('@').filter((_, index) => index !== 1);
    return Buffer.concat([Buffer.from(`${start}${letters}`), raw, Buffer.from(end)]);
  })
  .filter((one) => !isResult(one.toString()));

/** Too much, in one of the ways in which there can be too much. */
export const huge: Body = fc.oneof(
  fc.integer({ min: MOST + 1, max: 3 * MOST }).map((size) => Buffer.alloc(size, 'x')),
  fc.integer({ min: 1, max: 6 * MOST }).map((more) => padded(exampleResult(), MOST + more)),
  fc.constant(undefined).map(() => withAlias('a'.repeat(1_000_000))),
  fc.constant(undefined).map(() => withAlias('a'.repeat(100_000))),
  fc.integer({ min: 1000, max: 20_000 }).map((count) => Buffer.from(`{${keys(count)}}`)),
  fc.integer({ min: 1000, max: 50_000 }).map((count) => Buffer.from(`[${'0,'.repeat(count)}0]`)),
);

const keys = (count: number) => Array.from({ length: count }, (_, index) => `"${CANARY}${index}":0`).join(',');
const withAlias = (alias: string) =>
  Buffer.from(JSON.stringify({ ...exampleResult(), people: [{ pid: 'p1', alias, voice: 'adult' }] }));
const padded = (value: object, size: number) => Buffer.from(JSON.stringify(value).padEnd(size));

/** What looks sealed: five parts with dots between. Nobody holds a key for it. */
export const sealed: Body = fc
  .tuple(
    fc.record({
      alg: fc.constantFrom('ECDH-ES', 'none', 'dir', 'RSA-OAEP', 'PBES2-HS256+A128KW', 7),
      enc: fc.constantFrom('A256GCM', 'A128CBC-HS256', 'none', null),
      kid: fc.constantFrom(CANARY, '', '../../key', 'x'.repeat(3000), '__proto__', 7),
      id: fc.uuid({ version: 4 }),
      epk: fc.constantFrom({ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }, { kty: 'oct' }, 'x', null),
      zip: fc.constantFrom('DEF', undefined),
      crit: fc.constantFrom(undefined, ['x'], []),
      p2c: fc.constantFrom(undefined, 2 ** 31),
    }),
    fc.array(fc.base64String({ maxLength: 80 }), { minLength: 0, maxLength: 6 }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([header, parts, which]) => {
    const first = which === 0 ? CANARY : Buffer.from(JSON.stringify(header)).toString('base64url');
    const rest = which < 3 ? parts : ['', Buffer.alloc(12, which).toString('base64url'), ...parts, 'A'.repeat(22)];
    return Buffer.from([first, ...rest.map((one) => one.replace(/[+/=]/g, '-'))].join('.'));
  });

/** Any JSON at all, or a result with one thing wrong. */
export const wrong: Body = bytes(fc.oneof({ weight: 3, arbitrary: nearly }, { weight: 1, arbitrary: fc.json() }));

/** A result with nothing wrong in it; what comes with it must make up for that. */
export const right: Body = bytes(text);

function isResult(one: string): boolean {
  try {
    return parseResult(JSON.parse(one)).ok;
  } catch {
    return false;
  }
}
