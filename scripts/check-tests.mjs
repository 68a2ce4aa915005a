import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Checks the types of the tests, room by room, a few at a time; what was checked before is remembered in `.reports`. */
mkdirSync('.reports', { recursive: true });
const rooms = readdirSync('test');
let failed = false;
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, checkNext));
process.exit(failed ? 1 : 0);

async function checkNext() {
  for (let room = rooms.shift(); room; room = rooms.shift()) if ((await check(room)) !== 0) failed = true;
}

function check(room) {
  const remembered = ['--incremental', '--tsBuildInfoFile', `.reports/types-of-${room}.tsbuildinfo`];
  const command = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', `test/${room}`, ...remembered];
  return new Promise((resolve) => {
    spawn(process.execPath, command, { stdio: 'inherit' }).on('close', resolve);
  });
}
