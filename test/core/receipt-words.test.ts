import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfReceiptWords, receiptTexts } from '../../packages/core/receipt-words.js';
import { receiptWordsCy } from '../../packages/delivery/receipt-words/cy.js';
import { receiptWordsEn } from '../../packages/delivery/receipt-words/en.js';
import { swapped } from './support/swapped.js';

const pathsOf = (given: unknown) => faultsOfReceiptWords(given).map(({ path }) => path);
const withWord = (word: unknown) => pathsOf(swapped<unknown>(receiptWordsEn, 5, word));

test('our own lists could be a host’s', () => {
  for (const list of [receiptWordsEn, receiptWordsCy]) assert.deepEqual(faultsOfReceiptWords(list), []);
});

test('exactly 512 words in a list', () => {
  for (const given of [undefined, null, 'a b c', 7, {}]) assert.deepEqual(pathsOf(given), ['']);
  assert.deepEqual(pathsOf([]), ['']);
  assert.deepEqual(pathsOf(receiptWordsEn.slice(1)), ['']);
  assert.deepEqual(pathsOf([...receiptWordsEn, 'zyzzyva']), ['']);
});

test('letters alone, of any script, two to sixteen', () => {
  for (const word of ['βάρκα', 'تفاح', 'नदी', 'cây', 'ñandú', 'Ünder', '木星', 'a'.repeat(16)])
    assert.deepEqual(withWord(word), [], word);
  for (const word of [
    'two words',
    'a1',
    '٣ب',
    'it’s',
    'co-op',
    '',
    'x',
    'a'.repeat(17),
    'a~b',
    '\u0301a',
    7,
    null,
    'به\u200cنام',
  ])
    assert.deepEqual(withWord(word), ['/5'], String(word));
});

test('no two that are the same once written small, in whichever way their marks are typed', () => {
  assert.deepEqual(withWord(receiptWordsEn[0]?.toUpperCase()), ['/5']);
  const twice = swapped(swapped(receiptWordsEn, 3, 'école'), 9, 'École'.normalize('NFD'));
  assert.deepEqual(faultsOfReceiptWords(twice), [
    { path: '/9', message: 'this is the same word as number 4 in the list' },
  ]);
});

test('what goes among the texts is written in one way; what cannot make codes is refused with its place', () => {
  const { receipt } = receiptTexts({}, swapped(receiptWordsEn, 0, 'école'.normalize('NFD')));
  assert.deepEqual(receipt?.split('~'), swapped(receiptWordsEn, 0, 'école'.normalize('NFC')));
  assert.deepEqual(receiptTexts({ 'nav.next': 'x' }, undefined), {});
  const refusal = (path: string) => ({ name: 'TalkError', code: 'words-invalid', path });
  assert.throws(() => receiptTexts({}, swapped(receiptWordsEn, 2, '')), refusal('/words/receiptWords/2'));
  assert.throws(() => receiptTexts({ receipt: 'a~b' }, undefined), refusal('/words/words/receipt'));
});
