import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { zipWords } from '../../scripts/zip-words.mjs';

const FILES = ['dist/elements/words', 'dist/guides/restorative-questions', 'dist/guides/window', 'dist/guides/check-in']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => /\b(?:en|cy)\.js$/.test(path));

type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>;

test('every text of every voice is the same once it has been unfolded', async () => {
  assert.ok(FILES.length >= 14, `${FILES.length} files`);
  for (const path of FILES) {
    const built = await rollup({ input: path, plugins: [zipWords()] });
    const { output } = await built.generate({ format: 'es' });
    const code = output[0].code.replace(/^\/\/# .*$/gm, '');
    const unfolded = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Tables;
    const written = (await import(new URL(`../../${path}`, import.meta.url).href)) as Tables;
    for (const [name, table] of Object.entries(written)) assert.deepEqual({ ...unfolded[name] }, { ...table }, path);
  }
});
