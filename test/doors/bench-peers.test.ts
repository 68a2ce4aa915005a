import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifest, read, readJson } from './product.js';

interface Lock {
  packages: Record<string, { version: string; license?: string; dependencies?: Record<string, string> }>;
}
const peers = (readJson('bench/peers/package.json') as typeof manifest).dependencies;
const lock = (readJson('bench/peers/package-lock.json') as Lock).packages;

test('the peers are pinned to one version each, and the lock file has that one', () => {
  assert.ok(Object.keys(peers).length >= 5);
  for (const [name, version] of Object.entries(peers)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(lock[`node_modules/${name}`]?.version, version, name);
  }
});

test('nothing that the product or the receiver installs is a peer', () => {
  const installed = Object.keys((readJson('package-lock.json') as Lock).packages);
  for (const name of Object.keys(peers)) assert.ok(!installed.includes(`node_modules/${name}`), name);
});

test('the page names each peer with its version and licence', () => {
  const lines = read('docs/bench-peers.md').split('\n');
  for (const [name, version] of Object.entries(peers)) {
    const line = lines.find((one) => one.startsWith('| ') && one.includes(name) && one.includes(`| ${version} |`));
    assert.ok(line?.includes(lock[`node_modules/${name}`]?.license ?? 'no licence'), name);
  }
});
