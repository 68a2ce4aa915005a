import fc from 'fast-check';
import { broken, CANARY, deep, huge, poisoned, right, sealed, strange, wrong } from './bodies.js';
import { chunked, head, plain, type Wire } from './wire.js';

type Headers = (readonly [string, string])[];
/** What a result comes as. */
export const JSON_TYPE: Headers = [['Content-Type', 'application/json']];
const posted = (headers: Headers, body: Buffer) => plain('POST', '/results', headers, body);

/** Bytes that a header can hold without ending it. */
export const junk = fc.oneof(
  fc.string({ unit: 'binary-ascii', maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, '~')),
  fc.constantFrom(
    CANARY,
    '',
    '\xff\xfe',
    `${CANARY}, ${CANARY}`,
    'x'.repeat(7000),
    '../../etc',
    "' or 1=1 --",
    '${jndi:x}',
  ),
);

/** Bodies that hold no result. */
export const bodies: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.oneof(broken, wrong, wrong, poisoned, deep, strange),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 900 }),
  )
  .map(([body, how, size]) =>
    how === 0
      ? chunked('POST', '/results', JSON_TYPE, body, Math.max(size, body.length >> 6))
      : posted(JSON_TYPE, body),
  );

/** More than is taken. */
export const tooMuch: fc.Arbitrary<Wire> = fc
  .tuple(huge, fc.boolean())
  .map(([body, inChunks]) =>
    inChunks ? chunked('POST', '/results', JSON_TYPE, body, 16_384) : posted(JSON_TYPE, body),
  );

/** Types that are not taken, around what would be. */
export const types: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
      ),
      fc.constantFrom(
        'application/json; charset=utf-16',
        'application/jsonp',
        'application/json+x',
        ';',
        'a/b/c',
        ', application/json',
      ),
      junk.filter((value) => !/^\s*application\/json\s*(;|$)/i.test(value)),
    ),
    fc.oneof(right, broken),
  )
  .map(([type, body]) => posted([['Content-Type', type]], body));

/** Compressed, or said to be. */
export const encodings: fc.Arbitrary<Wire> = fc
  .tuple(fc.constantFrom('gzip', 'br', 'deflate', 'gzip, gzip', CANARY, '*'), right)
  .map(([encoding, body]) => posted([...JSON_TYPE, ['Content-Encoding', encoding]], body));

/** What looks sealed. */
export const seals: fc.Arbitrary<Wire> = fc
  .tuple(sealed, fc.constantFrom('application/jose', 'application/jose; charset=utf-8', 'application/jose+json'), junk)
  .map(([body, type, key]) =>
    posted(
      [
        ['Content-Type', type],
        ['Idempotency-Key', key],
      ],
      body,
    ),
  );

/** A result that is right, under an id or a receipt that is not its own. */
export const mismatches: fc.Arbitrary<Wire> = fc
  .tuple(right, fc.constantFrom('Idempotency-Key', 'Talk-Receipt'), fc.oneof(junk, fc.uuid()))
  .map(([body, name, value]) => posted([...JSON_TYPE, [name, value]], body));

const LIES: readonly ((body: Buffer) => Wire)[] = [
  // More is promised than comes.
  (body) => ({
    pieces: [head('POST', '/results', [...JSON_TYPE, ['Content-Length', String(body.length + 900)]]), body],
    then: 'ends',
  }),
  // Less: the rest stands where the next request would.
  (body) => ({ pieces: [head('POST', '/results', [...JSON_TYPE, ['Content-Length', '7']]), body], then: 'ends' }),
  ...['-1', '1e3', '99999999999999999999', '0x10', ' ', '5, 7'].map((length) => (body: Buffer): Wire => ({
    pieces: [head('POST', '/results', [...JSON_TYPE, ['Content-Length', length]]), body],
    then: 'ends',
  })),
  // Two lengths, or a length and chunks: how requests are smuggled past a proxy.
  (body) => ({
    pieces: [
      head('POST', '/results', [...JSON_TYPE, ['Content-Length', '3'], ['Content-Length', String(body.length)]]),
      body,
    ],
    then: 'ends',
  }),
  (body) => ({
    pieces: [head('POST', '/results', [...JSON_TYPE, ['Content-Length', '3'], ['Transfer-Encoding', 'chunked']]), body],
    then: 'ends',
  }),
  (body) => ({
    pieces: [head('POST', '/results', [...JSON_TYPE, ['Transfer-Encoding', 'chunked']]), Buffer.from('zz\r\n'), body],
    then: 'ends',
  }),
  (body) => ({
    pieces: [head('POST', '/results', [...JSON_TYPE, ['Transfer-Encoding', 'gzip, chunked']]), body],
    then: 'ends',
  }),
  // Gone before the end.
  (body) => ({
    pieces: [head('POST', '/results', [...JSON_TYPE, ['Content-Length', '90000']]), body],
    then: 'hangs-up',
  }),
];
/** Nothing here is a whole result by the length that holds. */
export const lies: fc.Arbitrary<Wire> = fc
  .tuple(fc.nat(), right)
  .map(([which, body]) => LIES[which % LIES.length]!(body));
