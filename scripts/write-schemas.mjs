// Writes dist/schemas/*.schema.json (JSON Schema 2020-12) from the schemas the product itself reads with. Run after `tsc -b`.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const COMMENT =
  'Shape and limits. What holds between parts of the document (one decision each by its own person, conditions that ' +
  'look back, words in every language promised) is checked by parseResult and parseGuide.';

const HEADS = {
  result: { $id: 'urn:talk-it-through:result:1', title: 'What a person shared with Talk It Through, version 1' },
  guide: { $id: 'urn:talk-it-through:guide:1', title: 'A guide of Talk It Through, version 1' },
};

/**
 * Both documents as JSON Schema 2020-12.
 * @param {import('zod').core.$ZodType} resultSchema
 * @param {import('zod').core.$ZodType} guideSchema
 */
export function jsonSchemas(resultSchema, guideSchema) {
  return { result: describe(resultSchema, HEADS.result), guide: describe(guideSchema, HEADS.guide) };
}

function describe(schema, head) {
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, ...head, $comment: COMMENT, ...body };
}

/** Writes both beside the built core. */
export async function writeSchemas() {
  const dist = new URL('../dist/', import.meta.url);
  const { resultSchema } = await import(new URL('core/result-schema.js', dist));
  const { guideSchema } = await import(new URL('core/guide-schema.js', dist));
  await mkdir(new URL('schemas/', dist), { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas(resultSchema, guideSchema)))
    await writeFile(new URL(`schemas/${name}.schema.json`, dist), `${JSON.stringify(schema, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeSchemas();
