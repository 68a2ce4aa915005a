import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The SDK as an integrator's own bundler makes it, for pages that mount or register by script. */
export async function bundleSdk(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'talk-sdk-'));
  await build({
    entryPoints: { sdk: 'test/pages/fixtures/sdk.js' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    logLevel: 'error',
  });
  return outdir;
}
