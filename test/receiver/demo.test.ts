import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startDemo } from '../../scripts/demo.mjs';

const home = mkdtempSync(join(tmpdir(), 'talk-demo-'));
after(() => {
  rmSync(home, { recursive: true, force: true });
});

/** What a second start in the same clone says; a process of its own, as it is for a person. */
async function second(dataDir: string): Promise<string> {
  const script = `import { startDemo } from './scripts/demo.mjs';
await startDemo({ dataDir: ${JSON.stringify(dataDir)} }).catch((reason) => { console.log(reason.message); process.exit(0); });
console.log('started'); process.exit(0);`;
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd });
  return stdout;
}

test('a second demonstration in one clone says where the first one runs, and how to have another', async () => {
  const dataDir = join(home, 'one');
  const { origin, close } = await startDemo({ dataDir });
  try {
    const said = await second(dataDir);
    assert.match(said, new RegExp(`already runs: ${origin}/`));
    assert.match(said, /PORT=8081 DATA_DIR=\S+ npm start/);
    writeFileSync(join(dataDir, 'address'), 'http://127.0.0.1:1');
    assert.match(
      await second(dataDir),
      /Another receiver uses the folder/,
      'an address that does not answer is not told',
    );
  } finally {
    await close();
  }
  assert.match(await second(dataDir), /started/, 'afterwards the folder is free');
});
