import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Who may import whom (docs/decisions and CONTRIBUTING.md). Every arrow points toward the core. */
const ROOMS = {
  core: [],
  guides: ['core'],
  storage: ['core'],
  delivery: ['core'],
  elements: ['core'],
  'frame-host': ['core', 'elements'],
  sdk: ['core', 'guides', 'storage', 'delivery', 'elements', 'frame-host'],
  exporters: ['core'],
  kit: ['core', 'guides', 'delivery', 'elements'],
  command: ['kit'],
};
const LIBRARIES = {
  core: ['zod'],
  guides: [],
  storage: ['idb-keyval'],
  delivery: [],
  elements: ['lit'],
  'frame-host': [],
  sdk: [],
  exporters: [],
  kit: [],
  command: [],
};

const boundaries = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`packages/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(ROOMS)
            .filter((other) => other !== room && !allowed.includes(other))
            .map((other) => ({ group: [`**/${other}/**`], message: `${room} does not know ${other}` })),
          ...Object.values(LIBRARIES)
            .flat()
            .filter((name) => !LIBRARIES[room].includes(name))
            .map((name) => ({ group: [name, `${name}/*`], message: `${room} does not use ${name}` })),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.pictures/', '.reports/', '.data/', 'test-results/'] },
  js.configs.recommended,
  {
    files: ['packages/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Names, not defaults.' },
        { selector: 'TSEnumDeclaration', message: 'A union of literals instead.' },
      ],
    },
  },
  {
    files: ['packages/*/words/*.ts', 'packages/elements/words/*.ts', 'packages/guides/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['packages/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'crypto', 'fetch', 'setTimeout', 'document', 'window', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is handed in.' },
        { object: 'Math', property: 'random', message: 'Chance is handed in.' },
      ],
    },
  },
  {
    files: ['packages/elements/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
    },
  },
  ...boundaries,
  {
    files: [
      '**/*.mjs',
      'bench/**/*.js',
      'test/pages/fixtures/*.js',
      'test/engines/*.js',
      'docs/site/*.js',
      'examples/brand/*.js',
    ],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Request: 'readonly',
        Response: 'readonly',
        Headers: 'readonly',
        ReadableStream: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        document: 'readonly',
        window: 'readonly',
        performance: 'readonly',
        customElements: 'readonly',
        Buffer: 'readonly',
        Blob: 'readonly',
        TextDecoder: 'readonly',
        requestAnimationFrame: 'readonly',
        CustomEvent: 'readonly',
        InputEvent: 'readonly',
        CSS: 'readonly',
        navigator: 'readonly',
        getSelection: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', 'playwright.config.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright reads what a fixture needs from its pattern, an empty one too.
      'no-empty-pattern': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // The files of one room share a process, where such a hook would be every file's.
    files: ['core', 'command', 'delivery', 'doors', 'examples', 'exporters', 'frame-host', 'receiver'].map(
      (room) => `test/${room}/**/*.ts`,
    ),
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|beforeEach|afterEach)$/]',
          message: 'Inside a describe: the files of a room share a process.',
        },
      ],
    },
  },
  {
    // Adding to a framework's own table of tags needs an interface with nothing of its own.
    files: ['examples/frameworks/**/*.d.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
);
