import { checkBrandIn } from './check-brand.js';
import { checkAddress } from './check-endpoint.js';
import { checkLanguages } from './check-language.js';
import { check } from './check.js';
import { HELP, UsageError, type Streams } from './usage.js';

const COMMANDS: Readonly<Record<string, (args: readonly string[], streams: Streams) => Promise<number>>> = {
  check,
  'check-language': checkLanguages,
  'check-endpoint': checkAddress,
  'check-brand': checkBrandIn,
};

/** Runs the command and gives back its exit code. */
export async function run([name, ...args]: readonly string[], streams: Streams): Promise<number> {
  if (name === '--help' || name === '-h' || args.includes('--help') || args.includes('-h')) {
    streams.out(HELP);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageError(name === undefined ? 'no command given' : `there is no command "${name}"`);
    return await command(args, streams);
  } catch (reason) {
    if (!(reason instanceof UsageError)) throw reason;
    streams.err(`talk-it-through: ${reason.message}\nTry: talk-it-through --help\n`);
    return 2;
  }
}
