import { mkdirSync } from 'node:fs';
import { createReceiver } from '../packages/receiver/dist/index.js';
import { staffTokenIn } from '../packages/receiver/dist/command/staff-token.js';
import { serve } from './serve.mjs';

/** The demonstration: an agency page with the widget and the staff page, one address, one embedded database. */
export async function startDemo({ port = 0, dataDir }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { token, path: tokenFile } = staffTokenIn(dataDir);
  const receiver = await createReceiver({ dataDir, staffToken: token });
  const { server, origin } = await serve({ folders: { '/cdn/': 'dist/cdn', '/': 'examples/demo' }, receiver, port });
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await receiver.close();
  };
  return { origin, token, tokenFile, close };
}
