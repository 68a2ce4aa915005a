import fc from 'fast-check';
import { STAFF } from '../harness.js';
import { CANARY, nearly, right } from './bodies.js';
import { bodies, encodings, JSON_TYPE, junk, lies, mismatches, seals, tooMuch, types } from './posting.js';
import { sealedRightly } from './sealing.js';
import { plain, type Wire } from './wire.js';

/** One hostile request: its kind, for the table, and the bytes. */
export interface Hostile {
  kind: string;
  wire: Wire;
  /** Reading, or handing in a receipt, may be answered with a 2xx; handing in nonsense never. */
  mayPass: boolean;
}

const METHODS = [
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
  'PURGE',
  'post',
  'GETT',
  'QUERY',
  'CONNECT',
];
const methods: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.constantFrom(...METHODS),
    fc.constantFrom('/results', '/withdrawals', '/session', '/', '/audit', '/keys', '*', CANARY),
    right,
  )
  .map(([method, path, body]): Wire => {
    // To CONNECT, Node closes the connection without a word.
    return { ...plain(method, path, JSON_TYPE, body), then: method === 'CONNECT' ? 'ends' : 'waits' };
  });

const PATHS = [
  '/results/',
  '/results//',
  '//results',
  '/results/../audit',
  '/%',
  '/%00',
  '/results/%c0%af',
  '/RESULTS',
  '/results;x=1',
];
const path = fc.oneof(
  fc.constantFrom(
    ...PATHS,
    'http://[',
    'http://other.example/result',
    'http:/results',
    '/\\results',
    `/${'a'.repeat(14_000)}`,
  ),
  fc.webPath().map((one) => `/${CANARY}${one}`),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((one) => `/${one.replace(/[\0-\x20\x7f]/g, '%20')}`),
  fc.uint8Array({ maxLength: 30 }).map(
    (one) =>
      `/results/${Buffer.from(one)
        .toString('latin1')
        .replace(/[\0-\x20\x7f]/g, '')}`,
  ),
);
const paths: fc.Arbitrary<Wire> = fc
  .tuple(fc.constantFrom('GET', 'POST'), path, right)
  .map(([method, at, body]) => plain(method, at, JSON_TYPE, method === 'GET' ? Buffer.alloc(0) : body));

const QUERIES = [
  'limit',
  'cursor',
  'guide',
  'site',
  'timepoint',
  'status',
  'since',
  'until',
  'id',
  'token',
  '__proto__',
  '',
];
const value = fc.oneof(
  fc.constantFrom(
    '%00',
    '%ED%A0%80',
    '%',
    '-1',
    '0',
    '201',
    '1e9',
    '2026-02-31',
    '9999-99-99',
    '2026-11-22T25:99Z',
    "'",
    '1'.repeat(18),
  ),
  fc.string({ maxLength: 40 }).map(encodeSafely),
  fc
    .tuple(fc.nat(), fc.uuid())
    .map(([at, id]) => Buffer.from(`${at}${'9'.repeat(at % 12)} ${id}`).toString('base64url')),
);
/** Asked as staff, so that it comes as far as the database. */
const queries: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.constantFrom(
      '/results',
      '/audit',
      '/exports/results.csv',
      '/exports/results.ndjson',
      '/exports/results.fhir.ndjson',
    ),
    fc.array(fc.tuple(fc.constantFrom(...QUERIES), value), { maxLength: 4 }),
  )
  .map(([at, pairs]) =>
    plain('GET', `${at}?${pairs.map((pair) => pair.join('=')).join('&')}`, Object.entries(STAFF), Buffer.alloc(0)),
  );

function encodeSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}

const staff: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.constantFrom(
      'Authorization',
      'Cookie',
      'X-Forwarded-For',
      'Origin',
      'Range',
      'Expect',
      'Upgrade',
      'If-None-Match',
      'X-Forwarded-Proto',
    ),
    fc.oneof(
      junk,
      junk.map((one) => `Bearer ${one}`),
      junk.map((one) => `talk-staff=${one}`),
    ),
    fc.constantFrom('/results', '/audit', '/session', '/exports/results.csv', `/results/${'0'.repeat(36)}`),
  )
  .map(([name, one, at]) => plain('GET', at, [[name, one]], Buffer.alloc(0)));

const signingIn: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.oneof(
      junk.map((token) => JSON.stringify({ token })),
      fc.json(),
      fc.constantFrom(`{"token":"${CANARY}"`, '{"token":{}}', 'x'.repeat(5000), '{"__proto__":{"token":"x"}}'),
    ),
    fc.constantFrom('application/json', 'text/plain'),
  )
  .map(([body, type]) => plain('POST', '/session', [['Content-Type', type]], Buffer.from(body)));

const notAReceipt = fc.oneof(
  fc.json().filter((one) => !/^\s*\{[\s\S]*"receipt"/.test(one)),
  fc.constantFrom(
    '{"receipt":7}',
    '{"receipt":null}',
    '{"receipt":["a"]}',
    '{"receipt":""}',
    '{"receipt":"  \\n "}',
    '{"receipt":"x"',
  ),
  fc.integer({ min: 201, max: 9000 }).map((length) => JSON.stringify({ receipt: 'a'.repeat(length) })),
  nearly,
);
const receipts: fc.Arbitrary<Wire> = notAReceipt.map((body) =>
  plain('POST', '/withdrawals', JSON_TYPE, Buffer.from(body)),
);
/** A code that was never given out is answered like any other. Few, since each is hashed 200,000 times. */
const codes: fc.Arbitrary<Wire> = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((one) => one.trim() !== '')
  .map((receipt) => plain('POST', '/withdrawals', JSON_TYPE, Buffer.from(JSON.stringify({ receipt }))));

const preflights: fc.Arbitrary<Wire> = fc.tuple(junk, junk, junk).map(([origin, method, headers]) =>
  plain(
    'OPTIONS',
    '/results',
    [
      ['Origin', origin],
      ['Access-Control-Request-Method', method],
      ['Access-Control-Request-Headers', headers],
    ],
    Buffer.alloc(0),
  ),
);

/** Not HTTP, or hardly. */
const noise: fc.Arbitrary<Wire> = fc
  .oneof(
    fc.uint8Array({ maxLength: 600 }).map((one) => Buffer.from(one)),
    fc
      .constantFrom(
        '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        'GET /\r\n',
        'GET / HTTP/9.9\r\n\r\n',
        'POST /results HTTP/1.1\r\n\r\n{}',
        'POST /results HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
        'POST /results HTTP/1.1\r\nHost: \xff [\r\nContent-Length: 2\r\n\r\n{}',
        'GET /results HTTP/1.1\r\nHost: a/b?c#d@e\r\n\r\n',
        'GET /results HTTP/1.1\r\nHost:\r\n\r\n',
        `POST /results HTTP/1.1\r\nHost: x\r\n${CANARY}\r\n\r\n`,
        `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
        `GET / HTTP/1.1\r\nHost: x\r\n${'X: y\r\n'.repeat(3000)}\r\n`,
      )
      .map((one) => Buffer.from(one, 'latin1')),
  )
  .map((one) => ({ pieces: [one], then: 'ends' as const }));

export const SEALED_RIGHTLY = 'sealed to its own key';

/** Every kind and how often it comes. */
const KINDS: readonly (readonly [kind: string, weight: number, made: fc.Arbitrary<Wire>, mayPass?: boolean])[] = [
  ['bodies that are no result', 30, bodies],
  ['bodies that are too large', 6, tooMuch],
  ['wrong content types', 8, types],
  ['compressed, or said to be', 2, encodings],
  ['what looks sealed', 6, seals],
  [SEALED_RIGHTLY, 30, sealedRightly],
  ['an id or a receipt of another', 6, mismatches],
  ['lies about the length', 10, lies],
  ['wrong methods', 5, methods, true],
  ['wrong paths', 8, paths, true],
  ['wrong questions, as staff', 8, queries, true],
  ['headers full of rubbish', 6, staff, true],
  ['wrong tokens', 3, signingIn],
  ['receipts that are none', 5, receipts],
  ['codes that were never given', 1, codes, true],
  ['preflights full of rubbish', 2, preflights, true],
  ['not HTTP', 4, noise, true],
];

/** Anything that should not have been sent. */
export const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  ...KINDS.map(([kind, weight, made, mayPass = false]) => ({
    weight,
    arbitrary: made.map((wire): Hostile => ({ kind, wire, mayPass })),
  })),
);
