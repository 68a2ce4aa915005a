import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseResult } from '../../packages/core/result-schema.js';
import { hashOf } from '../../packages/delivery/index.js';
import { checkIn } from '../../packages/guides/check-in/index.js';
import { exampleResults } from '../../packages/kit/index.js';

const examples = await exampleResults();
const guides = readdirSync(new URL('../../packages/guides/', import.meta.url), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

test('every built-in guide has examples in both languages, each one a result', () => {
  for (const guide of guides)
    for (const language of ['en', 'cy'])
      assert.ok(
        examples.some((one) => one.guide === guide && one.language === language),
        `${guide} ${language}`,
      );
  for (const { name, language, voice, result } of examples) {
    assert.equal(parseResult(JSON.parse(JSON.stringify(result))).ok, true, name);
    assert.deepEqual([result.language, result.people[0]?.voice, result.context.environment], [language, voice, 'demo']);
  }
});

test('they are made as the widget makes them: the guide’s own hash, and labels in the language', async () => {
  const { result } = examples.find(({ name }) => name === 'check-in.cy.1')!;
  assert.equal(result.guide.hash, await hashOf(checkIn));
  const feelings = result.answers.find(({ step }) => step === 'words')?.value;
  assert.deepEqual(feelings, { type: 'choice', codes: ['happy', 'tired'], labels: ['yn hapus', 'wedi blino'] });
});

test('the same every time, each with its own id; fresh ones are new', async () => {
  assert.deepEqual(await exampleResults(), examples);
  const ids = (list: typeof examples) => list.map(({ result }) => result.id);
  assert.equal(new Set(ids(examples)).size, examples.length);
  const fresh = ids(await exampleResults({ fresh: true }));
  assert.deepEqual(
    fresh.filter((id) => ids(examples).includes(id)),
    [],
  );
});

test('the build has written each into a file behind a door of the package', async () => {
  const folder = new URL('../../dist/examples/', import.meta.url);
  assert.deepEqual(readdirSync(folder).sort(), examples.map(({ name }) => `${name}.json`).sort());
  for (const { name, result } of examples)
    assert.deepEqual(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')), result);
  const door = import.meta.resolve('talk-it-through/examples/check-in.cy.1.json');
  assert.equal(new URL(door).pathname.split('/').at(-1), 'check-in.cy.1.json');
});
