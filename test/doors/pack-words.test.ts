import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { receiptWordsCy } from '../../packages/delivery/receipt-words/cy.js';
import { receiptWordsEn } from '../../packages/delivery/receipt-words/en.js';
import { packWords } from '../../scripts/pack-words.mjs';

for (const [tag, name, words] of [
  ['en', 'receiptWordsEn', receiptWordsEn],
  ['cy', 'receiptWordsCy', receiptWordsCy],
] as const)
  test(`packed for the browser, the words of codes are the same words: ${tag}`, async () => {
    const id = `dist/delivery/receipt-words/${tag}.js`;
    const { code } = packWords().transform(readFileSync(id, 'utf8'), `/${id}`)!;
    assert.ok(code.length < words.join(' ').length, 'and shorter');
    const packed = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, unknown>;
    assert.deepEqual(packed[name], words);
  });
