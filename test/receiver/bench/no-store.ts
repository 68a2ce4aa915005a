import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { buildApp, type AppParts } from '../../../packages/receiver/dist/http/app.js';
import { corsFor } from '../../../packages/receiver/dist/http/cors.js';
import { rateLimit } from '../../../packages/receiver/dist/http/rate-limit.js';
import { jsonLines } from '../../../packages/receiver/dist/log.js';

/**
 * The receiver's handler with nothing behind it, in a process of its own like the others: what no store can be faster
 * than. It answers to `POST /results` as the real one does, and forgets.
 */
const parts = {
  store: { keep: () => Promise.resolve('new' as const) },
  limits: { results: rateLimit(0), withdrawals: rateLimit(0) },
  sealing: { mode: 'none' },
  proxies: 0,
  cors: corsFor([]),
  log: jsonLines((line) => process.stderr.write(line)),
  isClosing: () => false,
};
// Only what this one call needs.
const app = buildApp(parts as unknown as AppParts);
const server = createAdaptorServer({
  fetch: (request: Request) => app(request),
  overrideGlobalObjects: false,
}) as Server;
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
