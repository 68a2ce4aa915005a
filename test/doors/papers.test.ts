import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { filesBelow, read, ROOT } from './product.js';

const pages = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md'), ...filesBelow('examples', '.md')];

/** As the places that show Markdown make it from a heading. */
function anchorOf(heading: string): string {
  const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
  return plain
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsOf(path: string): Set<string> {
  return new Set([...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

test('every link of the documents leads to a file, and to a heading in it', () => {
  const broken: string[] = [];
  let looked = 0;
  for (const page of pages)
    for (const [, target = ''] of read(page)
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      looked += 1;
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : normalize(join(dirname(page), file));
      if (!existsSync(join(ROOT, path))) broken.push(`${page}: ${target}`);
      else if (anchor !== undefined && !anchorsOf(path).has(anchor)) broken.push(`${page}: ${target}`);
    }
  assert.deepEqual(broken, []);
  assert.ok(looked > 60, `${looked}`);
});

test('every test that a document names is there', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`(test\/[\w./-]+\.(?:ts|mjs))`/g)].map(([, path = '']) => [page, path]),
  );
  assert.ok(named.length > 30, `${named.length}`);
  assert.deepEqual(
    named.filter(([, path]) => !existsSync(join(ROOT, path!))),
    [],
  );
});

test('every paper says plainly what it is not, and what no person has tested', () => {
  assert.match(read('docs/dpia-starter.md'), /not legal advice/);
  assert.match(read('docs/accessibility-statement.md'), /not legal advice/);
  assert.match(read('docs/accessibility-statement.md'), /Nobody has tried it with a screen reader/);
  assert.match(read('docs/security.md'), /No independent person has\s+tested it/);
});
