import { readFile } from 'node:fs/promises';
import { parseAst } from 'rollup/parseAst';

/** Welsh words of the product: each file has an English one beside it with the same keys. */
const WELSH = /\/dist\/(?:elements\/words\/[a-z]+-|guides\/[a-z-]+\/)cy\.js$/;

/**
 * Rollup plugin: a Welsh text is found by the place of its key among the English ones, so that no key travels twice. Keys
 * that Welsh alone has, for a voice, stay as they are. What runs afterwards sees the same tables of words.
 */
export function zipWords() {
  return {
    name: 'zip-words',
    async transform(code, id) {
      if (!WELSH.test(id)) return null;
      const welsh = tableIn(code);
      const path = id.replace(/cy\.js$/, 'en.js');
      const english = tableIn(await readFile(path, 'utf8'));
      const names = new Set(english.entries.keys());
      const values = [...names].map((key) => welsh.entries.get(key) ?? 'undefined');
      const own = [...welsh.entries]
        .filter(([key]) => !names.has(key))
        .map(([key, text]) => `${JSON.stringify(key)}: ${text}`);
      return {
        code: `import { ${english.name} as base } from './${path.split('/').at(-1)}';
import { zip } from '${ZIP}';
export const ${welsh.name} = zip(base, [${values.join(',')}], {${own.join(',')}});`,
        map: null,
      };
    },
    resolveId: (specifier) => (specifier === ZIP ? ZIP : null),
    load: (id) =>
      id === ZIP
        ? `export function zip(base, texts, own) {
  return { ...Object.fromEntries(Object.keys(base).map((key, place) => [key, texts[place]])), ...own };
}`
        : null,
  };
}

const ZIP = 'virtual:zip';

/** The one table that a file of words exports: its name, and the source of each text by key. */
function tableIn(code) {
  for (const { declaration } of parseAst(code).body) {
    const [table] = declaration?.declarations ?? [];
    if (table?.init?.type !== 'ObjectExpression') continue;
    const entries = new Map();
    for (const { key, value } of table.init.properties)
      entries.set(key.value ?? key.name, code.slice(value.start, value.end));
    return { name: table.id.name, entries };
  }
  throw new Error('a file of words exports no table');
}
