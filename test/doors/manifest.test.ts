import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, read, readJson, ROOT } from './product.js';

interface Named {
  name: string;
  description?: string;
}
interface Declaration extends Named {
  tagName?: string;
  attributes?: Named[];
  events?: (Named & { type?: { text: string } })[];
  cssParts?: Named[];
  cssProperties?: Named[];
  slots?: Named[];
}
const { modules } = readJson('dist/custom-elements.json') as {
  modules: { path: string; declarations: Declaration[] }[];
};
const element = modules.flatMap((one) => one.declarations).find((one) => one.tagName === 'talk-dialogue');
const names = (list: readonly Named[] | undefined) => (list ?? []).map((one) => one.name).sort();
const styles = filesBelow('packages/elements', '.styles.ts').map(read).join('\n');

test('the elements manifest names files that are in the package', () => {
  assert.ok(element, 'talk-dialogue is in it');
  for (const { path } of modules) assert.ok(existsSync(join(ROOT, path)), path);
});

test('the elements manifest has every attribute of the contract', () => {
  const attributes = [
    'guide',
    'words',
    'voice',
    'mode',
    'keep',
    'agency',
    'deliver-to',
    'seal-to',
    'case-ref',
    'environment',
  ];
  assert.deepEqual(
    attributes.filter((one) => !names(element?.attributes).includes(one)),
    [],
  );
});

test('the elements manifest has every event, with the type of its detail', () => {
  assert.deepEqual(names(element?.events), ['talk-delivery', 'talk-end', 'talk-error', 'talk-ready', 'talk-result']);
  for (const event of element?.events ?? []) assert.match(event.type?.text ?? '', /^CustomEvent<.+>$/, event.name);
});

test('every part that templates have is documented, and every documented part is there', () => {
  const templates = filesBelow('packages/elements', '.ts').map(read).join('\n');
  const used = new Set([...templates.matchAll(/\spart="([a-z -]+)"/g)].flatMap(([, one]) => one!.split(' ')));
  assert.deepEqual(names(element?.cssParts), [...used].sort());
});

test('every custom property that styles read is documented, and every documented one is read', () => {
  const used = new Set([...styles.matchAll(/var\(\s*(--talk-[a-z-]+)/g)].map(([, one]) => one!));
  const documented = new Set(
    (element?.cssProperties ?? []).flatMap((one) => [
      one.name,
      ...[...(one.description ?? '').matchAll(/--talk-[a-z-]+/g)].map(([name]) => name),
    ]),
  );
  assert.deepEqual([...used].sort(), [...documented].sort());
});
