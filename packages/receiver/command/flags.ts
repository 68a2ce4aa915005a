import { parseArgs } from 'node:util';
import { SettingError } from '../errors.js';

/**
 * Flags with values, by name. `names` says which there are, and what the setting behind each is called.
 *
 * @throws SettingError for anything else.
 */
export function readFlags<F extends string>(
  args: readonly string[],
  names: Readonly<Record<F, string>>,
): Partial<Record<F, string>> | 'help' {
  const strings = Object.fromEntries(Object.keys(names).map((flag) => [flag, { type: 'string' as const }]));
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { help: { type: 'boolean' }, ...strings },
  });
  const isFlag = (name: string): name is F => Object.hasOwn(names, name);
  const flags: Partial<Record<F, string>> = {};
  for (const token of tokens) {
    // What was typed is not repeated: a token may stand where a flag was meant.
    if (token.kind !== 'option') throw new SettingError('arguments', 'only flags are understood; see --help');
    if (token.name === 'help') return 'help';
    if (!isFlag(token.name)) throw new SettingError('arguments', 'there is an unknown flag; see --help');
    if (!token.value) throw new SettingError(names[token.name], `--${token.name} needs a value`);
    flags[token.name] = token.value;
  }
  return flags;
}
