import { existsSync } from 'node:fs';
import { SettingError } from '../errors.js';
import {
  CURVES,
  forgetRetired,
  isRetiredTooLong,
  publicKeysOf,
  rotate,
  type Curve,
  type SealingKeys,
} from '../sealing/keys.js';
import { prepareFolder } from '../store/data-folder.js';
import { readFlags } from './flags.js';
import { keyFileIn, readKeys, writeKeys } from './key-file.js';

const FLAGS = { 'seal-keys': 'SEAL_KEYS', 'data-dir': 'DATA_DIR', curve: '--curve' } as const;
type Flags = Partial<Record<keyof typeof FLAGS, string>>;
type Env = Record<string, string | undefined>;

/**
 * `keys rotate`, `keys list`, `keys public`, `keys forget`: works on the file of private keys alone; a running receiver
 * follows it. Gives back what to print, never a private part; nothing where only help was asked for.
 *
 * @throws SettingError for anything that cannot be done as asked.
 */
export async function keysCommand([action = '', ...args]: readonly string[], env: Env): Promise<string | undefined> {
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  const flags = action.startsWith('--help') ? 'help' : readFlags(act ? args : [], FLAGS);
  if (flags === 'help') return undefined;
  if (!act) throw new SettingError('arguments', 'keys takes rotate, list, public or forget; see --help');
  return act(pathOf(flags, env), flags);
}

const ACTIONS: Record<string, (path: string, flags: Flags) => Promise<string>> = {
  async rotate(path, flags) {
    const curve = curveOf(flags);
    const before = existsSync(path) ? await readKeys('SEAL_KEYS', path, 'private') : { keys: [] };
    const after = await rotate(before, curve);
    writeKeys(path, after);
    return list(after);
  },
  list: async (path) => list(await readKeys('SEAL_KEYS', path, 'private')),
  public: async (path) => `${JSON.stringify(publicKeysOf(await readKeys('SEAL_KEYS', path, 'private')), null, 2)}\n`,
  async forget(path) {
    const after = forgetRetired(await readKeys('SEAL_KEYS', path, 'private'));
    writeKeys(path, after);
    return list(after);
  },
};

/** A line a key: since when it is what it is, its curve and its kid. */
function list({ keys }: SealingKeys): string {
  const lines = keys.map((key) => {
    const state = key.retiredAt === undefined ? 'current' : isRetiredTooLong(key) ? 'no longer taken' : 'retired';
    const since = key.retiredAt ?? key.madeAt ?? '-';
    return `${state}${key.d === undefined ? ', private part gone' : ''}\t${since}\t${key.crv}\t${key.kid}\n`;
  });
  return lines.join('');
}

/** Keys in the environment are made and kept by whatever fills it. */
function pathOf(flags: Flags, env: Env): string {
  const given = flags['seal-keys'] ?? (env['SEAL_KEYS'] || undefined);
  if (given?.trimStart().startsWith('{'))
    throw new SettingError('SEAL_KEYS', 'holds the keys themselves; this command works on a file');
  return given ?? keyFileIn(prepareFolder(flags['data-dir'] ?? (env['DATA_DIR'] || './talk-data')));
}

function curveOf({ curve = 'P-256' }: Flags): Curve {
  const known = CURVES.find((one) => one === curve);
  if (known === undefined) throw new SettingError('--curve', `must be one of ${CURVES.join(', ')}`);
  return known;
}
