import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { billOfMaterials, runtimeIn } from '../../scripts/bill-of-materials.mjs';
import { tagsFor } from '../../scripts/integrity.mjs';
import { CDN, manifest, readJson } from './product.js';

/** Licences that let an agency use, change and pass on what it runs, with no more asked than a notice. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  licenses: { license: { id: string } }[];
  hashes?: { alg: string; content: string }[];
}
interface Bill {
  bomFormat: string;
  specVersion: string;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}
const bill = billOfMaterials() as Bill;
const hashes = readJson('dist/cdn/integrity.json') as Record<string, string>;

test('every library that runs has a licence that asks for no more than a notice', () => {
  const others = bill.components.filter(
    ({ licenses }) => !licenses.every(({ license }) => ALLOWED.includes(license.id)),
  );
  assert.deepEqual(
    others.map(({ name }) => name),
    [],
  );
  assert.ok(bill.components.every(({ licenses }) => licenses.length > 0));
});

test('the bill of materials holds all that runs, by name, version and hash, and nothing for development', () => {
  assert.deepEqual(
    [bill.bomFormat, bill.specVersion, bill.metadata.component.name],
    ['CycloneDX', '1.5', manifest.name],
  );
  const refs = bill.components.map((one) => one['bom-ref']);
  assert.deepEqual(new Set(refs), runtimeIn(readJson('package-lock.json')));
  const receiver = readJson('packages/receiver/package.json') as typeof manifest;
  const needed = [...Object.keys(manifest.dependencies), ...Object.keys(receiver.dependencies)];
  for (const name of needed.filter((one) => one !== manifest.name))
    assert.ok(
      bill.components.some((one) => one.name === name),
      name,
    );
  for (const { name, hashes: own } of bill.components.filter((one) => !one.name.startsWith('talk-it-through')))
    assert.ok(
      own?.some(({ alg, content }) => alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(content)),
      name,
    );
  for (const { dependsOn } of bill.dependencies)
    for (const ref of dependsOn) assert.ok(refs.includes(ref) || ref === bill.metadata.component['bom-ref'], ref);
});

test('no path, host or folder of the machine that wrote it is in it', () => {
  const text = JSON.stringify({ ...bill, metadata: { ...bill.metadata, tools: [] } });
  assert.doesNotMatch(text, /file:|\/home\/|\/root\/|\/tmp\/|"[^"]*localhost/);
  assert.ok(bill.components.every((one) => one['bom-ref'] === `${one.name}@${one.version}`));
});

test('integrity.json holds the hash of each script, and of nothing else', () => {
  const names = readdirSync(CDN).filter((name) => name.endsWith('.js'));
  assert.deepEqual(Object.keys(hashes), names.sort());
  for (const name of names) {
    const hash = createHash('sha384')
      .update(readFileSync(join(CDN, name)))
      .digest('base64');
    assert.equal(hashes[name], `sha384-${hash}`, name);
  }
});

test('the tags name the script and all that follows it, each with its hash', () => {
  const tags = tagsFor('talk-dialogue', '/talk/', hashes) as string[];
  assert.equal(
    tags[0],
    `<script type="module" src="/talk/talk-dialogue.js" integrity="${hashes['talk-dialogue.js']}"></script>`,
  );
  const later = Object.keys(hashes).filter((name) => name.startsWith('talk-following'));
  for (const name of later)
    assert.ok(
      tags.some((tag) => tag.includes(`href="/talk/${name}" integrity="${hashes[name]}"`)),
      name,
    );
  assert.equal(tags.length, 1 + later.length);
  assert.throws(() => tagsFor('talk-nothing', '/talk', hashes), /no talk-nothing\.js/);
});
