import { buildApp, type AppParts } from './http/app.js';
import { corsFor } from './http/cors.js';
import { rateLimit } from './http/rate-limit.js';
import { staffAccess } from './http/staff-access.js';
import { SettingError } from './errors.js';
import { AUDIT_DAYS, RATE_LIMITS, TOKEN_MIN, type RateLimits } from './limits.js';
import type { Log } from './log.js';
import { sealingOf, type Sealing, type SealOptions } from './sealing/sealing.js';
import { auditOver } from './store/audit.js';
import type { Database } from './store/database.js';
import { openFolder } from './store/folder.js';
import { housekeeping } from './store/housekeeping.js';
import { resultStore } from './store/results.js';
import { openServer } from './store/server.js';
import { tokenStore } from './store/tokens.js';

/** What a receiver needs to know. Either `dataDir` or `databaseUrl`, not both. */
export interface ReceiverOptions {
  /** A folder of its own for the embedded PostgreSQL. Made if it is not there; held by one receiver at a time. */
  dataDir?: string;
  /** A PostgreSQL server, `postgres://…`. Any number of receivers may share one. */
  databaseUrl?: string;
  /** What staff sign in with: at least 20 characters. */
  staffToken: string;
  /** Origins of pages elsewhere that may post results, `https://family.example`. None: only the receiver's own origin. */
  allowedOrigins?: readonly string[];
  /** How often one address may ask, a minute; 0 is no limit. */
  limits?: Partial<RateLimits>;
  /** How many proxies in front of this receiver add to X-Forwarded-For. 0, the default, believes none. */
  trustProxy?: number;
  /** Days after which a result is purged. For ever by default. */
  retainDays?: number;
  /** Days for which it is kept who read what. Two years by default. */
  auditDays?: number;
  /** Whether results may arrive sealed, and who can open them. None by default: then a sealed one is refused. */
  seal?: SealOptions;
  /** Where log entries go; nowhere by default. They never hold words, addresses or tokens. */
  log?: Log;
}

/** A receiver, ready to answer. */
export interface Receiver {
  /**
   * A web-standard handler. Never rejects. `from` is the address of the connection, for the rate limits alone; without
   * it nothing is limited.
   */
  fetch(request: Request, from?: string): Promise<Response>;
  /** Answers what has been asked, then lets go of the database and the folder. */
  close(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date and gives back the handler.
 *
 * @throws SettingError naming the setting that cannot be used.
 */
export async function createReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { dataDir, databaseUrl, log = () => undefined } = options;
  refuseWrong(options);
  const sealing = await sealingOf(options.seal);
  const database =
    databaseUrl === undefined ? await openFolder(dataDir ?? '', log) : await openServer(databaseUrl, log);
  const running = new Set<Promise<Response>>();
  let closed: Promise<void> | undefined;
  const answer = buildApp(partsOver(database, options, sealing, () => closed !== undefined));
  const { retainDays, auditDays = AUDIT_DAYS } = options;
  const keeping = { auditDays, ...(retainDays === undefined ? {} : { retainDays }) };
  const tidying = housekeeping(database, keeping, log);
  await tidying.run();
  return {
    fetch(request, from) {
      const response = answer(request, from).finally(() => running.delete(response));
      running.add(response);
      return response;
    },
    close() {
      tidying.stop();
      closed ??= Promise.allSettled(running).then(() => database.close());
      return closed;
    },
  };
}

function refuseWrong({ staffToken, dataDir, databaseUrl }: ReceiverOptions): void {
  if (staffToken.length < TOKEN_MIN)
    throw new SettingError('STAFF_TOKEN', `the staff token must have at least ${TOKEN_MIN} characters`);
  if ((dataDir === undefined) === (databaseUrl === undefined))
    throw new SettingError('DATA_DIR', 'give either a data folder or a database, not both');
}

function partsOver(database: Database, options: ReceiverOptions, sealing: Sealing, isClosing: () => boolean): AppParts {
  const { staffToken, allowedOrigins = [], log = () => undefined, trustProxy = 0 } = options;
  const { results, withdrawals, signIn } = { ...RATE_LIMITS, ...options.limits };
  return {
    store: resultStore(database),
    sealing,
    audit: auditOver(database.db),
    staff: staffAccess({ staffToken, tokens: tokenStore(database.db), limit: rateLimit(signIn) }),
    limits: { results: rateLimit(results), withdrawals: rateLimit(withdrawals) },
    proxies: trustProxy,
    cors: corsFor(allowedOrigins),
    log,
    isClosing,
  };
}
