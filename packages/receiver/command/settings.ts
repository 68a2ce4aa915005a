import { parseArgs } from 'node:util';
import { SettingError } from '../errors.js';
import { TOKEN_MIN } from '../receiver.js';

/** What the command was told, checked. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl?: string;
  allowedOrigins: string[];
  staffToken?: string;
}

const FLAGS = {
  host: 'HOST',
  port: 'PORT',
  'data-dir': 'DATA_DIR',
  'database-url': 'DATABASE_URL',
  'allowed-origins': 'ALLOWED_ORIGINS',
  'staff-token': 'STAFF_TOKEN',
} as const;

type Flag = keyof typeof FLAGS;

/** What `--help` prints. */
export const HELP = `talk-it-through-receiver: takes Talk It Through results in, keeps them, and shows them to staff.

Each setting is read from the environment, or from a flag, which wins.

  HOST             --host             the address to listen on (127.0.0.1)
  PORT             --port             the port; 0 picks a free one (8787)
  DATA_DIR         --data-dir         the folder of the embedded database (./talk-data)
  DATABASE_URL     --database-url     a PostgreSQL server instead: postgres://user:password@host/name
  ALLOWED_ORIGINS  --allowed-origins  origins of the pages that may post, with commas between
  STAFF_TOKEN      --staff-token      what staff sign in with, at least ${TOKEN_MIN} characters. Without one it is made
                                      into DATA_DIR/staff-token. Other users of this machine can read flags;
                                      the environment is the better place.
                   --help             this text
`;

/**
 * The settings from flags and environment, or `help`. An empty variable counts as not set, as container files write it.
 *
 * @throws SettingError for the first one that cannot be used.
 */
export function readSettings(args: readonly string[], env: Record<string, string | undefined>): Settings | 'help' {
  const flags = readFlags(args);
  if (flags === 'help') return 'help';
  const valueOf = (flag: Flag) => flags[flag] ?? (env[FLAGS[flag]] || undefined);
  const databaseUrl = checked('database-url', valueOf('database-url'), checkDatabaseUrl);
  const staffToken = checked('staff-token', valueOf('staff-token'), checkToken);
  if (databaseUrl !== undefined && staffToken === undefined)
    throw new SettingError('STAFF_TOKEN', 'must be set where DATABASE_URL is');
  return {
    host: checked('host', valueOf('host'), checkHost) ?? '127.0.0.1',
    port: checked('port', valueOf('port'), readPort) ?? 8787,
    dataDir: valueOf('data-dir') ?? './talk-data',
    allowedOrigins: checked('allowed-origins', valueOf('allowed-origins'), readOrigins) ?? [],
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(staffToken === undefined ? {} : { staffToken }),
  };
}

function readFlags(args: readonly string[]): Partial<Record<Flag, string>> | 'help' {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { help: { type: 'boolean' }, ...STRINGS },
  });
  const flags: Partial<Record<Flag, string>> = {};
  for (const token of tokens) {
    // What was typed is not repeated: a token may stand where a flag was meant.
    if (token.kind !== 'option') throw new SettingError('arguments', 'only flags are understood; see --help');
    if (token.name === 'help') return 'help';
    if (!isFlag(token.name)) throw new SettingError('arguments', 'there is an unknown flag; see --help');
    if (!token.value) throw new SettingError(FLAGS[token.name], `--${token.name} needs a value`);
    flags[token.name] = token.value;
  }
  return flags;
}

const STRINGS = Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, { type: 'string' as const }]));

function isFlag(name: string): name is Flag {
  return Object.hasOwn(FLAGS, name);
}

function checked<T>(flag: Flag, value: string | undefined, check: (value: string) => T | undefined): T | undefined {
  if (value === undefined) return undefined;
  const result = check(value);
  if (result === undefined) throw new SettingError(FLAGS[flag], REASONS[flag]);
  return result;
}

const REASONS: Record<Flag, string> = {
  host: 'must be a host name or an address',
  port: 'must be a whole number from 0 to 65535',
  'data-dir': 'must be a folder',
  'database-url': 'must look like postgres://user:password@host/name',
  'allowed-origins': 'must be origins like https://family.example, with commas between; * is not taken',
  'staff-token': `must have at least ${TOKEN_MIN} characters, none of them a space`,
};

function checkHost(value: string): string | undefined {
  return /^[\w.:%-]+$/.test(value) ? value : undefined;
}

function readPort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
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
