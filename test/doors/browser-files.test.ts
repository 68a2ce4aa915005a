import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { CDN, cdnFiles, filesBelow, read } from './product.js';

const files = cdnFiles();
const all = Object.entries(files);
/** Files that a page names; the others follow them. */
const FIRST = ['talk-dialogue', 'talk-check-in', 'talk-window', 'talk-it-through'] as const;
const LATER = [
  'talk-following',
  'talk-following-together',
  'talk-following-more',
  'talk-guide-check',
  'talk-words',
] as const;
const count = (text: string, part: RegExp) => [...text.matchAll(part)].length;

test('nothing makes code out of text, or JSON Schema out of anything', () => {
  for (const [name, text] of all)
    for (const part of [/new Function/, /\bFunction\(/, /\beval\(/, /toJSONSchema/, /document\.write/, /setTimeout\("/])
      assert.equal(count(text, new RegExp(part, 'g')), 0, `${name} holds ${part}`);
});

test('only lit itself makes elements out of text, once, behind its trusted-types policy', () => {
  for (const [name, text] of all) {
    const most = FIRST.some((one) => one === name) ? 1 : 0;
    assert.equal(count(text, /(inner|outer)HTML\s*=|insertAdjacentHTML|DOMParser|srcdoc/g), most, name);
  }
  assert.match(files['talk-dialogue'], /createPolicy\("lit-html"/);
  for (const path of filesBelow('packages', '.ts').filter((one) => !one.startsWith('packages/receiver')))
    assert.doesNotMatch(read(path), /unsafeHTML|unsafeSVG|innerHTML|insertAdjacentHTML/, path);
});

test('no style in a template, which strict policies block', () => {
  for (const [name, text] of all) assert.equal(count(text, /[\s"]style=/g), 0, name);
  for (const path of filesBelow('packages/elements', '.ts')) assert.doesNotMatch(read(path), /\sstyle=|styleMap/, path);
});

test('no word of the guide schema, and no zod, in the files that every conversation fetches', () => {
  for (const name of [...FIRST, ...LATER.filter((one) => one !== 'talk-guide-check')])
    for (const word of [
      'zod',
      'safeParse',
      'strictObject',
      'unknown-option',
      'kind-or-parts',
      'A condition can only look at',
      'These words are missing',
      'additionalProperties',
    ])
      assert.ok(!files[name].includes(word), `${name} holds ${word}`);
  assert.ok(files['talk-guide-check'].includes('A condition can only look at'), 'they are in the guide check');
});

test('no host but the exit page, and W3C namespaces', () => {
  for (const [name, text] of all) {
    const hosts = [...text.matchAll(/https?:\/\/[^\s"'`<>)\\]+/g)].map(([one]) => one);
    const strange = hosts.filter(
      (one) => one !== 'https://www.bbc.co.uk/weather' && !one.startsWith('http://www.w3.org/'),
    );
    assert.deepEqual(strange, [], name);
  }
});

test('nothing phones: no beacon, socket, worker, cookie or storage but the database', () => {
  for (const [name, text] of all)
    assert.doesNotMatch(
      text,
      /sendBeacon|WebSocket|EventSource|XMLHttpRequest|serviceWorker|SharedWorker|document\.cookie|localStorage|sessionStorage/,
      name,
    );
  // One word to this browser's other tabs: that a kept share has arrived. And the two ends of a frame's port.
  const most = (name: string) =>
    name.startsWith('talk-following') ? [1, 1] : ({ 'frame-host': [0, 2], framed: [0, 3] }[name] ?? [0, 0]);
  for (const [name, text] of all)
    assert.deepEqual([count(text, /new BroadcastChannel/g), count(text, /postMessage/g)], most(name), name);
});

test('the files of a frame name no target but an origin, and load nothing', () => {
  for (const name of ['frame-host', 'framed'] as const) {
    assert.doesNotMatch(files[name], /["'`]\*["'`]/, name);
    assert.equal(count(files[name], /\bimport\s*\(|\bimport\s*["'{*]|\bfrom\s*["']|\bexport\b/g), 0, name);
    for (const word of ['lit-html', 'litElementVersions', 'restorative', 'indexedDB', 'fetch('])
      assert.ok(!files[name].includes(word), `${name} holds ${word}`);
  }
  // A plain script, so that the agency's server needs no cross-origin header for it: nothing of it may stay behind.
  assert.match(files['frame-host'], /^!?\(?(function|\(\)=>)/);
});

test('nothing reads the page’s address for settings', () => {
  for (const [name, text] of all) assert.doesNotMatch(text, /location\.(search|hash)|URLSearchParams/, name);
});

test('no source map and no path of a machine', () => {
  for (const [name, text] of all)
    assert.doesNotMatch(text, /sourceMappingURL|node_modules|\/work\/|\/home\/|\/root\//, name);
});

test('later files are named by what is in them, and the first names them and no other', () => {
  const later = readdirSync(CDN).filter((name) =>
    /^talk-(following(-[a-z]+)?|guide-check|words)\.[0-9a-f]{10}\.js$/.test(name),
  );
  assert.equal(later.length, LATER.length);
  for (const name of later) {
    const hash = createHash('sha256')
      .update(read(`dist/cdn/${name}`))
      .digest('hex')
      .slice(0, 10);
    assert.ok(name.endsWith(`.${hash}.js`), `${name} has the hash ${hash}`);
  }
  for (const name of FIRST) {
    const imports = [...files[name].matchAll(/\bimport\(?\s*["'`]([^"'`]+)["'`]/g)].map(([, one]) => one);
    assert.deepEqual(imports.sort(), later.map((one) => `./${one}`).sort(), name);
    assert.equal(count(files[name], /\bfrom\s*["']/g), 0, `${name} imports nothing at once`);
  }
});

test('later files stand alone: they ask for nothing more', () => {
  for (const name of LATER) assert.equal(count(files[name], /\bimport\s*\(|\bimport\s*["'{*]|\bfrom\s*["']/g), 0, name);
});

test('the licences of what is bundled lie beside the files', () => {
  const notices = read('dist/cdn/NOTICES.txt');
  for (const name of ['lit', 'idb-keyval', 'zod']) assert.match(notices, new RegExp(`^${name}$`, 'm'));
  assert.equal(count(notices, /copyright/gi) >= 3, true);
});

test('the script with every element, and the guide check, keep to sizes of their own', (context) => {
  for (const [name, ceiling] of [
    ['talk-it-through', 22_000],
    ['talk-guide-check', 10_500],
    ['talk-words', 1_400],
    ['talk-launcher', 2_900],
    ['frame-host', 4_800],
    ['framed', 3_700],
  ] as const) {
    const size = brotliCompressSync(files[name]).length;
    context.diagnostic(`${name}: ${size} of ${ceiling} bytes, brotli`);
    assert.ok(size <= ceiling, `${name} is ${size} bytes`);
  }
});

test('the launcher’s file brings no conversation, and asks for none', () => {
  const text = files['talk-launcher'];
  assert.equal(count(text, /\bimport\s*\(|\bimport\s*["'{*]|\bfrom\s*["']/g), 0);
  for (const word of ['lit-html', 'litElementVersions', 'restorative', 'indexedDB'])
    assert.ok(!text.includes(word), word);
});
