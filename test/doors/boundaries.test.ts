import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { filesBelow, read } from './product.js';

const sources = filesBelow('packages', '.ts').filter((path) => !path.endsWith('.d.ts'));
// A tool's own settings are read by their default export.
const tests = filesBelow('test', '.ts').filter((path) => !path.endsWith('.config.ts'));
const all = [...sources, ...tests, ...filesBelow('scripts', '.mjs')];
const isWords = (path: string) => /\/words\/|-words\/|\/guides\/|\/words(-cy)?\.ts$/.test(path);

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
}

function* nodes(at: ts.Node): Generator<ts.Node> {
  yield at;
  for (const child of at.getChildren()) yield* nodes(child);
}

const where = (node: ts.Node) => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

test('no file is longer than 300 lines, words and guides excepted', () => {
  const long = all
    .filter((path) => !isWords(path))
    .map((path) => [path, read(path).trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > 300);
  assert.deepEqual(long, []);
});

test('no function is longer than 60 lines', () => {
  const long = sources
    .flatMap((path) => [...nodes(parsed(path))])
    .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
    .filter((node) => node.getText().split('\n').length > 60)
    .map(where);
  assert.deepEqual(long, []);
});

test('no default exports, no any, no enum', () => {
  const found = [...sources, ...tests].flatMap((path) =>
    [...nodes(parsed(path))]
      .filter(
        (node) =>
          ts.isExportAssignment(node) ||
          node.kind === ts.SyntaxKind.AnyKeyword ||
          ts.isEnumDeclaration(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)),
      )
      .map(where),
  );
  assert.deepEqual(found, []);
});

test('nothing is left for later by a test, or silenced by a comment', () => {
  const silenced = /@ts-ignore|@ts-nocheck|eslint-disable|\b(it|test|describe)\.(skip|only|todo)\b/;
  const found = [...sources, ...tests].filter((path) => !path.includes('boundaries') && silenced.test(read(path)));
  assert.deepEqual(found, []);
});

test('only the define files do something when they are imported', () => {
  const inBrowser = sources.filter((path) => !/^packages\/(receiver|command)\//.test(path));
  const acting = inBrowser.filter((path) => parsed(path).statements.some((one) => ts.isExpressionStatement(one)));
  assert.deepEqual(acting.sort(), filesBelow('packages/sdk/define', '.ts').sort());
});

/** What each room may import (docs: architecture). Types count: a room that knows another’s types knows it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: ['zod'],
  guides: ['core'],
  storage: ['core', 'idb-keyval'],
  delivery: ['core'],
  elements: ['core', 'lit'],
  'frame-host': ['core', 'elements'],
  sdk: ['core', 'storage', 'delivery', 'elements', 'guides', 'frame-host'],
  exporters: ['core'],
  kit: ['core', 'guides', 'delivery', 'elements'],
  command: ['kit', 'node:fs', 'node:util'],
};

test('every arrow points toward the core', () => {
  for (const [room, allowed] of Object.entries(ROOMS))
    for (const path of filesBelow(`packages/${room}`, '.ts'))
      for (const name of importsOf(path)) {
        const to = roomOf(path, name);
        assert.ok(to === room || allowed.includes(to), `${path} imports ${name}`);
      }
});

test('zod is in the core’s schema files alone, in its small edition', () => {
  const users = sources.filter((path) => importsOf(path).some((name) => name.startsWith('zod')));
  for (const path of users) {
    assert.match(path, /^packages\/core\/(result-schema|guide-schema|problems-of)\.ts$/);
    assert.ok(
      importsOf(path).every((name) => !name.startsWith('zod') || /^zod\/(mini|v4\/core)$/.test(name)),
      path,
    );
  }
  assert.ok(users.length >= 2);
});

test('the receiver knows the core by its public doors', () => {
  for (const path of filesBelow('packages/receiver', '.ts'))
    for (const name of importsOf(path)) {
      assert.ok(!/\.\.\/(core|elements|guides|sdk|storage|delivery)\//.test(name), `${path} imports ${name}`);
      if (name.startsWith('talk-it-through'))
        assert.match(name, /^talk-it-through\/(core|result-schema|guide-schema|delivery|exporters)$/, `${path} imports ${name}`);
    }
});

function importsOf(path: string): string[] {
  return [...nodes(parsed(path))].flatMap((node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      return [(node.moduleSpecifier as ts.StringLiteral).text];
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const [first] = isDynamic ? node.arguments : [];
    return first && ts.isStringLiteral(first) ? [first.text] : [];
  });
}

/** The room, or the library, that an import leads to. */
function roomOf(path: string, name: string): string {
  if (!name.startsWith('.')) return name.split('/')[0] ?? '';
  return new URL(name, `file:///${path}`).pathname.split('/')[2] ?? '';
}
