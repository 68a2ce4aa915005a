import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { manifest, ROOT } from '../doors/product.js';
import { packed } from '../examples/copied.js';

const here = fileURLToPath(new URL('consumer/', import.meta.url));
const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
let project = '';

/** A project of somebody else: it finds ours as an installed package, by its doors. */
before(() => {
  project = mkdtempSync(join(tmpdir(), 'talk-types-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(packed().home, 'node_modules/talk-it-through'), join(project, 'node_modules/talk-it-through'));
  for (const name of ['page.ts', 'invalid.ts']) copyFileSync(join(here, name), join(project, name));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});
after(() => {
  rmSync(project, { recursive: true, force: true });
});

interface Options {
  files: readonly string[];
  resolution: 'nodenext' | 'node16' | 'bundler';
  skipLibCheck?: boolean;
}

function compile({ files, resolution, skipLibCheck = false }: Options): { code: number | null; said: string } {
  const compilerOptions = {
    target: 'ES2022',
    module: resolution === 'bundler' ? 'ESNext' : resolution,
    moduleResolution: resolution,
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck,
    // What TypeScript itself brings is half of the time, and not ours.
    skipDefaultLibCheck: true,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout.trim() };
}

for (const resolution of ['nodenext', 'node16', 'bundler'] as const) {
  test(`a page written against the public names compiles, and what must not does not: ${resolution}`, () => {
    const { code, said } = compile({ files: ['page.ts', 'invalid.ts'], resolution });
    assert.equal(said, '');
    assert.equal(code, 0);
  });
}

/** Code of the documents, as a developer copies it. */
function snippets(name: string, tag: string): string[] {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8');
  return [...text.matchAll(new RegExp(`\`\`\`${tag}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
}

test('what the documents show compiles as it is copied, under strict TypeScript', () => {
  const shown = [
    ...snippets('sdk.md', 'ts'),
    ...snippets('frame.md', 'ts'),
    ...snippets('embed.md', 'js').map((code) => `import 'talk-it-through/define/talk-dialogue';\n${code}`),
    ...snippets('receive.md', 'ts').filter((code) => /from '(pg|talk-it-through\/kit)'/.test(code)),
  ];
  assert.equal(shown.length, 7);
  const stub = `declare module 'pg' { export class Pool {
    query<Row = unknown>(text: string, values?: readonly unknown[]): Promise<{ rowCount: number | null; rows: Row[] }>; } }
    declare class Buffer extends Uint8Array { equals(other: Uint8Array): boolean; }`;
  writeFileSync(join(project, 'pg.d.ts'), stub);
  const files = shown.map((code, index) => {
    writeFileSync(join(project, `shown${index}.ts`), `${code}\nexport {};\n`);
    return `shown${index}.ts`;
  });
  const { code, said } = compile({ files: [...files, 'pg.d.ts'], resolution: 'nodenext' });
  assert.equal(said, '');
  assert.equal(code, 0);
});

test('a mark on a line that is right is an error, so the marks mean something', () => {
  writeFileSync(
    join(project, 'right.ts'),
    '// @ts-expect-error nothing is wrong here\nexport const right: number = 1;\n',
  );
  const { code, said } = compile({ files: ['right.ts'], resolution: 'nodenext' });
  assert.match(said, /Unused '@ts-expect-error' directive/);
  assert.notEqual(code, 0);
});

test('every door with types has them: an import of each compiles', () => {
  const doors = Object.entries(manifest.exports).filter(([, target]) => typeof target !== 'string');
  const lines = doors.map(([door], index) => `export * as door${index} from 'talk-it-through${door.slice(1)}';`);
  writeFileSync(join(project, 'doors.ts'), lines.join('\n'));
  const { said } = compile({ files: ['doors.ts'], resolution: 'nodenext' });
  assert.equal(said, '');
});
