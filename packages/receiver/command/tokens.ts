import { SettingError } from '../errors.js';
import { STAFF_NAME } from '../http/staff-access.js';
import type { Log } from '../log.js';
import type { Database } from '../store/database.js';
import { openFolder } from '../store/folder.js';
import { openServer } from '../store/server.js';
import { addToken, listTokens, removeToken, ROLES, type Role } from '../store/tokens.js';
import { readFlags } from './flags.js';
import { readPlace } from './settings.js';

const FLAGS = { role: '--role', name: '--name', 'data-dir': 'DATA_DIR', 'database-url': 'DATABASE_URL' } as const;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;

type Flags = Partial<Record<keyof typeof FLAGS, string>>;

/**
 * `token add`, `token list`, `token remove`: works on the database itself, so it needs no token and no receiver. Gives
 * back what to print; nothing where only help was asked for.
 *
 * @throws SettingError for anything that cannot be done as asked.
 */
export async function tokenCommand(
  [action = '', ...args]: readonly string[],
  env: Record<string, string | undefined>,
  log: Log,
): Promise<string | undefined> {
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  const flags = action.startsWith('--help') ? 'help' : readFlags(act ? args : [], FLAGS);
  if (flags === 'help') return undefined;
  if (!act) throw new SettingError('arguments', 'token takes add, list or remove; see --help');
  const work = act(flags);
  const place = readPlace(flags, env);
  const database = await ('dataDir' in place ? openFolder(place.dataDir, log) : openServer(place.databaseUrl, log));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Each reads its flags first, so that nothing is opened for a command that cannot be done. */
const ACTIONS: Record<string, (flags: Flags) => (database: Database) => Promise<string>> = {
  add(flags) {
    const [name, role] = [nameIn(flags), roleIn(flags)];
    return async ({ db }) => {
      const token = await addToken(db, name, role);
      if (token === undefined) throw new SettingError('--name', 'there is a token with this name already');
      return `${token}\n`;
    };
  },
  list:
    () =>
    async ({ db }) =>
      (await listTokens(db)).map(({ name, role, madeAt }) => `${role}\t${madeAt.toISOString()}\t${name}\n`).join(''),
  remove(flags) {
    const name = nameIn(flags);
    return async ({ db }) => {
      if (!(await removeToken(db, name))) throw new SettingError('--name', 'there is no token with this name');
      return 'removed\n';
    };
  },
};

function nameIn({ name = '' }: Flags): string {
  if (!NAME.test(name) || name === STAFF_NAME)
    throw new SettingError('--name', 'must be up to 40 letters, digits, spaces, dots or dashes, and not staff-token');
  return name;
}

function roleIn({ role }: Flags): Role {
  const known = ROLES.find((one) => one === role);
  if (known === undefined) throw new SettingError('--role', `must be one of ${ROLES.join(', ')}`);
  return known;
}
