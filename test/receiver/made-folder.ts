import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReceiver } from 'talk-it-through-receiver';

const STORE = fileURLToPath(new URL('../../packages/receiver/dist/store/', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../.data/', import.meta.url));

/** Turns an empty folder into a data folder whose database is made already, since making one takes seconds. */
export async function makeDataFolder(folder: string): Promise<void> {
  const hash = createHash('sha256');
  for (const name of readdirSync(STORE).sort()) if (name.endsWith('.js')) hash.update(readFileSync(join(STORE, name)));
  const name = `receiver-template-${hash.digest('hex').slice(0, 16)}`;
  if (!existsSync(join(TEMPLATES, name))) await makeTemplate(name);
  // A thousand small files: Node's own copy takes several times as long.
  execFileSync('cp', ['-R', join(TEMPLATES, name, 'db'), join(folder, 'db')]);
}

/** Made by the receiver itself; kept between runs, for as long as the code that makes it stays the same. */
async function makeTemplate(name: string): Promise<void> {
  mkdirSync(TEMPLATES, { recursive: true });
  for (const old of readdirSync(TEMPLATES))
    if (old.startsWith('receiver-template-')) rmSync(join(TEMPLATES, old), { recursive: true, force: true });
  const making = mkdtempSync(join(TEMPLATES, 'receiver-making-'));
  await (await createReceiver({ dataDir: making, staffToken: 'a-token-for-the-template-0123456789' })).close();
  if (existsSync(join(TEMPLATES, name))) rmSync(making, { recursive: true, force: true });
  else renameSync(making, join(TEMPLATES, name));
}
