import { ServerResponse, type Server } from 'node:http';
import { createAdaptorServer, type HttpBindings, type Http2Bindings } from '@hono/node-server';
import { codeOf, SettingError } from '../errors.js';
import type { Log } from '../log.js';
import { createReceiver, type Receiver } from '../receiver.js';
import { prepareFolder } from '../store/data-folder.js';
import { restOfBody } from './rest-of-body.js';
import type { SealOptions } from '../sealing/sealing.js';
import { keyFileOf, keysFollowing, readKeys } from './key-file.js';
import type { Settings } from './settings.js';
import { staffTokenIn } from './staff-token.js';

/** How long requests under way may take to end before their connections are cut. */
const PATIENCE_MS = 5000;

/** A receiver that listens. */
export interface Serving {
  url: string;
  /** Takes no more requests, answers those under way, lets go of everything. */
  stop(): Promise<void>;
}

/** Opens a receiver as set and listens. Resolves when it can serve. */
export async function serve(settings: Settings, log: Log): Promise<Serving> {
  const { host, port, allowedOrigins, limits, trustProxy, retainDays, auditDays } = settings;
  const made = settings.staffToken === undefined ? staffTokenIn(prepareFolder(settings.dataDir)) : undefined;
  const sealed = await sealOf(settings);
  const receiver = await createReceiver({
    staffToken: settings.staffToken ?? made?.token ?? '',
    allowedOrigins,
    limits,
    trustProxy,
    auditDays,
    log,
    ...(sealed ? { seal: sealed.seal } : {}),
    ...(retainDays === undefined ? {} : { retainDays }),
    ...(settings.databaseUrl === undefined ? { dataDir: settings.dataDir } : { databaseUrl: settings.databaseUrl }),
  });
  // The library would put its own Request in place of the global one.
  const fetch = async (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings) => {
    const response = await receiver.fetch(request, incoming.socket.remoteAddress);
    // Node itself does so where the connection stays open.
    if (outgoing instanceof ServerResponse && !outgoing.shouldKeepAlive) await restOfBody(incoming);
    return response;
  };
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  try {
    const taken = await listen(server, host, port);
    if (sealed?.path) log({ event: 'note', note: 'the sealing keys are in this file', path: sealed.path });
    if (made) log({ event: 'note', note: 'the staff token is in this file', path: made.path });
    return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, stop: () => stop(server, receiver) };
  } catch (error) {
    await receiver.close();
    throw error;
  }
}

/** The sealing as set, and the file of its keys where it is one of ours. */
async function sealOf({ seal, dataDir }: Settings): Promise<{ seal: SealOptions; path?: string } | undefined> {
  if (seal.mode === 'off') return undefined;
  if (seal.mode === 'own') {
    const path = await keyFileOf(prepareFolder(dataDir));
    return { seal: { mode: 'open', keys: keysFollowing('SEAL_KEYS', path, 'private') }, path };
  }
  const { mode, keys } = seal;
  const [setting, needs] =
    mode === 'open' ? (['SEAL_KEYS', 'private'] as const) : (['SEAL_PUBLIC_KEYS', 'public'] as const);
  const inFile = !keys.trimStart().startsWith('{');
  const there = await readKeys(setting, keys, needs);
  return { seal: { mode, keys: inFile ? keysFollowing(setting, keys, needs) : there } };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refused(codeOf(error))));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function refused(code = 'unknown'): SettingError {
  if (code === 'EADDRINUSE') return new SettingError('PORT', 'is in use already');
  if (code === 'EACCES') return new SettingError('PORT', 'may not be used by this user');
  return new SettingError('HOST', `cannot be listened on (${code})`);
}

async function stop(server: Server, receiver: Receiver): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await new Promise((done) => server.close(done));
  clearTimeout(cut);
  await receiver.close();
}
