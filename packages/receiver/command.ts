#!/usr/bin/env node
import { HELP, readSettings } from './command/settings.js';
import { SettingError } from './errors.js';
import { faultOf, jsonLines } from './log.js';

const log = jsonLines((line) => process.stderr.write(line));

/** Node's own report of an error nobody caught prints all its fields, and a database puts the row into them. */
function crash(error: unknown): void {
  log(faultOf('process', error));
  process.exit(1);
}

/** Each loads only what it needs: a database takes longer to load than most of them take. */
async function main(): Promise<void> {
  if (process.argv[2] === 'token') {
    const { tokenCommand } = await import('./command/tokens.js');
    const said = await tokenCommand(process.argv.slice(3), process.env, log);
    process.stdout.write(said ?? HELP);
    return;
  }
  if (process.argv[2] === 'keys') {
    const { keysCommand } = await import('./command/keys.js');
    process.stdout.write((await keysCommand(process.argv.slice(3), process.env)) ?? HELP);
    return;
  }
  if (process.argv[2] === 'open') {
    const { openCommand } = await import('./command/open.js');
    const output = {
      out: (line: string) => void process.stdout.write(line),
      err: (line: string) => void process.stderr.write(line),
    };
    const isWhole = await openCommand(process.argv.slice(3), process.env, process.stdin, output);
    if (isWhole === 'help') process.stdout.write(HELP);
    if (!isWhole) process.exitCode = 1;
    return;
  }
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') {
    process.stdout.write(HELP);
    return;
  }
  const { serve } = await import('./command/serve.js');
  const { url, stop } = await serve(settings, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop().then(() => process.exit(0), crash);
    });
  process.stdout.write(`listening on ${url}\n`);
}

// A log reader that went away is no reason to stop taking results in.
process.stderr.on('error', () => undefined);
process.on('uncaughtException', crash);
main().catch((error: unknown) => {
  if (!(error instanceof SettingError)) crash(error);
  else process.stderr.write(`talk-it-through-receiver: ${error.setting}: ${error.message}\n`);
  process.exit(1);
});
