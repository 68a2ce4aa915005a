import { SettingError } from '../errors.js';
import { checkKeys, type SealingKeys } from './keys.js';

/** Whether results may arrive sealed, and who can open them. Keys may be read anew for each, so that they can be rotated. */
export type SealOptions =
  | { mode: 'open'; keys: SealingKeys | (() => SealingKeys | Promise<SealingKeys>) }
  | { mode: 'closed'; keys: SealingKeys | (() => SealingKeys | Promise<SealingKeys>) };

/** How this receiver stands to sealed results. Without keys it takes none. */
export type Sealing = { mode: 'none' } | { mode: 'open' | 'closed'; keys(): Promise<SealingKeys> };

/**
 * The sealing of a receiver, its keys proved.
 *
 * @throws SettingError naming the setting.
 */
export async function sealingOf(options: SealOptions | undefined): Promise<Sealing> {
  if (!options) return { mode: 'none' };
  const { mode, keys: given } = options;
  const setting = mode === 'open' ? 'SEAL_KEYS' : 'SEAL_PUBLIC_KEYS';
  let proved: SealingKeys | undefined;
  const keys = async () => {
    const now = typeof given === 'function' ? await given() : given;
    if (now !== proved) {
      await checkKeys(now, mode === 'open' ? 'private' : 'public').catch((error: unknown) => {
        throw new SettingError(setting, error instanceof Error ? error.message : 'cannot be used');
      });
      proved = now;
    }
    return now;
  };
  await keys();
  return { mode, keys };
}
