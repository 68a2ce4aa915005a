import { buildApp } from './http/app.js';
import { corsFor } from './http/cors.js';
import { staffAccess } from './http/staff-access.js';
import { SettingError } from './errors.js';
import type { Log } from './log.js';
import { openFolder } from './store/folder.js';
import { resultStore } from './store/results.js';
import { openServer } from './store/server.js';

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
  /** Where log entries go; nowhere by default. They never hold words, addresses or tokens. */
  log?: Log;
}

/** A receiver, ready to answer. */
export interface Receiver {
  /** A web-standard handler. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Answers what has been asked, then lets go of the database and the folder. */
  close(): Promise<void>;
}

/** The shortest staff token that is taken. */
export const TOKEN_MIN = 20;

/**
 * Opens the database, brings its tables up to date and gives back the handler.
 *
 * @throws SettingError naming the setting that cannot be used.
 */
export async function createReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { dataDir, databaseUrl, staffToken, allowedOrigins = [], log = () => undefined } = options;
  if (staffToken.length < TOKEN_MIN)
    throw new SettingError('STAFF_TOKEN', `the staff token must have at least ${TOKEN_MIN} characters`);
  if ((dataDir === undefined) === (databaseUrl === undefined))
    throw new SettingError('DATA_DIR', 'give either a data folder or a database, not both');
  const database =
    databaseUrl === undefined ? await openFolder(dataDir ?? '', log) : await openServer(databaseUrl, log);
  const store = resultStore(database);
  const running = new Set<Promise<Response>>();
  let closed: Promise<void> | undefined;
  const isClosing = () => closed !== undefined;
  const answer = buildApp({ store, staff: staffAccess(staffToken), cors: corsFor(allowedOrigins), log, isClosing });
  return {
    fetch(request) {
      const response = answer(request).finally(() => running.delete(response));
      running.add(response);
      return response;
    },
    close() {
      closed ??= Promise.allSettled(running).then(() => database.close());
      return closed;
    },
  };
}
