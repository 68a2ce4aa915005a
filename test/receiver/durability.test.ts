import assert from 'node:assert/strict';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { createReceiver } from 'talk-it-through-receiver';
import { exampleResult } from './example-result.js';
import {
  dataFolder,
  emptyFolder,
  freshReceiver,
  get,
  post,
  runCommand,
  startCommand,
  STAFF,
  TOKEN,
  until,
} from './harness.js';

/** Fifty at a time are in bench/kill.ts. */
const KILLS = 3;
/** Of one sender between two kills; far more than it comes to. */
const MOST = 5000;

describe('what was answered with 2xx', () => {
  it(`is there after the process is killed, ${KILLS} times`, async (t) => {
    const folder = await dataFolder();
    const env = { PORT: '0', DATA_DIR: folder, STAFF_TOKEN: TOKEN, RATE_RESULTS: '0' };
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      const started = await startCommand([], env);
      const senders = Array.from({ length: 4 }, async () => {
        for (let sent = 0; sent < MOST; sent++) {
          const result = exampleResult();
          const response = await post(started.fetch, result, {}, started.url).catch(() => undefined);
          if (!response) return;
          if (response.status === 201) acknowledged.push(result.id);
        }
      });
      const enough = acknowledged.length + 10 + Math.floor(Math.random() * 20);
      await until(() => acknowledged.length >= enough || undefined, 'results to be stored');
      await started.end('SIGKILL');
      await Promise.all(senders);
    }
    const last = await startCommand([], env);
    const lost: string[] = [];
    for (const id of acknowledged)
      if ((await get(last.fetch, `/results/${id}`, STAFF, last.url)).status !== 200) lost.push(id);
    await last.end();
    t.diagnostic(`${acknowledged.length} acknowledged, ${lost.length} lost`);
    assert.deepEqual(lost, []);
  });

  it('was handed to the disk first, so that a power cut cannot take it', async () => {
    const receiver = await freshReceiver();
    const synced: string[] = [];
    const real = fs.fsyncSync;
    mock.method(fs, 'fsyncSync', (descriptor: number) => {
      synced.push(existsSync('/proc/self/fd') ? readlinkSync(`/proc/self/fd/${descriptor}`) : 'pg_wal');
      real(descriptor);
    });
    syncBuiltinESMExports();
    try {
      for (let index = 0; index < 3; index++) {
        synced.length = 0;
        assert.equal((await post(receiver.fetch, exampleResult())).status, 201);
        assert.ok(
          synced.some((path) => path.includes('pg_wal')),
          'the journal was not synced',
        );
      }
    } finally {
      mock.restoreAll();
      syncBuiltinESMExports();
      await receiver.close();
    }
  });
});

describe('the data folder', () => {
  it('is held by one process, and free again when that one is killed', async () => {
    const folder = await dataFolder();
    const env = { PORT: '0', DATA_DIR: folder, STAFF_TOKEN: TOKEN };
    const first = await startCommand([], env);
    const refused = async () => {
      const { code, stderr } = await runCommand([], env);
      assert.equal(code, 1);
      assert.equal(stderr, 'talk-it-through-receiver: DATA_DIR: data folder is in use by another receiver\n');
    };
    await refused();
    // Stopped is not dead.
    first.child.kill('SIGSTOP');
    await refused();
    first.child.kill('SIGCONT');
    assert.equal((await get(first.fetch, '/health', {}, first.url)).status, 200);
    await first.end('SIGKILL');
    const second = await startCommand([], env);
    await refused();
    await second.end();
  });

  it('goes to at most one of many that start at the same moment, also where a dead one left its lock', async () => {
    const folder = await dataFolder();
    const env = { PORT: '0', DATA_DIR: folder, STAFF_TOKEN: TOKEN };
    await (await startCommand([], env)).end('SIGKILL');
    const starts = await Promise.allSettled(Array.from({ length: 4 }, () => startCommand([], env)));
    const running = starts.filter((start) => start.status === 'fulfilled');
    for (const start of starts)
      if (start.status === 'rejected') assert.match(String(start.reason), /data folder is in use by another receiver/);
    assert.equal(running.length, 1);
    await running[0]!.value.end();
  });

  it('may lie deeper than a socket can be named', async () => {
    const folder = join(emptyFolder(), 'a-rather-long-name-'.repeat(6), 'data');
    fs.cpSync(await dataFolder(), folder, { recursive: true });
    const open = () => createReceiver({ dataDir: folder, staffToken: TOKEN });
    const first = await open();
    const second = await open().then(
      async (receiver) => receiver.close().then(() => 'opened'),
      (error: unknown) => String(error),
    );
    await first.close();
    assert.match(second, /in use/);
    await (await open()).close();
    assert.deepEqual(readdirSync(folder), ['db']);
  });
});
