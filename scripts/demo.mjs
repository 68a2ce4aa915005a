import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReceiver } from '../packages/receiver/dist/index.js';
import { keyFileOf, keysFollowing } from '../packages/receiver/dist/command/key-file.js';
import { staffTokenIn } from '../packages/receiver/dist/command/staff-token.js';
import { serve, STRICT_POLICY } from './serve.mjs';

/** The demonstration: an agency page with the widget and the staff page, one address, one embedded database. */
export async function startDemo({ port = 0, dataDir }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { token, path: tokenFile } = staffTokenIn(dataDir);
  const keys = keysFollowing('SEAL_KEYS', await keyFileOf(dataDir), 'private');
  const seal = { mode: 'open', keys };
  const receiver = await createReceiver({ dataDir, staffToken: token, seal }).catch(async (reason) => {
    throw /in use/.test(reason.message) ? new Error(await sayWhere(dataDir)) : reason;
  });
  const folders = { '/cdn/': 'dist/cdn', '/kit/': 'dist/kit', '/brand/': 'examples/brand', '/': 'examples/demo' };
  const frame = { agency: '', intranet: '' };
  const headers = {};
  const { server, origin } = await serve({
    folders,
    receiver,
    port,
    fillIn: (page) => page.replaceAll(INTRANET, frame.intranet).replaceAll(AGENCY, frame.agency),
    headers,
  }).catch(async (reason) => {
    await receiver.close();
    throw reason;
  });
  Object.assign(frame, { agency: origin, intranet: origin.replace('127.0.0.1', 'localhost') });
  Object.assign(headers, headersOf(frame));
  writeFileSync(addressIn(dataDir), origin);
  const close = async () => {
    rmSync(addressIn(dataDir), { force: true });
    server.close();
    server.closeAllConnections();
    await receiver.close();
  };
  return { origin, token, tokenFile, close };
}

/** The two sites of the page with a frame, as its files name them: one server, under two names, is two origins. */
const AGENCY = 'http://127.0.0.1:8080';
const INTRANET = 'http://localhost:8080';

function headersOf({ agency, intranet }) {
  const around = `default-src 'none'; script-src ${agency}; frame-src ${agency}; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  return {
    '/framed.html': { 'content-security-policy': `${STRICT_POLICY}; frame-ancestors ${intranet}` },
    '/intranet.html': { 'content-security-policy': around },
  };
}

const addressIn = (dataDir) => join(dataDir, 'address');

/** The folder is held: by a demonstration whose address can be told, or by something else. */
async function sayWhere(dataDir) {
  const beside = 'For another one beside it: PORT=8081 DATA_DIR=.data/demo-2 npm start';
  const origin = await runningIn(dataDir);
  return origin
    ? `The demonstration already runs: ${origin}/\n${beside}`
    : `Another receiver uses the folder ${dataDir}. Stop it first.\n${beside}`;
}

/** What is written there may be left from one that was killed: only an address that answers counts. */
async function runningIn(dataDir) {
  try {
    const origin = readFileSync(addressIn(dataDir), 'utf8');
    const answer = await fetch(`${origin}/health`, { signal: globalThis.AbortSignal.timeout(2000) });
    return answer.ok ? origin : undefined;
  } catch {
    return undefined;
  }
}
