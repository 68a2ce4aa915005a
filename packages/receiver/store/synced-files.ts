import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The errno of EIO as the embedded database knows it. */
const EIO = 29;

/** What we use of the emscripten file system under PGlite; its own types leave it out. */
interface NodeFiles {
  realPath(node: unknown): string;
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
}

/**
 * PGlite's folder, with writes that reach the disk. As shipped (0.5.16) PGlite runs with fsync off, and its file system
 * has no fsync to call: what it calls committed survives the end of the process but not the end of the power. Here
 * PostgreSQL's own fsync calls go through to the files, one for each commit.
 */
export class SyncedFiles extends NodeFS {
  override async init(...[lite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(lite, options);
    const useFsync = (module: object) => {
      const files = (module as { NODEFS: NodeFiles }).NODEFS;
      files.stream_ops.fsync = ({ nfd, node }) => syncOne(nfd, () => files.realPath(node));
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), useFsync] } };
  }
}

/** How PostgreSQL has to be started for that: with fsync, and by the call that is passed on. */
export const SYNCED_START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'wal_recycle=off',
  // As shipped it keeps 128 MB for itself and fills them at each start; the files are in the machine's memory anyway.
  '-c',
  'shared_buffers=16MB',
];

/** Everything in a folder to the disk: for what was written before fsync was on. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

function syncOne(descriptor: number | undefined, path: () => string): number {
  try {
    if (descriptor === undefined) syncPath(path());
    else fsyncSync(descriptor);
    return 0;
  } catch {
    // PostgreSQL stops at this rather than call something stored that is not.
    return EIO;
  }
}

/** One file, or one folder's list of names, to the disk. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
