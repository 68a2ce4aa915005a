import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { render } from '../../scripts/docs/markdown.mjs';
import { writeSite } from '../../scripts/docs/site.mjs';
import { filesBelow, read } from './product.js';

const out = mkdtempSync(join(tmpdir(), 'talk-docs-'));
after(() => rmSync(out, { recursive: true, force: true }));

const pages: { at: string; lang: string }[] = await writeSite(out);
const htmlOf = (at: string) => readFileSync(join(out, at), 'utf8');
const all = pages.map(({ at, lang }) => ({ at, lang, html: htmlOf(at) }));
const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
const idsOf = new Map(all.map(({ at, html }) => [at, new Set(idsIn(html))]));

test('every document has a page, and every page is written once', () => {
  const places = pages.map(({ at }) => at);
  assert.equal(new Set(places).size, places.length);
  for (const path of filesBelow('docs', '.md'))
    assert.ok(
      places.includes(
        path
          .replace(/^docs\//, '')
          .replace(/README\.md$/, 'index.md')
          .replace(/md$/, 'html'),
      ),
      path,
    );
});

test('every page says its language, has a title, one heading of the first order and one main part', () => {
  for (const { at, lang, html } of all) {
    assert.match(html, new RegExp(`<html lang="${lang}">`), at);
    assert.match(html, /<title>[^<]{3,}<\/title>/, at);
    for (const tag of ['h1', 'main', 'header', 'footer'])
      assert.equal(html.split(`<${tag}`).length - 1, 1, `${at}: ${tag}`);
    assert.match(html, /<body>\s*<a class="skip" href="#page">/, at);
    const ids = idsIn(html);
    assert.equal(new Set(ids).size, ids.length, at);
  }
});

test('every link leads to a page, and to a place in it', () => {
  const broken: string[] = [];
  let looked = 0;
  for (const { at, html } of all)
    for (const [, target = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(https:|http:\/\/|data:,|tel:|sms:)/.test(target) || target.startsWith('/talk/')) continue;
      looked += 1;
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? at : join(dirname(at), file);
      const isThere = idsOf.has(to) ? !anchor || idsOf.get(to)!.has(anchor) : existsSync(join(out, to));
      if (!isThere || /\.md$/.test(file)) broken.push(`${at}: ${target}`);
    }
  assert.deepEqual(broken, []);
  assert.ok(looked > 2000, `${looked}`);
});

test('no page loads anything from elsewhere, or has a script or a style within it', () => {
  for (const { at, html } of all) {
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/, at);
    for (const [tag] of html.matchAll(/<(?:script|link|img|iframe)\b[^>]*>/g)) {
      assert.doesNotMatch(tag, /(?:src|href)="(?:https?:)?\/\//, `${at}: ${tag}`);
      if (tag.startsWith('<script')) assert.match(tag, / src="|type="application\/json"/, `${at}: ${tag}`);
    }
    assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="/, at);
  }
});

test('each element has a page with every attribute, event, part and custom property of the manifest', () => {
  interface Named {
    name: string;
    description?: string;
  }
  interface Element {
    tagName?: string;
    attributes?: Named[];
    events?: Named[];
    cssParts?: Named[];
    cssProperties?: Named[];
  }
  const { modules } = JSON.parse(read('dist/custom-elements.json')) as { modules: { declarations: Element[] }[] };
  const elements = modules.flatMap((one) => one.declarations).filter((one) => one.tagName);
  assert.ok(elements.length >= 5);
  for (const { tagName, attributes = [], events = [], cssParts = [], cssProperties = [] } of elements) {
    const html = htmlOf(`reference/${tagName}.html`);
    const named = [...attributes, ...events.filter((one) => one.description), ...cssParts, ...cssProperties];
    for (const { name } of named)
      assert.ok(html.includes(`<td><code translate="no">${name}</code></td>`), `${tagName}: ${name}`);
    // A row that says nothing is no reference.
    assert.ok(!html.includes('<td></td></tr>'), tagName);
  }
});

test('what a family could read is there in both languages, and each leads to the other', () => {
  const english = all.filter(({ at, lang }) => lang === 'en' && /^(families\.html|guides\/|try\/)/.test(at));
  const welsh = all.filter(({ lang }) => lang === 'cy');
  assert.equal(english.length, welsh.length);
  assert.ok(welsh.length >= 11, `${welsh.length}`);
  for (const { at, html } of [...english, ...welsh])
    assert.match(html, /<a href="[^"]+" lang="(en|cy)">(English|Cymraeg)<\/a>/, at);
  for (const { at, html } of welsh.filter(({ at }) => !at.startsWith('try/')))
    assert.match(html, /Drafft yw’r Gymraeg/, at);
});

test('tags that stand in a document are shown, not used', () => {
  const page = {
    text: '# One\n\n<b onclick="x()">Two</b> <i>three</i>\n',
    from: 'README.md',
    at: 'x.html',
    wanted: new Set(),
  };
  assert.doesNotMatch(render(page).body, /<b|<i>/);
  const html = htmlOf('embed.html');
  assert.doesNotMatch(html, /<talk-dialogue/);
  assert.match(html, /&lt;talk-dialogue agency=&quot;#agency&quot;/);
});
