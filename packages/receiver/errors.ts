/**
 * A setting that cannot be used. Names the setting and gives a reason in one plain line, so that whoever starts a
 * receiver knows what to change. Never holds the value: it may be a secret.
 */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  /** As the environment spells it: `PORT`, `DATA_DIR`, `DATABASE_URL`, … */
  readonly setting: string;

  constructor(setting: string, reason: string) {
    super(reason);
    this.setting = setting;
  }
}

/** The stable code an error of the system, of Node or of PostgreSQL carries, where it carries one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(error.code) ? error.code : undefined;
}
