import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { filesBelow, read } from './product.js';

/** Files that hold words for people; what developers read is not among them. */
const WORDS = /(\/(words|guides|help|talk-launcher|staff)\/|\/words\.ts$)/;
/** Signs that stand where an apostrophe belongs. */
const OTHER = /(?<=\p{L})['`´ʼʹ‘′](?=\p{L})/u;

/** Labels that the contract fixes, letter by letter (section 10): pages and tests hang on them. */
const FIXED = ["Pwy sy'n gweld hwn?", "Dim un o'r rhain", "Rhannu'r rhannau â thic", "Tynnu'n ôl", "Rwy'n barod"];

function textsIn(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest));
  return texts;
}

test('words for people have one apostrophe, the typographic one, in both languages', () => {
  const paths = filesBelow('packages', '.ts').filter((path) => WORDS.test(path) && !path.includes('/dist/'));
  const texts = paths.flatMap((path) => textsIn(path).map((text) => ({ path, text })));
  const wrong = texts.filter(({ text }) => OTHER.test(text) && !FIXED.includes(text));
  assert.deepEqual(wrong, []);
  assert.ok(texts.filter(({ text }) => text.includes('’')).length > 300, 'the words were looked at');
  for (const label of FIXED)
    assert.ok(
      texts.some(({ text }) => text === label),
      `${label} is still a label`,
    );
});

test('pages of the demonstration, too', () => {
  for (const path of filesBelow('examples/demo', '.html')) {
    const words = read(path).replace(/<(script|style)[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/g, ' ');
    assert.doesNotMatch(words, OTHER, path);
  }
});
