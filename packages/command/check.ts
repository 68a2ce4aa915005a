import { parseArgs } from 'node:util';
import { checkGuide } from '../kit/index.js';
import { checkFile, told } from './check-file.js';
import { UsageError, type Streams } from './usage.js';

/** `check`: reads guides and prints what to look at in each. */
export async function check(args: readonly string[], { out }: Streams): Promise<number> {
  const { files, json, strict } = settingsOf(args);
  const checked = [];
  for (const file of files) checked.push(await checkFile(file, checkGuide));
  const { text, code } = told(checked, json, strict);
  out(text);
  return code;
}

function settingsOf(args: readonly string[]): { files: string[]; json: boolean; strict: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) throw new UsageError('name the file of a guide');
    return { files: positionals, ...values };
  } catch (reason) {
    throw reason instanceof UsageError ? reason : new UsageError((reason as Error).message);
  }
}
