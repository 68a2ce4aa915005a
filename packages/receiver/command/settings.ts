import { SettingError } from '../errors.js';
import { AUDIT_DAYS, RATE_LIMITS, TOKEN_MIN, type RateLimits } from '../limits.js';
import { readFlags } from './flags.js';

/** What the command was told, checked. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl?: string;
  allowedOrigins: string[];
  staffToken?: string;
  limits: RateLimits;
  trustProxy: number;
  retainDays?: number;
  auditDays: number;
  seal: SealSettings;
}

/** Whether results may arrive sealed. In `own` the keys stand in a file of the data folder, made where there is none. */
export type SealSettings =
  | { mode: 'off' }
  | { mode: 'own' }
  /** The keys themselves as JSON, or the path of a file. */
  | { mode: 'open' | 'closed'; keys: string };

const FLAGS = {
  host: 'HOST',
  port: 'PORT',
  'data-dir': 'DATA_DIR',
  'database-url': 'DATABASE_URL',
  'allowed-origins': 'ALLOWED_ORIGINS',
  'staff-token': 'STAFF_TOKEN',
  'trust-proxy': 'TRUST_PROXY',
  'rate-results': 'RATE_RESULTS',
  'rate-withdrawals': 'RATE_WITHDRAWALS',
  'rate-sign-in': 'RATE_SIGN_IN',
  'retain-days': 'RETAIN_DAYS',
  'audit-days': 'AUDIT_DAYS',
  'seal-mode': 'SEAL_MODE',
  'seal-keys': 'SEAL_KEYS',
  'seal-public-keys': 'SEAL_PUBLIC_KEYS',
} as const;

type Flag = keyof typeof FLAGS;

/** What `--help` prints. */
export const HELP = `talk-it-through-receiver: takes Talk It Through results in, keeps them, and shows them to staff.

  talk-it-through-receiver                 serve
  talk-it-through-receiver token add --role read --name "Case system"
                                           make a token and print it, this once. Roles: read (the staff page),
                                           export (also exports), admin (also the record of reads)
  talk-it-through-receiver token list      names and roles
  talk-it-through-receiver token remove --name "Case system"
  talk-it-through-receiver keys rotate     make a new key that results are sealed to; the others still open for 90 days.
                                           --curve P-256 (the default) or X25519
  talk-it-through-receiver keys list       what there is, without the private parts
  talk-it-through-receiver keys public     what a receiver in closed mode is given
  talk-it-through-receiver keys forget     destroy the private parts of those retired for more than 90 days
  talk-it-through-receiver open            open sealed results, one a line, from stdin or --file; NDJSON comes out

Each setting is read from the environment, or from a flag, which wins. The token commands take DATA_DIR or DATABASE_URL,
the others SEAL_KEYS (a file) or DATA_DIR.

  HOST              --host              the address to listen on (127.0.0.1)
  PORT              --port              the port; 0 picks a free one (8787)
  DATA_DIR          --data-dir          the folder of the embedded database (./talk-data)
  DATABASE_URL      --database-url      a PostgreSQL server instead: postgres://user:password@host/name
  ALLOWED_ORIGINS   --allowed-origins   origins of the pages that may post, with commas between (none)
  STAFF_TOKEN       --staff-token       what staff sign in with, at least ${TOKEN_MIN} characters. Without one it is made
                                        into DATA_DIR/staff-token. Other users of this machine can read flags;
                                        the environment is the better place.
  TRUST_PROXY       --trust-proxy       how many proxies in front add to X-Forwarded-For; 0 believes none (0)
  RATE_RESULTS      --rate-results      results from one address a minute; 0 is no limit (${RATE_LIMITS.results})
  RATE_WITHDRAWALS  --rate-withdrawals  withdrawals from one address a minute (${RATE_LIMITS.withdrawals})
  RATE_SIGN_IN      --rate-sign-in      wrong tokens from one address a minute (${RATE_LIMITS.signIn})
  RETAIN_DAYS       --retain-days       days after which a result is purged (none: kept until withdrawn)
  AUDIT_DAYS        --audit-days        days for which it is kept who read what (${AUDIT_DAYS})
  SEAL_MODE         --seal-mode         open: the private keys are here, results are opened as they arrive;
                                        closed: they are elsewhere, results stay sealed; off: none are taken sealed
                                        (open with an embedded database or SEAL_KEYS, else off)
  SEAL_KEYS         --seal-keys         private keys for mode open: a file, or the JSON itself. Without it they are
                                        made into DATA_DIR/seal-keys.json
  SEAL_PUBLIC_KEYS  --seal-public-keys  public keys for mode closed: a file, or the JSON itself
                    --help              this text
`;

/**
 * The settings from flags and environment, or `help`. An empty variable counts as not set, as container files write it.
 *
 * @throws SettingError for the first one that cannot be used.
 */
export function readSettings(args: readonly string[], env: Record<string, string | undefined>): Settings | 'help' {
  const flags = readFlags(args, FLAGS);
  if (flags === 'help') return 'help';
  const valueOf = (flag: Flag) => flags[flag] ?? (env[FLAGS[flag]] || undefined);
  const read = <T>(flag: Flag, check: (value: string) => T | undefined) => checked(flag, valueOf(flag), check);
  const databaseUrl = read('database-url', checkDatabaseUrl);
  const staffToken = read('staff-token', checkToken);
  const retainDays = read('retain-days', readDays);
  const seal = sealIn(read('seal-mode', readMode), valueOf('seal-keys'), valueOf('seal-public-keys'), databaseUrl);
  if (databaseUrl !== undefined && staffToken === undefined)
    throw new SettingError('STAFF_TOKEN', 'must be set where DATABASE_URL is');
  return {
    host: read('host', checkHost) ?? '127.0.0.1',
    port: read('port', readPort) ?? 8787,
    dataDir: valueOf('data-dir') ?? './talk-data',
    allowedOrigins: read('allowed-origins', readOrigins) ?? [],
    limits: {
      results: read('rate-results', readRate) ?? RATE_LIMITS.results,
      withdrawals: read('rate-withdrawals', readRate) ?? RATE_LIMITS.withdrawals,
      signIn: read('rate-sign-in', readRate) ?? RATE_LIMITS.signIn,
    },
    trustProxy: read('trust-proxy', readProxies) ?? 0,
    auditDays: read('audit-days', readDays) ?? AUDIT_DAYS,
    seal,
    ...(retainDays === undefined ? {} : { retainDays }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(staffToken === undefined ? {} : { staffToken }),
  };
}

/** What does not go together is refused: whoever set it meant something that would not happen. */
function sealIn(mode: SealMode | undefined, keys?: string, publicKeys?: string, databaseUrl?: string): SealSettings {
  if (publicKeys !== undefined && mode !== 'closed')
    throw new SettingError('SEAL_PUBLIC_KEYS', 'is for SEAL_MODE=closed alone');
  if (keys !== undefined && mode !== undefined && mode !== 'open')
    throw new SettingError('SEAL_KEYS', 'is for SEAL_MODE=open alone: private keys do not belong here');
  if (mode === 'closed') {
    if (publicKeys === undefined) throw new SettingError('SEAL_PUBLIC_KEYS', 'must be set where SEAL_MODE is closed');
    return { mode, keys: publicKeys };
  }
  if (keys !== undefined) return { mode: 'open', keys };
  if (mode === 'open' && databaseUrl !== undefined)
    throw new SettingError('SEAL_KEYS', 'must be set where SEAL_MODE is open and DATABASE_URL is set');
  return { mode: mode === 'off' || databaseUrl !== undefined ? 'off' : 'own' };
}

/** Where the database is: all that a command beside the receiver needs to know. */
export function readPlace(
  flags: Partial<Record<'data-dir' | 'database-url', string>>,
  env: Record<string, string | undefined>,
): { dataDir: string } | { databaseUrl: string } {
  const databaseUrl = checked(
    'database-url',
    flags['database-url'] ?? (env['DATABASE_URL'] || undefined),
    checkDatabaseUrl,
  );
  return databaseUrl === undefined
    ? { dataDir: flags['data-dir'] ?? (env['DATA_DIR'] || './talk-data') }
    : { databaseUrl };
}

function checked<T>(flag: Flag, value: string | undefined, check: (value: string) => T | undefined): T | undefined {
  if (value === undefined) return undefined;
  const result = check(value);
  if (result === undefined) throw new SettingError(FLAGS[flag], REASONS[flag]);
  return result;
}

const RATE_REASON = 'must be a whole number from 0 to 1000000';
const MODES = ['open', 'closed', 'off'] as const;
type SealMode = (typeof MODES)[number];
const DAYS_REASON = 'must be a whole number of days from 1 to 36500';
const REASONS: Record<Flag, string> = {
  host: 'must be a host name or an address',
  port: 'must be a whole number from 0 to 65535',
  'data-dir': 'must be a folder',
  'database-url': 'must look like postgres://user:password@host/name',
  'allowed-origins': 'must be origins like https://family.example, with commas between; * is not taken',
  'staff-token': `must have at least ${TOKEN_MIN} characters, none of them a space`,
  'trust-proxy': 'must be a whole number from 0 to 9',
  'rate-results': RATE_REASON,
  'rate-withdrawals': RATE_REASON,
  'rate-sign-in': RATE_REASON,
  'retain-days': DAYS_REASON,
  'audit-days': DAYS_REASON,
  'seal-mode': 'must be open, closed or off',
  'seal-keys': 'must be a JWK Set, or the path of one',
  'seal-public-keys': 'must be a JWK Set, or the path of one',
};

function checkHost(value: string): string | undefined {
  return /^[\w.:%-]+$/.test(value) ? value : undefined;
}

function readPort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

function readRate(value: string): number | undefined {
  return /^\d{1,7}$/.test(value) && Number(value) <= 1_000_000 ? Number(value) : undefined;
}

function readMode(value: string): SealMode | undefined {
  return MODES.find((one) => one === value);
}

function readProxies(value: string): number | undefined {
  return /^\d$/.test(value) ? Number(value) : undefined;
}

function readDays(value: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 36_500 ? Number(value) : undefined;
}

function checkDatabaseUrl(value: string): string | undefined {
  return /^postgres(ql)?:$/.test(URL.canParse(value) ? new URL(value).protocol : '') ? value : undefined;
}

function checkToken(value: string): string | undefined {
  return value.length >= TOKEN_MIN && /^[\x21-\x7e]+$/.test(value) ? value : undefined;
}

function readOrigins(value: string): string[] | undefined {
  const origins = value.split(',').map((origin) => origin.trim());
  return origins.every(isOrigin) ? origins : undefined;
}

function isOrigin(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).origin === value;
}
