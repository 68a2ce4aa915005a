import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstCy } from '../../packages/elements/words/first-cy.js';
import { firstEn } from '../../packages/elements/words/first-en.js';
import { wordsIn } from '../../packages/frame-host/words.js';
import { originsIn, whoIsAround } from '../../packages/sdk/framed/parents.js';

const LIST = ['https://intranet.example', 'https://cms.example:8443'];
const OWN = 'https://agency.example';

test('a list of origins is read, and what is none is left out', () => {
  assert.deepEqual(originsIn(` ${LIST.join('\n  ')} `), LIST);
  for (const wrong of [null, '', '*', 'null', 'https://a.example/', 'https://a.example/path', 'a.example'])
    assert.deepEqual(originsIn(wrong), [], String(wrong));
});

test('everybody around has to be listed', () => {
  const [parent = '', other = ''] = LIST;
  const around = (...ancestors: string[]) => whoIsAround(LIST, ancestors, '', OWN);
  assert.deepEqual(around(parent), { state: 'listed', parent });
  assert.deepEqual(around(other, parent), { state: 'listed', parent: other });
  assert.deepEqual(around(parent, 'https://evil.example'), { state: 'refused', origin: 'https://evil.example' });
  assert.deepEqual(around('https://intranet.example.evil.example').state, 'refused');
  assert.deepEqual(around('null').state, 'refused', 'an origin without a name is nobody’s');
  assert.deepEqual(whoIsAround([], [parent], '', OWN).state, 'refused', 'without a list nobody is listed');
});

test('a browser that names nobody is believed by its referrer, and else waited for', () => {
  const by = (referrer: string) => whoIsAround(LIST, undefined, referrer, OWN);
  assert.deepEqual(by('https://intranet.example/'), { state: 'listed', parent: 'https://intranet.example' });
  assert.deepEqual(by('https://intranet.example/page?x#y').state, 'listed');
  assert.deepEqual(by('https://evil.example/https://intranet.example/').state, 'refused');
  for (const silent of ['', `${OWN}/page.html`, 'about:blank'])
    assert.deepEqual(by(silent), { state: 'unknown' }, silent);
});

test('what the page around says for itself is what the element says', () => {
  for (const [lang, first] of [
    ['en', firstEn],
    ['cy', firstCy],
  ] as const) {
    const { words } = wordsIn(lang);
    assert.deepEqual(
      [words.leave, words.wrong, words.danger],
      [first['bar.leave'], first['setup.wrong'], first['setup.help']],
      lang,
    );
  }
  assert.equal(wordsIn('cy-GB').lang, 'cy');
  assert.equal(wordsIn('fr').lang, 'en');
});
