import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, type Settings } from '../../packages/receiver/command/settings.js';
import { SettingError } from '../../packages/receiver/errors.js';

const DEFAULTS = {
  limits: { results: 60, withdrawals: 10, signIn: 10 },
  trustProxy: 0,
  auditDays: 730,
  seal: { mode: 'own' },
};
const TOKEN = 'a-token-for-tests-only-0123456789';

describe('settings', () => {
  const read = (args: string[], env = {}) => readSettings(args, env) as Settings;

  it('have defaults', () => {
    assert.deepEqual(read([]), {
      ...DEFAULTS,
      host: '127.0.0.1',
      port: 8787,
      dataDir: './talk-data',
      allowedOrigins: [],
    });
  });

  it('come from the environment or from flags, which win', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '1',
      DATA_DIR: '/srv/a',
      DATABASE_URL: 'postgres://u:p@db/talk',
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:5173',
      STAFF_TOKEN: TOKEN,
      TRUST_PROXY: '1',
      RATE_RESULTS: '0',
      RATE_WITHDRAWALS: '5',
      RATE_SIGN_IN: '6',
      RETAIN_DAYS: '365',
      AUDIT_DAYS: '90',
      SEAL_KEYS: '/run/keys.json',
    };
    const fromEnv: Settings = {
      host: '0.0.0.0',
      port: 1,
      dataDir: '/srv/a',
      databaseUrl: 'postgres://u:p@db/talk',
      allowedOrigins: ['https://a.example', 'http://localhost:5173'],
      staffToken: TOKEN,
      trustProxy: 1,
      limits: { results: 0, withdrawals: 5, signIn: 6 },
      retainDays: 365,
      auditDays: 90,
      seal: { mode: 'open', keys: '/run/keys.json' },
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
      '--trust-proxy=2',
      '--rate-results=7',
      '--rate-withdrawals=8',
      '--rate-sign-in=9',
      '--retain-days=1',
      '--audit-days=36500',
      '--seal-mode=open',
      '--seal-keys={"keys":[]}',
    ];
    assert.deepEqual(read(flags, env), {
      host: 'h',
      port: 2,
      dataDir: 'd',
      databaseUrl: 'postgresql:///talk?host=/run/pg',
      allowedOrigins: ['https://b.example'],
      staffToken: `${TOKEN}x`,
      trustProxy: 2,
      limits: { results: 7, withdrawals: 8, signIn: 9 },
      retainDays: 1,
      auditDays: 36500,
      seal: { mode: 'open', keys: '{"keys":[]}' },
    });
    assert.equal(readSettings(['--help', '--port=x'], {}), 'help');
  });

  it('take no sealed results where a server is the database and no keys are given, or where it says so', () => {
    assert.deepEqual(read([], { DATABASE_URL: 'postgres://u:p@db/x', STAFF_TOKEN: TOKEN }).seal, { mode: 'off' });
    assert.deepEqual(read([], { SEAL_MODE: 'off' }).seal, { mode: 'off' });
    assert.deepEqual(read([], { SEAL_MODE: 'open' }).seal, { mode: 'own' });
    assert.deepEqual(read(['--seal-mode=closed', '--seal-public-keys=k.json']).seal, {
      mode: 'closed',
      keys: 'k.json',
    });
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
    ['TRUST_PROXY', [], { TRUST_PROXY: 'true' }],
    ['TRUST_PROXY', ['--trust-proxy=-1']],
    ['RATE_RESULTS', [], { RATE_RESULTS: '-1' }],
    ['RATE_WITHDRAWALS', [], { RATE_WITHDRAWALS: '1.5' }],
    ['RATE_SIGN_IN', [], { RATE_SIGN_IN: '1000001' }],
    ['RETAIN_DAYS', [], { RETAIN_DAYS: '0' }],
    ['RETAIN_DAYS', ['--retain-days=36501']],
    ['AUDIT_DAYS', [], { AUDIT_DAYS: 'for ever' }],
    ['SEAL_MODE', [], { SEAL_MODE: 'half' }],
    ['SEAL_KEYS', [], { SEAL_MODE: 'closed', SEAL_PUBLIC_KEYS: '{}', SEAL_KEYS: 'secret-word' }],
    ['SEAL_KEYS', [], { SEAL_MODE: 'off', SEAL_KEYS: 'secret-word' }],
    ['SEAL_KEYS', [], { SEAL_MODE: 'open', DATABASE_URL: 'postgres://u:secret-word@db/x', STAFF_TOKEN: TOKEN }],
    ['SEAL_PUBLIC_KEYS', [], { SEAL_MODE: 'closed' }],
    ['SEAL_PUBLIC_KEYS', [], { SEAL_PUBLIC_KEYS: 'secret-word' }],
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
