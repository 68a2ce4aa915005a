import { randomUUID } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { exampleResult } from '../example-result.js';
import { broken, CANARY, deep, huge, poisoned, strange, wrong } from './bodies.js';
import { OWN, padded, sealedBy, type Header } from './own-keys.js';
import { plain, type Wire } from './wire.js';

/** What is handed in: the five parts of a JWE, and the id that the headers name. */
interface Sealed {
  parts: readonly string[];
  id: string;
  receipt?: string;
}
type Made = fc.Arbitrary<Sealed>;

const { current, other, tooOld } = OWN;
const right = () => ({ ...exampleResult(), people: [{ pid: 'p1', alias: CANARY, voice: 'adult' as const }] });
const bytesOf = (value: object) => Buffer.from(JSON.stringify(value));
const curves = fc.constantFrom(current, other);

/** A result with nothing wrong in it under its own id; `said` goes into the protected header. */
function rightly(said: Header, key: (typeof OWN)['current'] = current): Sealed {
  const result = right();
  return { parts: sealedBy(key, padded(bytesOf(result)), { id: result.id, ...said }), id: result.id };
}

/** One with nothing wrong in it at all. */
export const rightlySealed = () => rightly({}).parts.join('.');

/** Everything that is refused as JSON, inside a seal that is right. */
const inside: Made = fc
  .tuple(
    fc.oneof(
      broken,
      wrong,
      wrong,
      poisoned,
      deep,
      strange,
      huge.filter((one) => one.length < 300_000),
    ),
    curves,
  )
  .map(([body, key]) => {
    const id = randomUUID();
    return { parts: sealedBy(key, padded(body), { id }), id };
  });

/** Filled up with something else, or to another size. */
const unpadded: Made = fc
  .tuple(fc.constantFrom('\0', 'x', '\u00a0', '}'), fc.integer({ min: 1, max: 4000 }), fc.boolean())
  .map(([by, size, isCut]) => {
    const result = right();
    const all = isCut ? padded(bytesOf(result)).subarray(0, -size) : padded(bytesOf(result), by);
    return { parts: sealedBy(current, all, { id: result.id }), id: result.id };
  });

/** Small outside, large when unpacked, named in the header or not. */
const bombs: Made = fc
  .tuple(
    fc.constantFrom(deflateRawSync, gzipSync),
    fc.integer({ min: 20, max: 24 }),
    fc.constantFrom('DEF', 'GZ', undefined),
  )
  .map(([pack, bits, zip]) => {
    const result = right();
    const packed = pack(Buffer.concat([bytesOf(result), Buffer.alloc(2 ** bits, ' ')]));
    return { parts: sealedBy(current, padded(packed), { id: result.id, ...(zip ? { zip } : {}) }), id: result.id };
  });

const HEADERS: readonly Header[] = [
  { alg: 'dir' },
  { alg: 'none' },
  { alg: 'ECDH-ES+A256KW' },
  { alg: 'RSA-OAEP' },
  { alg: ['ECDH-ES'] },
  { enc: 'A128GCM' },
  { enc: 'A256CBC-HS512' },
  { enc: { toString: 'A256GCM' } },
  { crit: ['exp'] },
  { crit: ['id'] },
  { crit: [] },
  { b64: false, crit: ['b64'] },
  { zip: 'DEF' },
  { apu: 'AAAA' },
  { apv: CANARY },
  { jku: `https://${CANARY}/keys` },
  { x5u: `https://${CANARY}/x` },
  { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } },
  { cty: 'JWT' },
  { typ: 'JWE' },
  { p2c: 2 ** 31, p2s: 'AA' },
  { iv: 'AAAA', tag: 'AAAA' },
  { [CANARY]: 1 },
  JSON.parse('{"__proto__":{"kid":"x"}}') as Header,
  { kid: undefined },
  { kid: '' },
  { kid: 7 },
  { kid: '__proto__' },
  { kid: 'constructor' },
  { kid: CANARY },
  { kid: other.kid },
  { kid: tooOld.kid },
  { id: undefined },
  { id: CANARY },
  { id: 7 },
  { id: '00000000-0000-0000-0000-000000000000' },
  { id: { toString: 'x' } },
];
/** A header that says something else than what was done. */
const headers: Made = fc.constantFrom(...HEADERS).map((said) => rightly(said));

const zeros = Buffer.alloc(32).toString('base64url');
const order8 = Buffer.from('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', 'hex').toString(
  'base64url',
);
const EPKS: readonly unknown[] = [
  undefined,
  null,
  'x',
  [],
  {},
  { kty: 'EC', crv: 'P-256', x: zeros, y: zeros },
  { kty: 'EC', crv: 'P-256', x: current.x, y: current.x },
  { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
  { kty: 'EC', crv: 'P-256', x: 'x'.repeat(2000), y: 'y' },
  { kty: 'EC', crv: 'P-384', x: current.x, y: current.y },
  { kty: 'EC', crv: 'P-256', x: current.x, y: current.y, d: current.d },
  { kty: 'EC', crv: 'P-256', x: current.x },
  { kty: 'OKP', crv: 'X25519', x: other.x },
  { kty: 'OKP', crv: 'Ed25519', x: other.x },
  { kty: 'oct', k: 'AA' },
];
/** Points on no curve, of low order, of another curve, and what is no point. */
const points: Made = fc
  .oneof(
    fc.constantFrom(...EPKS).map((epk) => rightly({ epk })),
    fc.constantFrom(zeros, order8, 'AA', '').map((x) => rightly({ epk: { kty: 'OKP', crv: 'X25519', x } }, other)),
  )
  .map((one) => one);

/** Opened by another key than it names, or by one that opens nothing any more. */
const otherKeys: Made = fc
  .constantFrom(rightly.bind(null, { kid: current.kid }, other), rightly.bind(null, {}, tooOld))
  .map((make) => make());

/** One letter of one part changed, a part cut, doubled, swapped or left out. */
const damaged: Made = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.nat(), fc.constantFrom('change', 'cut', 'more', 'drop', 'double', 'swap'))
  .map(([part, at, how]) => {
    const { parts, id } = rightly({});
    const one = parts[part] ?? '';
    const place = at % Math.max(1, one.length);
    const letter = one[place] === 'A' ? 'B' : 'A';
    const now = {
      change: `${one.slice(0, place)}${letter}${one.slice(place + 1)}`,
      cut: one === '' ? 'A' : one.slice(0, place),
      more: `${one}${letter}`,
      drop: undefined,
      double: `${one}.${one}`,
      swap: parts[(part + 2) % 5],
    }[how as 'change'] as string | undefined;
    return { parts: parts.flatMap((was, index) => (index === part ? (now === undefined ? [] : [now]) : [was])), id };
  });

/** Right in itself, and under another id or receipt. */
const mismatched: Made = fc.constantFrom('inside', 'outside', 'receipt').map((where) => {
  const result = right();
  const id = where === 'inside' ? randomUUID() : result.id;
  const parts = sealedBy(current, padded(bytesOf(result)), { id });
  const receipt = where === 'receipt' ? 'B'.repeat(43) : result.provenance.receiptHash;
  return { parts, id: where === 'outside' ? randomUUID() : id, receipt };
});

/** Around it, or instead of its header's JSON. */
const wrapped: Made = fc
  .tuple(
    fc.constantFrom('\n', ' ', '\0', '"', '\ufeff', '%'),
    fc.constantFrom('before', 'after', 'twice-in-header', 'not-json'),
  )
  .map(([letter, where]) => {
    const { parts, id } = rightly({});
    const [header = '', ...rest] = parts;
    const json = Buffer.from(header, 'base64url').toString();
    const odd = {
      before: `${letter}${header}`,
      after: header,
      'twice-in-header': Buffer.from(json.replace('{', '{"kid":"x",')).toString('base64url'),
      'not-json': Buffer.from(json.slice(1)).toString('base64url'),
    }[where] as string;
    return { parts: [odd, ...rest.slice(0, -1), `${rest.at(-1)}${where === 'after' ? letter : ''}`], id };
  });

/** Garbage and near misses, sealed to the very key that the receiver holds. */
export const sealedRightly: fc.Arbitrary<Wire> = fc
  .oneof(
    { weight: 8, arbitrary: inside },
    { weight: 2, arbitrary: unpadded },
    { weight: 1, arbitrary: bombs },
    { weight: 5, arbitrary: headers },
    { weight: 3, arbitrary: points },
    { weight: 1, arbitrary: otherKeys },
    { weight: 4, arbitrary: damaged },
    { weight: 2, arbitrary: mismatched },
    { weight: 2, arbitrary: wrapped },
  )
  .map(({ parts, id, receipt }) =>
    plain(
      'POST',
      '/results',
      [
        ['Content-Type', 'application/jose'],
        ['Idempotency-Key', id],
        ...(receipt === undefined ? [] : ([['Talk-Receipt', receipt]] as const)),
      ],
      Buffer.from(parts.join('.')),
    ),
  );
