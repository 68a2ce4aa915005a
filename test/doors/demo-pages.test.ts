import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBelow, read } from './product.js';

/** Each page of the demonstration stands alone, so that it can be copied: here is what they have to keep in common. */
const pages = filesBelow('examples/demo', '.html').map((path) => ({ path, text: read(path) }));
const inside = pages.filter(({ text }) => text.includes('<nav '));

/** Where the ways at the top lead, and what they say; the way to the other language leads to the page's own twin. */
function waysOf(text: string): string[] {
  const [, nav = ''] = /<nav [^>]*>([\s\S]*?)<\/nav>/.exec(text) ?? [];
  return [...nav.matchAll(/<a href="([^"]+)"([^>]*)>([^<]+)</g)].map(([, to = '', more = '', says = '']) =>
    / lang="/.test(more) ? says : `${says}: ${to}`,
  );
}

for (const lang of ['en', 'cy']) {
  const own = inside.filter(({ text }) => text.includes(`<html lang="${lang}"`));

  test(`every page of the demonstration has the same ways at its top: ${lang}`, () => {
    assert.ok(own.length >= 7, `${own.length}`);
    for (const { path, text } of own) assert.deepEqual(waysOf(text), waysOf(own[0]!.text), path);
  });

  test(`each page is among its own ways, and says so: ${lang}`, () => {
    for (const { path, text } of own)
      assert.match(text, new RegExp(`<a href="${path.split('/').at(-1)}"[^>]* aria-current="page"`), path);
  });
}

test('npm start names every English page of the demonstration', () => {
  const start = read('scripts/start.mjs');
  const english = inside.filter(({ text }) => text.includes('<html lang="en"'));
  const named = (path: string) => path === 'index.html' || start.includes(`/${path}`);
  assert.deepEqual(
    english.map(({ path }) => path.split('/').at(-1)!).filter((name) => !named(name)),
    [],
  );
});
