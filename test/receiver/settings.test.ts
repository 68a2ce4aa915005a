import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, type Settings } from '../../packages/receiver/command/settings.js';
import { SettingError } from '../../packages/receiver/errors.js';

const TOKEN = 'a-token-for-tests-only-0123456789';

describe('settings', () => {
  const read = (args: string[], env = {}) => readSettings(args, env) as Settings;

  it('have defaults', () => {
    assert.deepEqual(read([]), { host: '127.0.0.1', port: 8787, dataDir: './talk-data', allowedOrigins: [] });
  });

  it('come from the environment or from flags, which win', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '1',
      DATA_DIR: '/srv/a',
      DATABASE_URL: 'postgres://u:p@db/talk',
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:5173',
      STAFF_TOKEN: TOKEN,
    };
    const fromEnv: Settings = {
      host: '0.0.0.0',
      port: 1,
      dataDir: '/srv/a',
      databaseUrl: 'postgres://u:p@db/talk',
      allowedOrigins: ['https://a.example', 'http://localhost:5173'],
      staffToken: TOKEN,
    };
    assert.deepEqual(read([], env), fromEnv);
    assert.deepEqual(read(['--port=0', '--host', '::1'], env), { ...fromEnv, port: 0, host: '::1' });
    const flags = [
      '--host=h',
      '--port',
      '2',
      '--data-dir',
      'd',
      '--database-url=postgresql:///talk?host=/run/pg',
      '--allowed-origins=https://b.example',
      `--staff-token=${TOKEN}x`,
    ];
    assert.deepEqual(read(flags, env), {
      host: 'h',
      port: 2,
      dataDir: 'd',
      databaseUrl: 'postgresql:///talk?host=/run/pg',
      allowedOrigins: ['https://b.example'],
      staffToken: `${TOKEN}x`,
    });
    assert.equal(readSettings(['--help', '--port=x'], {}), 'help');
  });

  it('take an empty variable as not set', () => {
    assert.equal(read([], { PORT: '', DATABASE_URL: '', STAFF_TOKEN: '' }).port, 8787);
  });

  const wrong: [string, string[], Record<string, string>?][] = [
    ['PORT', ['--port', 'eighty']],
    ['PORT', [], { PORT: '65536' }],
    ['PORT', [], { PORT: '-1' }],
    ['PORT', ['--port=']],
    ['PORT', ['--port']],
    ['HOST', [], { HOST: 'http://x' }],
    ['DATABASE_URL', [], { DATABASE_URL: 'mysql://u:secret-word@db/x', STAFF_TOKEN: TOKEN }],
    ['DATABASE_URL', [], { DATABASE_URL: 'secret-word', STAFF_TOKEN: TOKEN }],
    ['STAFF_TOKEN', [], { DATABASE_URL: 'postgres://u:secret-word@db/x' }],
    ['STAFF_TOKEN', [], { STAFF_TOKEN: 'secret-word' }],
    ['STAFF_TOKEN', [], { STAFF_TOKEN: `secret-word ${TOKEN}` }],
    ['ALLOWED_ORIGINS', [], { ALLOWED_ORIGINS: '*' }],
    ['ALLOWED_ORIGINS', [], { ALLOWED_ORIGINS: 'https://a.example,' }],
    ['ALLOWED_ORIGINS', [], { ALLOWED_ORIGINS: 'https://a.example/' }],
    ['ALLOWED_ORIGINS', [], { ALLOWED_ORIGINS: 'a.example' }],
    ['ALLOWED_ORIGINS', [], { ALLOWED_ORIGINS: 'null' }],
    ['arguments', ['--verbose']],
    ['arguments', ['--staff-tokn=secret-word']],
    ['arguments', ['secret-word']],
    ['arguments', ['-p', '1']],
  ];
  for (const [setting, args, env = {}] of wrong)
    it(`stop at a wrong ${setting}: ${JSON.stringify([args, env])}`, () => {
      assert.throws(
        () => readSettings(args, env),
        (error) => error instanceof SettingError && error.setting === setting && !/secret-word|\n/.test(error.message),
      );
    });
});
