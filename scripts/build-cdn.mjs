import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { collapseTemplates } from './collapse-templates.mjs';
import { zipWords } from './zip-words.mjs';
import { packWords } from './pack-words.mjs';

/** On a server, where none of this exists, importing a file does nothing and does not throw. */
const SERVER_SAFE = 'const{HTMLElement=class{},document={createTreeWalker(){return{}}}}=globalThis;';

/** What the first file lends to the later one (packages/elements/shared.ts). */
const SHARED = /\/dist\/elements\/shared\.js$/;

const OUT = 'dist/cdn';

/** One for all files, so that its workers stay warm. */
const small = terser({
  module: true,
  ecma: 2022,
  compress: {
    passes: 4,
    // Larger functions are repeated where they are put in place: brotli finds what is the same less often than it costs.
    inline: 1,
    unsafe_arrows: true,
    pure_getters: true,
    unsafe_methods: true,
    keep_fargs: false,
    hoist_funs: true,
    // What is compared stays in the order it was written in: turned round it is like less of the rest.
    comparisons: false,
    lhs_constants: false,
  },
  format: { comments: false },
});

/** Files that are asked for later: how others name them, what they are called, from what, and how. */
const LATER = [
  ['./following.js', 'talk-following', 'dist/sdk/following.js', { lent: true, isPlain: true }],
  ['./following-together.js', 'talk-following-together', 'dist/sdk/following-together.js', { lent: true }],
  ['./following-more.js', 'talk-following-more', 'dist/sdk/following-more.js', { lent: true }],
  ['../elements/further-words.js', 'talk-words', 'dist/elements/further-words.js', { lent: true }],
  ['../core/guide-schema.js', 'talk-guide-check', 'dist/core/guide-schema.js', {}],
];

/** Files that a page names. */
const FIRST = [
  ['talk-dialogue', 'dist/sdk/define/talk-dialogue.js'],
  ['talk-check-in', 'dist/sdk/define/talk-check-in.js'],
  ['talk-window', 'dist/sdk/define/talk-window.js'],
  ['talk-launcher', 'dist/sdk/define/talk-launcher.js'],
  ['talk-it-through', 'dist/sdk/define/index.js'],
  // The page around may be anybody's: a plain script asks the agency's server for no cross-origin header.
  ['frame-host', 'dist/sdk/define/talk-frame.js', 'iife'],
  ['framed', 'dist/sdk/define/framed.js'],
];

/**
 * The files for script tags. Each later file stands alone, so that none of them asks for the first one again under
 * another address; each carries its own hash, so that a cached one never meets another version's words.
 */
export async function buildCdn() {
  await mkdir(OUT, { recursive: true });
  const before = await readdir(OUT);
  written.clear();
  const later = Object.fromEntries(await Promise.all(LATER.map(writeLater)));
  const first = FIRST.map(async ([name, entry, format]) => put(`${name}.js`, await bundle(entry, { later, format })));
  await Promise.all(first);
  // Only now: a page that is open while we build finds one version or the other, never half of one.
  for (const name of before) if (!written.has(name) && name.endsWith('.js')) await rm(`${OUT}/${name}`);
}

const written = new Set();

async function put(name, code) {
  written.add(name);
  await writeFile(`${OUT}/${name}`, code);
}

async function bundle(input, { later = {}, lent = false, isPlain = false, format = 'es' } = {}) {
  const built = await rollup({
    input,
    plugins: [
      {
        name: 'later-files',
        resolveDynamicImport: (specifier) =>
          later[specifier] ? { id: `./${later[specifier]}`, external: true } : null,
      },
      ...(lent ? [lentModule()] : []),
      ...(isPlain ? [plainOnly()] : []),
      collapseTemplates(),
      zipWords(),
      packWords(),
      nodeResolve({ exportConditions: ['production', 'browser', 'default'] }),
      small,
    ],
    treeshake: { moduleSideEffects: (id) => /\/define\/|lit|reactive-element/.test(id) },
    onwarn(warning) {
      const isTheirs = warning.message.includes('node_modules/');
      if (!isTheirs) throw new Error(warning.message);
    },
  });
  const { output } = await built.generate({
    format,
    inlineDynamicImports: false,
    intro: lent ? '' : SERVER_SAFE,
  });
  await built.close();
  if (output.length !== 1)
    throw new Error(`${input} was meant to be one file: ${output.map((one) => one.fileName).join(', ')}`);
  return output[0].code;
}

/** Stands in for the shared module: the same names, empty until `lend` is called with the first file's functions. */
function lentModule() {
  return {
    name: 'lent',
    async load(id) {
      if (!SHARED.test(id)) return null;
      const names = [...(await readFile(id, 'utf8')).matchAll(/export \{([^}]*)\}/g)]
        .flatMap((match) => match[1].split(','))
        .map((name) => name.trim())
        .filter(Boolean);
      return `export let ${names.join(', ')};\nexport function lend(kit) { ({ ${names.join(', ')} } = kit); }`;
    },
  };
}

/**
 * What the file of plain questions leaves out: statements to score, cards to sort, places, and taking back. Guides that have
 * them, and agencies with a way to take back, get another file (`followingFor` in packages/elements/internal/flow.ts).
 */
const LEFT_OUT = {
  'core/window-of': 'export const leanOf = () => undefined;',
  'core/laid': 'export const laidAs = (said) => said, linesOfPiles = () => [], answersOfPiles = linesOfPiles;',
  'elements/internal/drawn-parts': 'export const drawnAmong = () => [], drawnOnPaper = drawnAmong;',
  'elements/screens/withdraw':
    'export const canTakeBack = () => false, shareText = () => "share.text", withdrawing = () => undefined, takenBack = withdrawing, addWithdrawing = withdrawing;',
  'sdk/take-back': 'export const takeBack = () => undefined;',
};

function plainOnly() {
  return {
    name: 'plain-only',
    load: (id) => LEFT_OUT[/\/dist\/([\w/-]+)\.js$/.exec(id)?.[1]] ?? null,
  };
}

async function writeLater([asked, name, entry, how]) {
  const code = await bundle(entry, how);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  await put(`${name}.${hash}.js`, code);
  return [asked, `${name}.${hash}.js`];
}

/** Licence texts of what is bundled. */
export async function writeNotices() {
  const parts = await Promise.all(
    ['lit', 'idb-keyval', 'zod'].map(async (name) => {
      const file = await Promise.any(
        ['LICENSE', 'LICENCE', 'LICENSE.md'].map((one) => readFile(`node_modules/${name}/${one}`, 'utf8')),
      );
      return `${name}\n\n${file}`;
    }),
  );
  await writeFile(`${OUT}/NOTICES.txt`, parts.join('\n\n----\n\n'));
}
