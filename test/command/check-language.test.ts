import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { UiWords } from '../../packages/elements/words/types.js';
import { cardsCy } from '../../packages/elements/words/cards-cy.js';
import { circleCy } from '../../packages/elements/words/circle-cy.js';
import { firstCy } from '../../packages/elements/words/first-cy.js';
import { laterCy } from '../../packages/elements/words/later-cy.js';
import { windowCy } from '../../packages/elements/words/window-cy.js';
import { withdrawCy } from '../../packages/elements/words/withdraw-cy.js';
import { windowFirst } from '../../packages/elements/talk-window/words.js';
import { checkLanguage, languageToTranslate } from '../../packages/kit/index.js';
import { swapped } from '../core/support/swapped.js';
import { rightToLeft } from '../elements/support/right-to-left.js';

const folder = mkdtempSync(join(tmpdir(), 'talk-language-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const page = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
const MAIN = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url));

function command(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'check-language', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const said = (pack: unknown) => checkLanguage(pack).map(({ level, code, path }) => `${level} ${code} ${path}`);
const withWords = (words: Record<string, string>) => ({ ...rightToLeft, words: { ...rightToLeft.words, ...words } });
function without(...keys: string[]): unknown {
  return {
    ...rightToLeft,
    words: Object.fromEntries(Object.entries(rightToLeft.words).filter(([key]) => !keys.includes(key))),
  };
}

test('every text of the interface, translated and reviewed: only plural forms to weigh', () => {
  const found = said(rightToLeft);
  assert.deepEqual(
    found.filter((one) => !one.startsWith('warning form-missing /words/input.pick')),
    [],
  );
  assert.equal(found.length, 3, 'Arabic has zero, one, two, few, many and other');
});

test('it asks for every key that Welsh has, and for no more than a voice of its own', () => {
  const welsh: Partial<UiWords<string>> = {
    ...firstCy,
    ...laterCy,
    ...cardsCy,
    ...circleCy,
    ...windowCy,
    ...withdrawCy,
    ...windowFirst.cy,
  };
  const asked = Object.keys(languageToTranslate('pl').words);
  const more = Object.keys(welsh).filter((key) => !asked.includes(key));
  assert.deepEqual(
    more.filter((key) => !key.includes('@')),
    [],
  );
  const lost = asked.filter((key) => !(key in welsh));
  assert.deepEqual(
    lost.filter((key) => !key.includes('@')),
    [],
  );
});

test('what is missing is an error, of one voice a warning', () => {
  assert.ok(said(without('nav.next')).includes('error missing /words/nav.next'));
  assert.ok(said(without('opening.skip@child')).includes('warning voice-missing /words/opening.skip@child'));
});

test('slots that nothing fills, and slots that are lost', () => {
  assert.ok(said(withWords({ 'sort.placed': 'ا {kard} {pile}' })).includes('error unknown-slot /words/sort.placed'));
  assert.ok(said(withWords({ 'sort.placed': 'ا {pile}' })).includes('error slot-missing /words/sort.placed'));
  assert.ok(
    !said(withWords({ 'input.pick#one': 'ا' }))
      .join()
      .includes('slot-missing'),
    'one may be said in a word',
  );
  assert.ok(said(withWords({ 'input.pick#dozen': 'ا' })).includes('error unknown-form /words/input.pick#dozen'));
});

test('words nothing asks for, English left over, lost lines and marks of HTML are to be weighed', () => {
  assert.ok(said(withWords({ 'nav.nxt': 'ا' })).includes('warning unused-words /words/nav.nxt'));
  assert.ok(said(withWords({ toString: 'ا' })).includes('warning unused-words /words/toString'));
  assert.ok(said(withWords({ 'nav.next@uncle': 'ا' })).includes('warning unused-words /words/nav.next@uncle'));
  assert.ok(said(withWords({ 'nav.next': 'Next' })).includes('warning not-translated /words/nav.next'));
  assert.ok(said(withWords({ 'gate.list': 'ا' })).includes('warning lines /words/gate.list'));
  assert.ok(said(withWords({ 'nav.next': '<b>ا</b>' })).includes('warning html /words/nav.next'));
});

test('words for receipt codes: missing, faulty, or easily taken for one another', () => {
  const list = rightToLeft.receiptWords ?? [];
  const withList = (receiptWords: unknown) => said({ ...rightToLeft, receiptWords });
  const { receiptWords: gone, ...without } = rightToLeft;
  assert.equal(gone?.length, 512);
  assert.ok(said(without).includes('warning receipt-words-missing /receiptWords'));
  assert.ok(withList(list.slice(1)).includes('error receipt-words /receiptWords'));
  assert.ok(withList(swapped(list, 3, 'a1')).includes('error receipt-words /receiptWords/3'));
  assert.ok(withList(swapped(list, 3, list[0]!)).includes('error receipt-words /receiptWords/3'));
  assert.ok(withList(swapped(list, 3, `${list[0]}ب`)).includes('warning receipt-words-alike /receiptWords/3'));
  assert.ok(said(withWords({ receipt: 'ا' })).includes('error wrong-form /words/receipt'));
});

test('what the widget would not take is told first', () => {
  assert.deepEqual(said(7), ['error wrong-type ']);
  assert.deepEqual(said({ language: 'cy', words: {} }), [
    'error built-in /language',
    'warning receipt-words-missing /receiptWords',
    'warning not-reviewed /reviewed',
  ]);
  assert.ok(said({ ...rightToLeft, colour: 'red' }).includes('error unknown-key /colour'));
  assert.ok(said({ ...rightToLeft, reviewed: { by: 'A.' } }).includes('error wrong-form /reviewed'));
  assert.deepEqual(said(JSON.parse('{ "language": "ar", "words": { "__proto__": "x" } }')), [
    'error key-refused /words/__proto__',
  ]);
  assert.deepEqual(said({ language: 'ar', words: { 'nav.next': 7 } }).slice(0, 1), [
    'error wrong-form /words/nav.next',
  ]);
});

test('the command: a pack to begin from, and what is still to be done in it', () => {
  const begun = command('--begin', 'pl');
  assert.deepEqual([begun.code, begun.err], [0, '']);
  writeFileSync(join(folder, 'pl.json'), begun.out);
  const { code, out } = command('pl.json');
  assert.equal(code, 0);
  assert.match(out, /^pl\.json: 0 errors, \d{3} warnings\n/);
  assert.match(out, /warning {2}not-translated {2}\/words\/nav\.next\n/);
  assert.equal(command('--strict', 'pl.json').code, 1);
  const { words, ...rest } = JSON.parse(begun.out) as { words: Record<string, string> };
  const { 'nav.next': gone, ...left } = words;
  assert.equal(gone, 'Next');
  writeFileSync(join(folder, 'pl.json'), JSON.stringify({ ...rest, words: left }));
  const json = command('--json', 'pl.json');
  assert.equal(json.code, 1);
  const [{ findings }] = JSON.parse(json.out) as [{ findings: { code: string; key?: string; language?: string }[] }];
  assert.ok(findings.some(({ code, key, language }) => `${code} ${key} ${language}` === 'missing nav.next pl'));
});

test('what the document shows of a pack with two mistakes is what comes out', () => {
  const { 'nav.skip': gone, ...words } = rightToLeft.words;
  assert.ok(gone);
  const left = Object.fromEntries(Object.entries(words).filter(([key]) => !key.includes('#')));
  const pack = { language: 'pl', words: { ...left, 'input.pick': 'Wybierz do {n} z {m}' } };
  writeFileSync(join(folder, 'pl.json'), JSON.stringify(pack));
  const { out } = command('pl.json');
  assert.ok(page.includes(`$ npx talk-it-through check-language pl.json\n${out}`), out);
});

test('called wrongly it says how', () => {
  assert.equal(command().code, 2);
  assert.equal(command('nowhere.json').code, 2);
  assert.match(command('--colour').err, /Try: talk-it-through --help/);
});
