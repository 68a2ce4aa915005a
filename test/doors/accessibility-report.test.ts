import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf, reportOf, untested } from '../../scripts/accessibility/report.mjs';
import { read } from './product.js';

const made = { on: '2026-11-22', version: '0.1.0', commit: 'abc', browser: 'Chromium 1', axe: '4' };
const screen = { name: 'opening', axe: [], fit: [], order: [], keyboard: { stops: ['button: Help'], leadsOut: true } };
const walk = {
  flow: 'five questions',
  lang: 'en',
  look: 'light',
  screens: [screen],
  heard: ['screen: opening', 'says: It has arrived'],
};
const contrast = { scheme: 'light', property: '--talk-ink', on: '--talk-paper', needs: 4.5, what: 'text', ratio: 14 };

test('where nothing was found the report says so, and what no machine can say', () => {
  const evidence = evidenceOf({ walks: [walk], contrasts: [contrast], made });
  assert.equal(evidence.findings, 0);
  assert.deepEqual([evidence.counts.walks, evidence.counts.screens], [1, 1]);
  const html = reportOf(evidence);
  assert.match(html, /No person has assessed it, and it is no statement of conformance/);
  assert.match(html, /<h2>Findings<\/h2>\s*<p>None\.<\/p>/);
  for (const text of ['button: Help', 'says: It has arrived', 'No screen reader has been used with it'])
    assert.ok(html.includes(text), text);
  assert.doesNotMatch(html, /<script|src="/);
});

test('every kind of finding counts, and is shown without being run', () => {
  const wrong = { ...screen, axe: ['button-name: <b onclick="x">'], fit: ['cut off'], order: ['read after'] };
  const trapped = { ...screen, keyboard: { stops: ['button: Help'], leadsOut: false } };
  const unreached = { ...screen, keyboard: { stops: [], leadsOut: true } };
  const walks = [{ ...walk, screens: [wrong, trapped, unreached] }];
  const evidence = evidenceOf({
    walks,
    contrasts: [
      { ...contrast, ratio: 4.4 },
      { ...contrast, ratio: undefined },
    ],
    made,
  });
  assert.deepEqual(evidence.counts, { walks: 1, screens: 3, axe: 1, fit: 1, order: 1, traps: 2, low: 2 });
  assert.equal(evidence.findings, 7);
  const html = reportOf(evidence);
  assert.ok(html.includes('button-name: &lt;b onclick=&quot;x&quot;&gt;'));
  assert.ok(html.includes('too low'));
});

test('what only a person can test is read from the document on accessibility, whole', () => {
  const items = untested();
  const part = read('docs/accessibility.md').split('## Tested by no person')[1] ?? '';
  assert.equal(items.length, [...part.matchAll(/^- /gm)].length);
  assert.ok(items.length >= 6);
});
