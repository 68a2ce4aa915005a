import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { emptyFolder } from './harness.js';

const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL server of our own. */
export interface Server {
  url: string;
  version: string;
  start(): void;
  stop(): void;
  /** Kills the server's first process, as a machine out of memory does. */
  kill(): void;
}

/** A server on a free port over an empty folder, not yet started; nothing where this machine has no PostgreSQL. */
export async function postgresServer({ fsync = false } = {}): Promise<Server | undefined> {
  const version = postgresVersion();
  if (version === undefined) return undefined;
  const owner = ownerIds();
  const home = emptyFolder();
  const data = join(home, 'pg');
  mkdirSync(data, { mode: 0o700 });
  if (owner) for (const path of [home, data]) chownSync(path, owner.uid, owner.gid);
  if (owner) chownSync(join(home, '..'), owner.uid, -1);
  const run = (program: string, args: string[]) =>
    execFileSync(join(VERSIONS, version, 'bin', program), args, {
      ...owner,
      cwd: home,
      stdio: 'ignore',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    });
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']);
  const port = await freePort();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version,
    start: () =>
      void run('pg_ctl', [
        '-D',
        data,
        '-w',
        '-l',
        join(home, 'log'),
        '-o',
        `-p ${port} -h 127.0.0.1 -k ${home} -c fsync=${fsync ? 'on' : 'off'} -c wal_writer_delay=10s`,
        'start',
      ]),
    kill: () => process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL'),
    stop: () => void run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']),
  };
}

/** The newest PostgreSQL server of this machine. */
export function postgresVersion(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  return readdirSync(VERSIONS)
    .sort((a, b) => Number(b) - Number(a))
    .find(hasServer);
}

function hasServer(version: string): boolean {
  return existsSync(join(VERSIONS, version, 'bin', 'initdb')) && existsSync(join(VERSIONS, version, 'bin', 'postgres'));
}

/** PostgreSQL does not run as root; the user its package made is asked for where this is root. */
function ownerIds(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => Number(spawnSync('id', [flag, 'postgres']).stdout.toString());
  return { uid: ask('-u'), gid: ask('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
