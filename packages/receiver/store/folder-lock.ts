import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { codeOf, SettingError } from '../errors.js';

const MADE = /^lock-(\d{1,12})$/;
const MAKING = /^\.lock-[0-9a-f]{12}$/;
/** Unix sockets have short names: 104 bytes on macOS, 108 on Linux. */
const PATH_MOST = 100;
const LEFT_BEHIND_MS = 60_000;

/**
 * Holds a folder for this process, and gives back the way to let go. The lock is a listening socket in the folder: the
 * kernel closes it when its process ends in any way, so a dead process cannot keep it, and no process number is ever
 * compared with one that has been given out anew.
 *
 * Each taker listens first, then links its socket to the next free number (which exists already for the slower of two),
 * then looks again whether any other socket answers. Of two takers the later to link sees the earlier, so both cannot
 * hold. A number is only cleared away by a holder, and only when nobody answers on it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const { socketIn, done } = socketPaths(folder);
  const making = `.lock-${randomBytes(6).toString('hex')}`;
  const server = await listen(socketIn(making)).catch((error: unknown) => {
    done();
    throw error;
  });
  let mine: string | undefined;
  const release = async () => {
    for (const name of [making, mine]) if (name) rmSync(join(folder, name), { force: true });
    await new Promise((done) => server.close(done));
  };
  try {
    const seen = locksIn(folder);
    await refuseIfHeld(seen, socketIn);
    const next = `lock-${Math.max(0, ...seen.map(numberOf)) + 1}`;
    link(folder, making, next);
    mine = next;
    const others = locksIn(folder).filter((name) => name !== mine);
    await refuseIfHeld(others, socketIn);
    clear(folder, others, making);
    return release;
  } catch (error) {
    await release();
    throw error;
  } finally {
    done();
  }
}

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(impossible(error)));
    server.listen(path, () => resolve(server.unref()));
  });
}

function link(folder: string, from: string, to: string): void {
  try {
    linkSync(join(folder, from), join(folder, to));
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? inUse() : impossible(error);
  }
}

async function refuseIfHeld(names: readonly string[], socketIn: (name: string) => string): Promise<void> {
  for (const name of names) if (await answers(socketIn(name))) throw inUse();
}

/** Only a plain refusal counts as dead: in doubt the folder is somebody's. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(codeOf(error) !== 'ECONNREFUSED' && codeOf(error) !== 'ENOENT'));
  });
}

function locksIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => MADE.test(name));
}

function numberOf(name: string): number {
  return Number(MADE.exec(name)?.[1]);
}

function clear(folder: string, dead: readonly string[], making: string): void {
  const age = (name: string) => Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const old = readdirSync(folder).filter((name) => MAKING.test(name) && age(name) > LEFT_BEHIND_MS);
  for (const name of [...dead, ...old, making]) rmSync(join(folder, name), { force: true });
}

interface SocketPaths {
  socketIn(name: string): string;
  done(): void;
}

/** A deep folder's sockets are reached through its descriptor, where the system has such a way. */
function socketPaths(folder: string): SocketPaths {
  const longest = join(folder, '.lock-000000000000');
  if (Buffer.byteLength(longest) <= PATH_MOST) return { socketIn: (name) => join(folder, name), done: () => undefined };
  if (process.platform !== 'linux') throw new SettingError('DATA_DIR', 'the path of the data folder is too long');
  const descriptor = openSync(folder, 'r');
  return { socketIn: (name) => `/proc/self/fd/${descriptor}/${name}`, done: () => closeSync(descriptor) };
}

function inUse(): SettingError {
  return new SettingError('DATA_DIR', 'data folder is in use by another receiver');
}

function impossible(error: unknown): SettingError {
  return new SettingError('DATA_DIR', `the data folder cannot be locked (${codeOf(error) ?? 'unknown'})`);
}
