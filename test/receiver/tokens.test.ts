import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { LogEntry, Receiver } from 'talk-it-through-receiver';
import { SettingError } from '../../packages/receiver/errors.js';
import { tokenCommand } from '../../packages/receiver/command/tokens.js';
import { onEveryStore, query, type Place, type Store } from './every-store.js';
import { EXAMPLE_WORDS, exampleResult } from './example-result.js';
import { dataFolder, get, jsonOf, ORIGIN, post, runCommand, startCommand, STAFF } from './harness.js';

interface AuditPage {
  items: { at: string; who: string; what: string; id: string }[];
  next: string | null;
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const envOf = (place: Place): Record<string, string> =>
  'dataDir' in place ? { DATA_DIR: place.dataDir } : { DATABASE_URL: place.databaseUrl };

/** What the command does, in this process: the same function, without the second that a process takes to start. */
const token = (place: Place, ...args: string[]) => tokenCommand(args, envOf(place), () => undefined);
const made = async (place: Place, name: string, role: string) =>
  ((await token(place, 'add', '--role', role, '--name', name)) ?? '').trim();

onEveryStore('tokens', (store: Store) => {
  it('do what their role says, and no more', async () => {
    const place = await store.place();
    const [reader, exporter, admin] = [
      await made(place, 'A reader', 'read'),
      await made(place, 'Case system', 'export'),
      await made(place, 'Swyddog data', 'admin'),
    ];
    for (const one of [reader, exporter, admin]) assert.match(one, /^[\w-]{43}$/);
    const receiver = await store.receiver({}, place);
    const result = exampleResult();
    await post(receiver.fetch, result);
    const statuses = async (headers: Record<string, string>) =>
      Promise.all(
        ['/results', `/results/${result.id}`, '/audit'].map(async (path) => {
          const response = await get(receiver.fetch, path, headers);
          await response.text();
          return response.status;
        }),
      );
    assert.deepEqual(await statuses(bearer(reader)), [200, 200, 403]);
    assert.deepEqual(await statuses(bearer(exporter)), [200, 200, 403]);
    assert.deepEqual(await statuses(bearer(admin)), [200, 200, 200]);
    assert.deepEqual(await statuses(STAFF), [200, 200, 200]);
    assert.deepEqual(await statuses(bearer(`${reader}x`)), [401, 401, 401]);
    const refused = await jsonOf(get(receiver.fetch, '/audit', bearer(reader)));
    assert.equal(refused['code'], 'not-allowed');
  });

  it('open sessions that end when the token is removed, also under the same name again', async () => {
    const place = await store.place();
    const secret = await made(place, 'Rota', 'read');
    const first = await store.receiver({}, place);
    const opened = await first.fetch(
      new Request(`${ORIGIN}/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: secret }),
      }),
    );
    assert.equal(opened.status, 204);
    const headers = { Cookie: opened.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
    const who = async ({ fetch }: Receiver) => (await get(fetch, '/session', headers)).json();
    assert.deepEqual(await who(first), { signedIn: true, name: 'Rota', role: 'read' });
    assert.equal((await get(first.fetch, '/audit', headers)).status, 403);
    await first.close();
    assert.equal(await token(place, 'remove', '--name', 'Rota'), 'removed\n');
    const again = await made(place, 'Rota', 'admin');
    const second = await store.receiver({}, place);
    assert.deepEqual(await who(second), { signedIn: false });
    assert.equal((await get(second.fetch, '/results', bearer(secret))).status, 401);
    assert.equal((await get(second.fetch, '/results', bearer(again))).status, 200);
  });

  it('have one name each, and are listed without themselves', async () => {
    const place = await store.place();
    const secret = await made(place, 'Case system', 'export');
    await assert.rejects(made(place, 'Case system', 'read'), /with this name already/);
    await assert.rejects(token(place, 'remove', '--name', 'Other'), /no token with this name/);
    const listed = (await token(place, 'list')) ?? '';
    assert.match(listed, /^export\t\d{4}-\d\d-\d\dT[\d:.]+Z\tCase system\n$/);
    if (!('databaseUrl' in place)) return;
    const rows = JSON.stringify(await query(place.databaseUrl, 'select * from talk_tokens'));
    assert.ok(rows.includes('Case system') && !rows.includes(secret));
    assert.ok(!rows.includes(Buffer.from(secret).toString('hex')));
  });

  it('leave a record of who was given which result, and nothing of what was in it', async () => {
    const place = await store.place();
    const reader = bearer(await made(place, 'A reader', 'read'));
    const receiver = await store.receiver({}, place);
    const [first, second] = [exampleResult(), exampleResult()];
    for (const one of [first, second]) await post(receiver.fetch, one);
    await get(receiver.fetch, `/results/${first.id}`, reader);
    await get(receiver.fetch, `/results/${second.id}`);
    await get(receiver.fetch, `/results/${first.id}`);
    await get(receiver.fetch, `/results/${exampleResult().id}`);
    await get(receiver.fetch, '/results', reader);
    const audit = (question = '') => jsonOf<AuditPage>(get(receiver.fetch, `/audit${question}`));
    const all = await audit();
    assert.deepEqual(
      all.items.map(({ who, what, id }) => [who, what, id]),
      [
        ['staff-token', 'read', first.id],
        ['staff-token', 'read', second.id],
        ['A reader', 'read', first.id],
      ],
    );
    assert.deepEqual(Object.keys(all.items[0] ?? {}), ['at', 'who', 'what', 'id']);
    assert.ok(Date.now() - Date.parse(all.items[0]?.at ?? '') < 60_000);
    assert.equal((await audit(`?id=${first.id}`)).items.length, 2);
    const page = await audit('?limit=2');
    const rest = await audit(`?limit=2&cursor=${page.next}`);
    assert.deepEqual([...page.items, ...rest.items], all.items);
    assert.equal(rest.next, null);
    for (const wrong of ['?id=x', '?cursor=x', '?who=x', '?limit=0'])
      assert.equal((await get(receiver.fetch, `/audit${wrong}`)).status, 400, wrong);
  });
});

it('the token command says what it cannot do in one line, and repeats nothing', async () => {
  const folder = await dataFolder();
  const env = { PORT: '0', DATA_DIR: folder, STAFF_TOKEN: 'a-token-for-tests-only-0123456789' };
  const running = await startCommand([], env);
  const cases: [string[], RegExp][] = [
    [['add', '--role', 'read', '--name', 'x'], /^DATA_DIR: data folder is in use by another receiver$/],
    [['add', '--role', 'secret-word', '--name', 'x'], /^--role: must be one of read, export, admin$/],
    [['add', '--role', 'read'], /^--name: must be up to 40/],
    [['add', '--role', 'read', '--name', 'staff-token'], /^--name: /],
    [['add', '--role', 'read', '--name', 'secret-word\nx'], /^--name: /],
    [['secret-word'], /^arguments: token takes add, list or remove/],
    [['list', 'secret-word'], /^arguments: only flags/],
    [[], /^arguments: token takes/],
  ];
  for (const [args, reason] of cases)
    await assert.rejects(
      token({ dataDir: folder }, ...args),
      (error) =>
        error instanceof SettingError &&
        reason.test(`${error.setting}: ${error.message}`) &&
        !/secret-word|\n/.test(error.message),
      args.join(' '),
    );
  const refused = await runCommand(['token', 'list', 'secret-word'], env);
  assert.equal(refused.stderr, 'talk-it-through-receiver: arguments: only flags are understood; see --help\n');
  assert.deepEqual([refused.code, refused.stdout], [1, '']);
  await running.end();
  const { code, stdout, stderr } = await runCommand(['token', 'add', '--role', 'read', '--name', 'Rota'], env);
  assert.match(stdout, /^[\w-]{43}\n$/);
  assert.deepEqual([code, stderr], [0, '']);
  const again = await startCommand([], env);
  assert.equal((await get(again.fetch, '/results', bearer(stdout.trim()), again.url)).status, 200);
  assert.ok(!(await again.end()).stderr.includes(stdout.trim()));
});

onEveryStore('the log', (store) => {
  it('holds no words, receipts, addresses, names or tokens, whatever is asked', async () => {
    const place = await store.place();
    const secret = await made(place, 'Mabel-of-the-rota', 'read');
    const log: LogEntry[] = [];
    const receiver = await store.receiver({ log: (entry) => log.push(entry), retainDays: 30 }, place);
    const result = exampleResult();
    const from = '192.0.2.77';
    const ask = (path: string, body?: string, headers: Record<string, string> = {}) =>
      receiver.fetch(
        new Request(`${ORIGIN}${path}`, {
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.9', ...headers },
          ...(body === undefined ? {} : { method: 'POST', body }),
        }),
        from,
      );
    const marked = 'quincewords plum ladder cup 0417';
    await ask('/results', JSON.stringify(result));
    await ask('/results', JSON.stringify({ ...result, language: 'cy' }));
    await ask('/results', `{"${EXAMPLE_WORDS[0]}`);
    await ask('/withdrawals', JSON.stringify({ receipt: marked }));
    await ask('/withdrawals', `{"receipt":"${marked}`);
    await ask('/session', JSON.stringify({ token: secret }));
    await ask('/session', JSON.stringify({ token: marked }));
    await ask(`/results/${result.id}`, undefined, bearer(secret));
    await ask(`/results?site=${EXAMPLE_WORDS[2]}&token=${secret}`, undefined, bearer(secret));
    await ask(`/audit?id=${result.id}`, undefined, bearer(secret));
    await ask(`/${marked}`, undefined, { Cookie: `talk-staff=${secret}` });
    if ('databaseUrl' in place) {
      // What the database says to this quotes the whole row.
      await query(place.databaseUrl, 'alter table talk_results add constraint none check (false) not valid');
      assert.equal((await ask('/results', JSON.stringify(exampleResult()))).status, 500);
      assert.equal(log.filter(({ event }) => event === 'fault').length, 1);
    }
    await receiver.close();
    await ask('/results', JSON.stringify(result));
    assert.ok(log.filter(({ event }) => event === 'request').length >= 12);
    const text = JSON.stringify(log);
    const secrets = [
      ...EXAMPLE_WORDS,
      'quincewords',
      'Mabel',
      secret,
      result.id,
      from,
      '203.0.113',
      'harbour',
      'lantern',
    ];
    for (const one of secrets) assert.ok(!text.includes(one), one);
  });
});
