import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { createReceiver, SettingError, type LogEntry, type Receiver } from 'talk-it-through-receiver';
import { exampleResult, exampleWithContext } from './example-result.js';
import { query } from './every-store.js';
import { get, jsonOf, ORIGIN, post, startCommand, STAFF, TOKEN, until } from './harness.js';
import { postgresServer, type Server } from './postgres-server.js';

const ROUNDS = 40;

describe('a PostgreSQL server by DATABASE_URL', () => {
  let server: Server | undefined;
  const open = new Set<Receiver>();
  const log: LogEntry[] = [];
  before(async () => {
    server = await postgresServer();
    server?.start();
  });
  after(async () => {
    for (const receiver of open) await receiver.close();
    server?.stop();
  });

  const receiverOn = async ({ url }: Server) => {
    const receiver = await createReceiver({ databaseUrl: url, staffToken: TOKEN, log: (entry) => log.push(entry) });
    open.add(receiver);
    return receiver;
  };
  /** Runs with a server, or says plainly that nothing was run. */
  const withServer = (test: (server: Server) => Promise<void>) => async (t: TestContext) => {
    if (!server) return t.skip('NOT RUN: this machine has no PostgreSQL server under /usr/lib/postgresql');
    t.diagnostic(`PostgreSQL ${server.version}`);
    await test(server);
  };

  it(
    'is made ready by several receivers that start at once',
    withServer(async (at) => {
      await Promise.all(Array.from({ length: 4 }, () => receiverOn(at)));
      assert.deepEqual(await query(at.url, 'select number, name from talk_migrations order by number'), [
        { number: 1, name: 'results' },
        { number: 2, name: 'withdrawals' },
        { number: 3, name: 'tokens and audit' },
        { number: 4, name: 'sealed results' },
      ]);
    }),
  );

  it(
    'serves any number of receivers as one: storing, listing, sessions',
    withServer(async () => {
      const receivers = [...open];
      const [first, second] = receivers as [Receiver, Receiver];
      const result = exampleWithContext({ site: 'nul \u0000' });
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          post(receivers[index % 4]!.fetch, index === 5 ? { ...result, language: 'cy' } : result),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      assert.ok(
        String(statuses) === String([...Array<number>(10).fill(200), 201, 409]) ||
          String(statuses) === String([201, ...Array<number>(11).fill(409)]),
        String(statuses),
      );
      for (let index = 0; index < 5; index++) await post(first.fetch, exampleResult());
      const page = await jsonOf<{ items: unknown[]; next: string }>(get(second.fetch, '/results?limit=4'));
      const rest = await jsonOf<{ items: unknown[]; next: null }>(
        get(second.fetch, `/results?limit=4&cursor=${page.next}`),
      );
      assert.deepEqual([page.items.length, rest.items.length, rest.next], [4, 2, null]);
      const signIn = await first.fetch(
        new Request(`${ORIGIN}/session`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ token: TOKEN }),
        }),
      );
      const headers = { Cookie: signIn.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
      const given = await jsonOf<{ result: { id: string } }>(get(second.fetch, `/results/${result.id}`, headers));
      assert.equal(given.result.id, result.id);
    }),
  );

  it(
    'may go away and come back: 503 with Retry-After in between, and nothing lost',
    withServer(async (at) => {
      const [receiver] = open as unknown as Iterable<Receiver>;
      const result = exampleResult();
      at.stop();
      const away = await post(receiver!.fetch, result);
      assert.equal(away.status, 503);
      assert.ok(Number(away.headers.get('Retry-After')) > 0);
      assert.equal((await jsonOf<{ code: string }>(away)).code, 'unavailable');
      assert.equal((await get(receiver!.fetch, '/health', {})).status, 503);
      at.start();
      await until(
        async () => (await get(receiver!.fetch, '/health', {})).status === 200 || undefined,
        'the database to be back',
      );
      assert.equal((await post(receiver!.fetch, result)).status, 201);
      assert.equal((await get(receiver!.fetch, `/results/${result.id}`)).status, 200);
      const faults = log.filter(({ event }) => event === 'fault');
      assert.ok(faults.length > 0);
      assert.ok(!JSON.stringify(faults).includes(result.id));
    }),
  );

  it(
    'is waited for until it has written, also where it is set not to',
    withServer(async (at) => {
      await query(at.url, "alter database postgres set synchronous_commit = 'off'");
      const receiver = await receiverOn(at);
      const ids: string[] = [];
      for (let index = 0; index < 5; index++) {
        const result = exampleResult();
        assert.equal((await post(receiver.fetch, result)).status, 201);
        ids.push(result.id);
      }
      // At once and without a chance to write, as in a power cut.
      at.stop();
      at.start();
      const isBack = async () => (await get(receiver.fetch, '/health', {})).status === 200 || undefined;
      await until(isBack, 'the database to be back');
      for (const id of ids) assert.equal((await get(receiver.fetch, `/results/${id}`)).status, 200);
      await query(at.url, 'alter database postgres reset synchronous_commit');
    }),
  );

  it(
    'is used by the command, which says nothing of where it is',
    withServer(async (at) => {
      const started = await startCommand([], { PORT: '0', DATABASE_URL: at.url, STAFF_TOKEN: TOKEN });
      const result = exampleResult();
      assert.equal((await post(started.fetch, result, {}, started.url)).status, 201);
      assert.equal((await get(started.fetch, `/results/${result.id}`, STAFF, started.url)).status, 200);
      const { stderr, code } = await started.end();
      assert.equal(code, 0);
      assert.ok(!stderr.includes(at.url) && !stderr.includes('postgres@'));
    }),
  );

  it(
    'is shared by two processes, where the same id posted to both at the same moment is stored once',
    withServer(async (at) => {
      const env = { PORT: '0', DATABASE_URL: at.url, STAFF_TOKEN: TOKEN, RATE_RESULTS: '0' };
      const both = await Promise.all([startCommand([], env), startCommand([], env)]);
      const before = (await query(at.url, 'select id from talk_results')).length;
      for (let round = 0; round < ROUNDS; round++) {
        const result = exampleResult();
        const isOther = round % 2 === 1;
        const bodies = [result, isOther ? { ...result, language: 'cy' } : result];
        const answers = await Promise.all(
          both.flatMap(({ fetch, url }, index) => [0, 1].map(() => post(fetch, bodies[index] ?? result, {}, url))),
        );
        const statuses = answers.map(({ status }) => status).sort();
        assert.deepEqual(statuses, isOther ? [200, 201, 409, 409] : [200, 200, 200, 201]);
      }
      assert.equal((await query(at.url, 'select id from talk_results')).length, before + ROUNDS);
      for (const { end } of both) assert.equal((await end()).code, 0);
    }),
  );

  it(
    'is refused where it belongs to a newer receiver, or is not in UTF-8',
    withServer(async (at) => {
      const refusal = (url: string, reason: RegExp) =>
        assert.rejects(
          createReceiver({ databaseUrl: url, staffToken: TOKEN }),
          (error) => error instanceof SettingError && reason.test(error.message),
        );
      await query(at.url, "insert into talk_migrations (number, name) values (999, 'later')");
      await refusal(at.url, /newer/);
      await query(at.url, 'delete from talk_migrations where number = 999');
      await query(at.url, "create database latin template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'");
      await refusal(at.url.replace(/postgres$/, 'latin'), /UTF-8/);
    }),
  );
});
