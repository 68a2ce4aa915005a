import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Gives a browser each file of tests under its own address, and what several need as a few files beside it: a page that
 * asks for every module by itself waits for two hundred, and there is a page for each file of tests.
 */
export function testsAsFiles(folder, rootDir) {
  const files = new Map();
  return {
    name: 'tests-as-files',
    async serverStart() {
      for (const { path, contents } of await bundled(folder, rootDir))
        files.set(`/${relative(rootDir, path)}`, Buffer.from(contents));
    },
    serve({ path }) {
      const body = files.get(path.replace(/\.test\.ts$/, '.test.js'));
      if (body) return { body: body.toString(), type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

async function bundled(folder, rootDir) {
  const tests = readdirSync(join(rootDir, folder)).filter((name) => name.endsWith('.test.ts'));
  const { outputFiles } = await build({
    entryPoints: tests.map((name) => join(rootDir, folder, name)),
    outdir: join(rootDir, folder),
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    tsconfig: join(rootDir, 'tsconfig.base.json'),
    conditions: ['production', 'browser'],
    // The runner's own, given out by it alone.
    external: ['/__web-dev-server__web-socket.js'],
    // A test imports an element's file so that the tag is defined, which the package does not promise for every file.
    ignoreAnnotations: true,
    logLevel: 'warning',
  });
  return outputFiles;
}
