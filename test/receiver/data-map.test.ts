import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { dataFolder } from './harness.js';

const root = new URL('../../', import.meta.url);
const map = readFileSync(new URL('docs/data-map.md', root), 'utf8');

test('the data map names every column of every table of the receiver', async () => {
  const database = await PGlite.create(join(await dataFolder(), 'db'));
  const { rows } = await database.query<{ column: string }>(
    `select table_name || '.' || column_name as column from information_schema.columns where table_name like 'talk_%'`,
  );
  await database.close();
  assert.ok(rows.length > 25);
  const missing = rows.filter(({ column }) => !map.includes(`\`${column}\``)).map(({ column }) => column);
  assert.deepEqual(missing, []);
});

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema | Schema[];
}

/** Names of keys, down to what a value, a share or a half-width is made of. */
function keysIn({ properties = {}, items }: Schema): string[] {
  const below = items === undefined ? [] : [items].flat().flatMap(keysIn);
  const deeper = ['value', 'share', 'halfWidth'];
  return [
    ...below,
    ...Object.entries(properties).flatMap(([key, one]) => [key, ...(deeper.includes(key) ? [] : keysIn(one))]),
  ];
}

test('the data map names every field of a result', () => {
  const schema = JSON.parse(readFileSync(new URL('dist/schemas/result.schema.json', root), 'utf8')) as Schema;
  const keys = [...new Set(keysIn(schema))];
  assert.ok(keys.length > 45, `${keys.length}`);
  const section = map.slice(map.indexOf('## What a result holds'), map.indexOf('## In the receiver'));
  assert.deepEqual(
    keys.filter((key) => !section.includes(`\`${key}\``)),
    [],
  );
});
