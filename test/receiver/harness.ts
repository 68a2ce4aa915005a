import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Result } from 'talk-it-through/core';
import { createReceiver, type Receiver, type ReceiverOptions } from 'talk-it-through-receiver';
import { makeDataFolder } from './made-folder.js';

/** The token of every receiver that is tested. */
export const TOKEN = 'a-token-for-tests-only-0123456789';

/** A reading request's headers. */
export const STAFF = { Authorization: `Bearer ${TOKEN}` };

/** Where in-process receivers believe to be. */
export const ORIGIN = 'http://receiver.test';

const DIST = fileURLToPath(new URL('../../packages/receiver/dist/', import.meta.url));
const COMMAND = join(DIST, 'command.js');
// A receiver of a test lives for seconds: making its database's code faster still would never pay.
const COMPILED_ONCE = '--liftoff-only';
setFlagsFromString(COMPILED_ONCE);
const scratch = mkdtempSync(join(tmpdir(), 'talk-receiver-'));
const children = new Set<ChildProcess>();

after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});

/** An empty folder that goes when the tests of this file are done. */
export function emptyFolder(): string {
  return mkdtempSync(join(scratch, 'f-'));
}

/** A data folder whose database is made already. */
export async function dataFolder(): Promise<string> {
  const folder = emptyFolder();
  await makeDataFolder(folder);
  return folder;
}

/** A receiver in this process over a fresh data folder. The caller closes it. */
export async function freshReceiver(options: Partial<ReceiverOptions> = {}): Promise<Receiver> {
  return createReceiver({ dataDir: await dataFolder(), staffToken: TOKEN, ...options });
}

/** Whatever answers requests: a receiver in this process, or one at an address. */
export type Fetch = (request: Request) => Promise<Response>;

/** Hands something in. */
export function post(
  fetch: Fetch,
  body: Result | string | Uint8Array,
  headers: Record<string, string> = {},
  origin = ORIGIN,
) {
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return fetch(
    new Request(`${origin}/results`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: text as BodyInit,
    }),
  );
}

/** Asks as staff. */
export function get(fetch: Fetch, path: string, headers: Record<string, string> = STAFF, origin = ORIGIN) {
  return fetch(new Request(`${origin}${path}`, { headers }));
}

/** An answer's JSON, to be looked into. */
export async function jsonOf<T = Record<string, unknown>>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

/** A receiver that was started as people start it. */
export interface Started {
  url: string;
  child: ChildProcess;
  fetch: Fetch;
  stdout(): string;
  stderr(): string;
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
}

/** How a process ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command until it ends by itself; one that serves instead is ended for it. */
export async function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { child, ended } = launchCommand(args, env);
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const how = await ended;
  clearTimeout(patience);
  return how;
}

/** Runs the command until it says that it listens. */
export async function startCommand(
  args: readonly string[],
  env: Record<string, string> = {},
  node: readonly string[] = [],
): Promise<Started> {
  const { child, output, ended } = launchCommand(args, env, node);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const match = /^listening on (\S+)\n/.exec(output.stdout);
      if (match?.[1]) resolve(match[1]);
    });
    void ended.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
  return {
    url,
    child,
    fetch: (request) => fetch(request),
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs the command, for whoever wants to interfere. `node` are flags of Node itself. */
export function launchCommand(args: readonly string[], env: Record<string, string>, node: readonly string[] = []) {
  mkdirSync(scratch, { recursive: true });
  const child = spawn(process.execPath, [COMPILED_ONCE, ...node, COMMAND, ...args], {
    cwd: scratch,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code, ...output });
    });
  });
  return { child, output, ended };
}

/** Looks again and again until something is there. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
