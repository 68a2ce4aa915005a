import { after, before, describe } from 'node:test';
import pg from 'pg';
import { createReceiver, type Receiver, type ReceiverOptions } from 'talk-it-through-receiver';
import { dataFolder, TOKEN } from './harness.js';
import { postgresServer, postgresVersion, type Server } from './postgres-server.js';

/** Where a receiver keeps what it is given: an empty store of its own kind. */
export type Place = { dataDir: string } | { databaseUrl: string };

/** What a set of tests is given to work with. */
export interface Store {
  kind: 'embedded' | 'server';
  /** A place with nothing in it, its tables made or not. */
  place(): Promise<Place>;
  /** A receiver over a place, or over a fresh one. Closed when the tests are done, unless they close it. */
  receiver(options?: Partial<ReceiverOptions>, place?: Place): Promise<Receiver>;
}

/**
 * The same tests over the embedded database and over a PostgreSQL server of our own. Where this machine has no server
 * they are marked as skipped, with the reason, and are not counted as passed.
 */
export function onEveryStore(title: string, define: (store: Store) => void): void {
  describe(`${title}, embedded`, () => define(storeOf('embedded', async () => ({ dataDir: await dataFolder() }))));
  const skip = postgresVersion() === undefined && 'NOT RUN: no PostgreSQL server under /usr/lib/postgresql';
  describe(`${title}, on a PostgreSQL server`, { skip }, () => {
    let server: Server | undefined;
    let made = 0;
    before(async () => {
      server = await postgresServer();
      server?.start();
    });
    define(storeOf('server', async () => {
      const name = `place${++made}`;
      await query(server?.url ?? '', `create database ${name}`);
      return { databaseUrl: server?.url.replace(/postgres$/, name) ?? '' };
    }));
    after(() => server?.stop());
  });
}

function storeOf(kind: Store['kind'], place: Store['place']): Store {
  const open = new Set<Receiver>();
  after(async () => {
    for (const receiver of open) await receiver.close();
  });
  return {
    kind,
    place,
    async receiver(options = {}, at) {
      const receiver = await createReceiver({ staffToken: TOKEN, ...(at ?? (await place())), ...options });
      open.add(receiver);
      return receiver;
    },
  };
}

/** Asks a server directly, past any receiver. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
