import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CSV_COLUMNS, toCsv, toFhir, toText } from '../../packages/exporters/index.js';
import { exampleResults } from '../../packages/kit/index.js';

const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
const { result } = (await exampleResults()).find(({ name }) => name === 'check-in.en.1')!;

test('what docs/exports.md shows is what comes out', () => {
  assert.ok(page.includes(`\`\`\`\n${CSV_COLUMNS.join(',')}\n\`\`\``), 'the header');
  const rows = toCsv([result]).split('\r\n').slice(1, 3).join('\n');
  assert.ok(page.includes(`\`\`\`\n${rows}\n\`\`\``), 'two rows');
  assert.ok(page.includes(`\`\`\`\n${toText(result)}\`\`\``), 'the plain sheet');
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as unknown;
  const one = { ...result, answers: result.answers.slice(0, 1) };
  assert.deepEqual(shown, toFhir(one, { questionnaireBase: 'https://agency.example/fhir' })[0], 'the response');
});
