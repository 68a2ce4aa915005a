import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Checker {
  (value: unknown): boolean;
  errors?: unknown;
}
interface Ajv {
  addMetaSchema(schema: unknown): Ajv;
  compile(schema: unknown): Checker;
}

/**
 * The official JSON Schema of FHIR R4 (fhir.schema.json, hl7.org/fhir/R4/downloads.html) as a check, where
 * `FHIR_R4_SCHEMA` names a copy. Its 2.8 MB are not ours to keep here. Ajv comes with the linter.
 */
export function officialR4(): ((value: unknown) => void) | undefined {
  const path = process.env['FHIR_R4_SCHEMA'];
  if (!path) return undefined;
  const require = createRequire(import.meta.url);
  const Ajv = require('ajv') as new (options: object) => Ajv;
  const schema = JSON.parse(readFileSync(path, 'utf8')) as { definitions: object; id: string };
  assert.equal(schema.id, 'http://hl7.org/fhir/json-schema/4.0');
  const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
  const checkers = new Map(
    ['Questionnaire', 'QuestionnaireResponse'].map((name) => [
      name,
      ajv.compile({
        $schema: 'http://json-schema.org/draft-06/schema#',
        $ref: `#/definitions/${name}`,
        definitions: schema.definitions,
      }),
    ]),
  );
  return (value) => {
    const check = checkers.get((value as { resourceType: string }).resourceType);
    assert.ok(check?.(value), JSON.stringify(check?.errors));
  };
}
