import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Checks the types of the tests: those of the element tests, which Mocha runs, and all others at once. */
const PROJECTS = ['test/elements', 'test'];

// What was checked before is remembered here.
mkdirSync('.reports', { recursive: true });
const failed = PROJECTS.filter((project) => {
  const remembered = ['--incremental', '--tsBuildInfoFile', `.reports/types-of-${project.replace('/', '-')}.tsbuildinfo`];
  const command = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project, ...remembered];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status !== 0;
});
process.exit(failed.length > 0 ? 1 : 0);
