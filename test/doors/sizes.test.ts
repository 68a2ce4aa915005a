import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** Ceilings in bytes after brotli (architecture.md, "What the bundle costs"). */
const FIRST_SCREEN = 22_000;
const CORE = 6_000;
/** Of 52 kB for a sealed conversation; sealing is not built yet and takes about 7. */
const WITHOUT_SEALING = 47_500;

const CDN = 'dist/cdn';
const brotli = (text: string | Uint8Array) => brotliCompressSync(text).length;
const fileNames = readdirSync(CDN).filter((name) => name.endsWith('.js'));
const named = (start: string) => {
  const found = fileNames.filter((name) => name.startsWith(start));
  assert.equal(found.length, 1, `one file ${start}*`);
  return readFileSync(`${CDN}/${found[0]}`, 'utf8');
};

test('the first screen can be answered after one request of at most 22 kB', (context) => {
  const size = brotli(named('talk-dialogue.js'));
  context.diagnostic(`talk-dialogue.js: ${size} bytes`);
  assert.ok(size <= FIRST_SCREEN, `${size} bytes`);
});

test('everything an unsealed conversation fetches leaves room for sealing', (context) => {
  const size = brotli(named('talk-dialogue.js')) + brotli(named('talk-following.'));
  context.diagnostic(`both files: ${size} bytes`);
  assert.ok(size <= WITHOUT_SEALING, `${size} bytes`);
});

test('the core door alone is at most 6 kB', async (context) => {
  const built = await build({
    entryPoints: ['dist/core/index.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const size = brotli(built.outputFiles[0]!.contents);
  context.diagnostic(`core: ${size} bytes`);
  assert.ok(size <= CORE, `${size} bytes`);
});

test('no browser file holds what must not appear', () => {
  for (const name of fileNames) {
    const text = readFileSync(`${CDN}/${name}`, 'utf8');
    for (const banned of ['toJSONSchema', 'new Function', 'eval(', ' style="', 'styleMap', 'document.write', 'localStorage'])
      assert.ok(!text.includes(banned), `${banned} in ${name}`);
  }
  for (const start of ['talk-dialogue.js', 'talk-following.'])
    for (const banned of ['unknown-step', 'invalid_type']) assert.ok(!named(start).includes(banned), `${banned} in ${start}`);
});

test('no browser file names a host but the exit page and the namespaces of the web', () => {
  const allowed = /^https?:\/\/(www\.bbc\.co\.uk\/weather|www\.w3\.org\/|json-schema\.org\/|x\b)/;
  for (const name of fileNames.filter((one) => !one.startsWith('talk-guide-check')))
    for (const [address] of readFileSync(`${CDN}/${name}`, 'utf8').matchAll(/https?:\/\/[a-z0-9][^\s"'`)\\]*/gi))
      assert.match(address, allowed, name);
});

test('the first file asks for two others alone, by names that change with what is in them', () => {
  for (const entry of ['talk-dialogue.js', 'talk-it-through.js']) {
    const asked = [...readFileSync(`${CDN}/${entry}`, 'utf8').matchAll(/import\("([^"]+)"\)/g)].map((match) => match[1]!);
    assert.equal(asked.length, 2);
    for (const name of asked) assert.match(name, /^\.\/talk-(following|guide-check)\.[0-9a-f]{10}\.js$/);
    for (const name of asked) assert.ok(fileNames.includes(name.slice(2)), name);
  }
});

test('the later files stand alone: they import nothing', () => {
  for (const start of ['talk-following.', 'talk-guide-check.']) assert.doesNotMatch(named(start), /\bimport\s*[{("'*]|from\s*["']\.\//);
});
