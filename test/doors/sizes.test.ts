import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** Ceilings in bytes after brotli (architecture.md, "What the bundle costs"). */
const FIRST_SCREEN = 22_000;
const CORE = 6_000;
/** What a person alone fetches, all voices and both languages. Sealing is in it. */
const WHOLE = 52_000;
/** The same for check-in and window. */
const FIRST_SCREEN_OF_OTHERS = 24_000;

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

for (const tag of ['talk-check-in', 'talk-window'])
  test(`the first screen of ${tag} can be answered after one request of at most 24 kB`, (context) => {
    const size = brotli(named(`${tag}.js`));
    context.diagnostic(`${tag}.js: ${size} bytes`);
    assert.ok(size <= FIRST_SCREEN_OF_OTHERS, `${size} bytes`);
  });

test('everything a conversation of one person fetches is at most 52 kB', (context) => {
  const size = brotli(named('talk-dialogue.js')) + brotli(named('talk-following.'));
  context.diagnostic(`both files: ${size} bytes`);
  assert.ok(size <= WHOLE, `${size} bytes`);
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
    for (const banned of [
      'toJSONSchema',
      'new Function',
      'eval(',
      ' style="',
      'styleMap',
      'document.write',
      'localStorage',
    ])
      assert.ok(!text.includes(banned), `${banned} in ${name}`);
  }
  for (const start of ['talk-dialogue.js', 'talk-following.', 'talk-following-together.', 'talk-following-more.'])
    for (const banned of ['unknown-step', 'invalid_type'])
      assert.ok(!named(start).includes(banned), `${banned} in ${start}`);
});

test('no browser file names a host but the exit page and the namespaces of the web', () => {
  const allowed = /^https?:\/\/(www\.bbc\.co\.uk\/weather|www\.w3\.org\/|json-schema\.org\/|x\b)/;
  for (const name of fileNames.filter((one) => !one.startsWith('talk-guide-check')))
    for (const [address] of readFileSync(`${CDN}/${name}`, 'utf8').matchAll(/https?:\/\/[a-z0-9][^\s"'`)\\]*/gi))
      assert.match(address, allowed, name);
});
