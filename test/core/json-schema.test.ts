import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { buildResult } from '../../packages/core/index.js';
import { guideSchema } from '../../packages/core/guide-schema.js';
import { resultSchema } from '../../packages/core/result-schema.js';
import { contractGuide, guide } from './support/guide.js';
import { facts, pastGate, roundTrip, start, talkOn } from './support/play.js';

type Json = Record<string, unknown>;
type Write = { jsonSchemas: (result: unknown, guide: unknown) => { result: Json; guide: Json } };

const script = new URL('../../scripts/write-schemas.mjs', import.meta.url).href;
const { jsonSchemas } = (await import(script)) as Write;
const schemas = jsonSchemas(resultSchema, guideSchema);

/** Whether a document passes the JSON Schema as another reader would build it from the file. */
const passes = (schema: Json, document: unknown) =>
  z.fromJSONSchema(roundTrip(schema) as Parameters<typeof z.fromJSONSchema>[0]).safeParse(document).success;

test('both are JSON Schema 2020-12 with names of their own, and plain data', () => {
  assert.equal(schemas.result['$id'], 'urn:talk-it-through:result:1');
  assert.equal(schemas.guide['$id'], 'urn:talk-it-through:guide:1');
  for (const schema of [schemas.result, schemas.guide]) {
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.deepEqual(roundTrip(schema), schema);
    assert.equal(schema['additionalProperties'], false);
  }
});

test('the result schema asks for what the contract asks for', () => {
  const required = [
    'answers',
    'context',
    'guide',
    'id',
    'language',
    'people',
    'provenance',
    'schema',
    'schemaVersion',
    'sharedAt',
    'status',
  ];
  assert.deepEqual([...(schemas.result['required'] as string[])].sort(), required);
  const properties = schemas.result['properties'] as Record<string, Json>;
  assert.deepEqual(properties['schemaVersion']?.['anyOf'], [
    { type: 'number', const: 1 },
    { type: 'number', const: 2 },
  ]);
});

test('no object in either is open to unknown keys, but the tables by language and by own name', () => {
  const open: string[] = [];
  const look = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'object' && !('additionalProperties' in node)) open.push(path);
    for (const [key, child] of Object.entries(node)) look(child, `${path}/${key}`);
  };
  look(schemas, '');
  assert.deepEqual(open, []);
});

test('a real result and the guide of the contract pass; with something added or wrong they do not', () => {
  const full = talkOn(guide, pastGate(guide, start(guide, { voice: 'adult' })));
  const result = roundTrip(buildResult(guide, full, Object.keys(full.answers), facts));
  assert.equal(passes(schemas.result, result), true);
  assert.equal(passes(schemas.result, { ...result, ip: '10.0.0.1' }), false);
  assert.equal(passes(schemas.result, { ...result, schemaVersion: 3 }), false);
  const one = JSON.parse(contractGuide) as Json;
  assert.equal(passes(schemas.guide, one), true);
  assert.equal(passes(schemas.guide, { ...one, safety: 'none' }), false);
});
