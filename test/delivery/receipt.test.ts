import assert from 'node:assert/strict';
import { createHash, pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical, hashOf, hashReceipt, makeReceipt, randomBelow } from '../../packages/delivery/index.js';
import { receiptWordsCy } from '../../packages/delivery/receipt-words/cy.js';
import { receiptWordsEn } from '../../packages/delivery/receipt-words/en.js';

const independent = (code: string) =>
  pbkdf2Sync(code, 'talk-it-through/receipt', 200_000, 32, 'sha256').toString('base64url');

test('the lists: 512 words each, all different, short, and easy to say', () => {
  for (const [name, words] of Object.entries({ en: receiptWordsEn, cy: receiptWordsCy })) {
    assert.equal(words.length, 512, name);
    assert.equal(new Set(words).size, 512, name);
    for (const word of words) assert.match(word, /^\p{Ll}{3,9}$/u, `${name}: ${word}`);
  }
});

test('a receipt is four words of the list and four digits', () => {
  for (let times = 0; times < 200; times += 1) {
    const parts = makeReceipt('en', randomBelow).split(' ');
    assert.equal(parts.length, 5);
    assert.ok(
      parts.slice(0, 4).every((word) => receiptWordsEn.includes(word)),
      parts.join(' '),
    );
    assert.match(parts[4] ?? '', /^\d{4}$/);
  }
});

test('each language has its own words; a language without a list has English ones', () => {
  const firsts = (language: string) => makeReceipt(language, () => 0);
  assert.equal(firsts('en'), `${`${receiptWordsEn[0]} `.repeat(4)}0000`);
  assert.equal(firsts('cy'), `${`${receiptWordsCy[0]} `.repeat(4)}0000`);
  assert.equal(firsts('cy-GB'), firsts('cy'));
  assert.equal(firsts('ar'), firsts('en'));
  const lasts = makeReceipt('en', (below) => below - 1);
  assert.equal(lasts, `${`${receiptWordsEn[511]} `.repeat(4)}9999`);
});

test('a further language can bring its own words', () => {
  const own = ['agus', 'bord', 'cat', 'doras'];
  assert.equal(
    makeReceipt('ga', () => 3, own),
    'doras doras doras doras 0003',
  );
  assert.equal(
    makeReceipt('cyb', () => 0),
    makeReceipt('en', () => 0),
    'a tag that only begins as Welsh does is not Welsh',
  );
});

test('chance is asked for words of 512 and digits of 10,000, and for nothing else', () => {
  const asked: number[] = [];
  makeReceipt('en', (below) => {
    asked.push(below);
    return 0;
  });
  assert.deepEqual(asked, [512, 512, 512, 512, 10_000]);
});

test('the hash is PBKDF2-SHA-256, fixed salt, 200,000 rounds, base64url', async () => {
  const code = makeReceipt('en', randomBelow);
  assert.equal(await hashReceipt(code), independent(code));
  const welsh = makeReceipt('cy', randomBelow);
  assert.equal(await hashReceipt(welsh), independent(welsh));
});

test('the hash does not mind capitals, and spaces of any kind', async () => {
  const plain = await hashReceipt('acorn bakery cabin daisy 0042');
  assert.equal(plain, independent('acorn bakery cabin daisy 0042'));
  assert.equal(await hashReceipt('  Acorn BAKERY\n cabin\tdaisy   0042 '), plain);
  assert.notEqual(await hashReceipt('acorn bakery cabin daisy 0043'), plain);
});

test('randomBelow is even: no count strays far, and every number comes', () => {
  for (const below of [2, 3, 10, 512]) {
    const draws = below * 400;
    const counts = new Array<number>(below).fill(0);
    for (let times = 0; times < draws; times += 1) counts[randomBelow(below)]! += 1;
    const chi = counts.reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0);
    const free = below - 1;
    // Six standard deviations of a chi-squared with this many degrees of freedom: chance alone does not get there.
    assert.ok(chi < free + 6 * Math.sqrt(2 * free) + 20, `${below}: chi-squared ${chi}`);
  }
});

test('randomBelow refuses the uneven end of its range', (context) => {
  const draws = [0xffff_ffff, 0xffff_fffe, 7];
  const real = crypto.getRandomValues.bind(crypto);
  context.after(() => (crypto.getRandomValues = real));
  crypto.getRandomValues = ((into: Uint32Array) => {
    into[0] = draws.shift() ?? 0;
    return into;
  }) as typeof crypto.getRandomValues;
  assert.equal(randomBelow(3_000_000_000), 7, 'a draw from beyond the last whole round is thrown away');
});

test('canonical JSON: keys in order, no white space, nothing undefined', () => {
  assert.equal(canonical({ b: 1, a: [true, null, 'x'], c: undefined }), '{"a":[true,null,"x"],"b":1}');
  assert.equal(canonical({ é: 1, z: 2, Z: 3, '10': 4, '9': 5 }), '{"10":4,"9":5,"Z":3,"z":2,"é":1}');
  assert.equal(canonical({ 'a"b': 'line\nbreak' }), '{"a\\"b":"line\\nbreak"}');
  assert.equal(canonical([]), '[]');
  assert.equal(canonical(0), '0');
});

test('canonical JSON says the same whatever the order of keys, and reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = canonical(value);
      assert.deepEqual(JSON.parse(once), JSON.parse(JSON.stringify(value)));
      const turned = turn(value);
      assert.equal(canonical(turned), once);
    }),
  );
});

function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, one]) => [key, turn(one)]));
}

test('the hash of a document is SHA-256 of its canonical form, base64url', async () => {
  const digest = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64url')}`;
  assert.equal(await hashOf({ b: 'ŵ', a: 1 }), digest('{"a":1,"b":"ŵ"}'));
  assert.equal(await hashOf({}), 'sha256-RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o');
});
