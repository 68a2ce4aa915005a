// Writes dist/examples/<guide>.<language>.<number>.json: example results of every guide in every language. Run after `tsc -b`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { exampleResults } from '../dist/kit/index.js';

const folder = new URL('../dist/examples/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { name, result } of await exampleResults())
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
