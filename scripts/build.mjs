import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installMissing } from './install.mjs';
import { sweep } from './sweep.mjs';

installMissing();
execFileSync('node_modules/.bin/tsc', ['-b'], { stdio: 'inherit' });
sweep();
execFileSync('node_modules/.bin/cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { buildCdn, writeNotices } = await import('./build-cdn.mjs');
await buildCdn();
await writeNotices();
if (existsSync('scripts/write-schemas.mjs'))
  execFileSync(process.execPath, ['scripts/write-schemas.mjs'], { stdio: 'inherit' });
execFileSync(process.execPath, ['scripts/write-examples.mjs'], { stdio: 'inherit' });
const { writeIntegrity } = await import('./integrity.mjs');
writeIntegrity();
