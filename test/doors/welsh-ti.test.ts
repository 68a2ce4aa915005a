import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWords, uiWords, wordIn } from '../../packages/elements/words/index.js';
import { cardsCy } from '../../packages/elements/words/cards-cy.js';
import { laterCy } from '../../packages/elements/words/later-cy.js';
import { checkInCover } from '../../packages/guides/check-in/cover.js';
import { checkOutCover } from '../../packages/guides/check-out/cover.js';

addWords('cy', { ...cardsCy, ...laterCy });

/** Welsh that says `chi`: its pronouns, and verbs that end for it. */
const FORMAL = /(?<!\p{L})(chi|eich|\p{L}*ych|\p{L}{2,}(?:wch|och))(?!\p{L})|\p{L}[’']ch(?!\p{L})/iu;
/** Labels that the contract fixes for everybody. */
const FIXED = ['share.again'];

test('what says chi is noticed', () => {
  for (const text of ['Pa iaith hoffech chi?', 'Dewiswch un.', 'beth ddewisoch', 'Mae’ch geiriau', 'Ydych'])
    assert.match(text, FORMAL);
  for (const text of ['Dewisa un.', 'Mae dy eiriau yma.', 'Ticia ran', 'Edrych ar beth a gadwais yma', 'merch'])
    assert.doesNotMatch(text.replace(/\bEdrych\b/, ''), FORMAL);
});

for (const voice of ['child', 'young-person'] as const)
  test(`Welsh of the interface never says chi to a ${voice} alone`, () => {
    const keys = Object.keys(uiWords('cy') ?? {}).filter((key) => !key.includes('@') && !FIXED.includes(key));
    assert.ok(keys.length > 200);
    const wrong = keys.filter((key) => FORMAL.test(wordIn('cy', key, voice).replace(/\bEdrych\b/g, '')));
    assert.deepEqual(wrong, []);
  });

test('a check-in and a check-out stand under a heading that fits one person as well as a room', () => {
  for (const { title } of [checkInCover, checkOutCover]) {
    assert.doesNotMatch(title['cy']!, /rownd|pawb|chi\b/i);
    assert.doesNotMatch(title['en']!, /check|round|everybody/i);
  }
});
