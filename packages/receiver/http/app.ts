import { Hono, type Context } from 'hono';
import { codeOf } from '../errors.js';
import { faultOf, type Log } from '../log.js';
import type { Sealing } from '../sealing/sealing.js';
import type { Audit } from '../store/audit.js';
import type { ResultStore } from '../store/results.js';
import type { Cors } from './cors.js';
import { EXPORTS, giveExport } from './export.js';
import { giveAudit } from './give-audit.js';
import { giveKeys } from './give-keys.js';
import { giveList, giveOne, giveOverview } from './give-out.js';
import { HttpProblem } from './problem.js';
import type { RateLimit } from './rate-limit.js';
import { senderOf } from './sender.js';
import type { StaffAccess } from './staff-access.js';
import { staffFiles } from './staff-files.js';
import { takeIn } from './take-in.js';
import { withdrawals } from './withdraw.js';

/** What the routes need, all of it handed in. */
export interface AppParts {
  store: ResultStore;
  sealing: Sealing;
  audit: Audit;
  staff: StaffAccess;
  limits: { results: RateLimit; withdrawals: RateLimit };
  /** How many proxies in front of this receiver add to X-Forwarded-For. */
  proxies: number;
  cors: Cors;
  log: Log;
  /** True once the receiver takes no more requests. */
  isClosing(): boolean;
}

interface Seen {
  Bindings: { seen: { route: string }; sender: string | undefined };
}

type Handler = (context: Context<Seen>) => Promise<Response> | Response;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const RETRY_AFTER_S = '10';

/** Every route of the receiver as one function, with what all answers share put around it. */
export function buildApp(parts: AppParts): (request: Request, connection?: string) => Promise<Response> {
  const { cors, log, isClosing, proxies } = parts;
  const app = routes(parts);
  const noteProxy = proxyNote(parts);
  return async (request, connection) => {
    const started = performance.now();
    const seen = { route: 'none' };
    noteProxy(request);
    const env = { seen, sender: senderOf(request, connection, proxies) };
    const response = cors.preflight(request) ?? (isClosing() ? closing() : await app.fetch(request, env));
    const headers = response.headers;
    cors.mark(request, headers);
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    log({
      event: 'request',
      method: METHODS.has(request.method) ? request.method : 'other',
      route: seen.route,
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return response;
  };
}

/** Says once that all who come through a proxy are counted as one, which whoever set this up will not have meant. */
function proxyNote({ proxies, log }: AppParts): (request: Request) => void {
  let isSaid = proxies > 0;
  return (request) => {
    if (isSaid || !request.headers.has('X-Forwarded-For')) return;
    isSaid = true;
    log({ event: 'note', note: 'a proxy forwards requests, but TRUST_PROXY is not set: all its senders count as one' });
  };
}

function closing(): Response {
  return new HttpProblem(503, 'unavailable', 'This receiver is closing.', {
    headers: { 'Retry-After': RETRY_AFTER_S },
  }).toResponse();
}

function routes({ store, sealing, audit, staff, limits, log }: AppParts): Hono<Seen> {
  const app = new Hono<Seen>();
  const withdraw = withdrawals(store);
  const forReaders =
    (give: (url: URL) => Promise<Response>): Handler =>
    async ({ req, env }) => {
      await staff.require(req.raw, 'read', env.sender);
      return give(new URL(req.url));
    };
  route(app, '/results', {
    POST({ req, env }) {
      limits.results.take(env.sender);
      return takeIn(req.raw, store, sealing);
    },
    GET: forReaders((url) => giveList(url, store)),
  });
  route(app, '/results/:id', {
    async GET({ req, env }) {
      const reader = await staff.require(req.raw, 'read', env.sender);
      return giveOne(req.param('id') ?? '', store, (id) => audit.record(reader.name, 'read', [id]));
    },
  });
  route(app, '/overview', { GET: forReaders((url) => giveOverview(url, store)) });
  for (const kind of EXPORTS) {
    const path = `/exports/${kind}`;
    route(app, path, {
      async GET({ req, env }) {
        const { name } = await staff.require(req.raw, 'export', env.sender);
        const record = (ids: readonly string[]) => audit.record(name, 'export', ids);
        return giveExport(kind, req.raw, { store, record, onFault: (error) => log(faultOf(path, error)) });
      },
    });
  }
  route(app, '/withdrawals', {
    POST({ req, env }) {
      limits.withdrawals.take(env.sender);
      return withdraw(req.raw);
    },
  });
  route(app, '/audit', {
    async GET({ req, env }) {
      await staff.require(req.raw, 'admin', env.sender);
      return giveAudit(new URL(req.url), audit);
    },
  });
  route(app, '/session', {
    async GET({ req, env }) {
      const reader = await staff.readerOf(req.raw, env.sender);
      return Response.json(reader ? { signedIn: true, name: reader.name, role: reader.role } : { signedIn: false });
    },
    POST: ({ req, env }) => staff.signIn(req.raw, env.sender),
    DELETE: ({ req }) => staff.signOut(req.raw),
  });
  route(app, '/keys', { GET: () => giveKeys(sealing) });
  route(app, '/health', { GET: () => health(store) });
  for (const { path, respond } of staffFiles()) route(app, path, { GET: respond });
  app.notFound(() => new HttpProblem(404, 'not-found', 'There is nothing here.').toResponse());
  app.onError((error, { env }) => answerTo(error, env.seen.route, log));
  return app;
}

function route(app: Hono<Seen>, path: string, handlers: Record<string, Handler>): void {
  const allowed = Object.keys(handlers).join(', ');
  app.all(path, (context) => {
    context.env.seen.route = path;
    const { method } = context.req;
    const handler = Object.hasOwn(handlers, method)
      ? handlers[method]
      : method === 'HEAD'
        ? handlers['GET']
        : undefined;
    if (!handler)
      throw new HttpProblem(405, 'method-not-allowed', `Allowed here: ${allowed}.`, { headers: { Allow: allowed } });
    return handler(context);
  });
}

async function health(store: ResultStore): Promise<Response> {
  try {
    await store.ping();
    return Response.json({ status: 'ok' });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}

function answerTo(error: unknown, where: string, log: Log): Response {
  if (error instanceof HttpProblem) return error.toResponse();
  log(faultOf(where, error));
  if (!isPassing(error))
    return new HttpProblem(500, 'unexpected', 'Something went wrong here; it was not stored.').toResponse();
  const headers = { 'Retry-After': RETRY_AFTER_S };
  return new HttpProblem(503, 'unavailable', 'The database cannot be reached; try again later.', {
    headers,
  }).toResponse();
}

/** The database is away, starting, stopping or full: worth another try. */
function isPassing(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  if (/^(08|53|57P)/.test(code) || /^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|EAI_|ENOENT)/.test(code)) return true;
  return error instanceof Error && /connection|timeout/i.test(error.message) && codeOf(error) === undefined;
}
