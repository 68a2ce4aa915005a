import { parseArgs } from 'node:util';
import { checkGuide, type Finding } from '../kit/index.js';
import { checkFile, told } from './check-file.js';
import { UsageError, type Streams } from './usage.js';

const BUILT_IN = ['restorative-questions', 'check-in', 'check-out', 'window', 'paper-person'];

/** `check`: reads guides and prints what to look at in each. */
export async function check(args: readonly string[], { out }: Streams): Promise<number> {
  const { files, json, strict } = settingsOf(args);
  const checked = [];
  for (const file of files) checked.push(await checkFile(file, checkOwn));
  const { text, code } = told(checked, json, strict);
  out(text);
  return code;
}

/** A guide in a file of an agency's own: the elements would show ours in its place where it bears one of our ids. */
function checkOwn(input: unknown): Finding[] {
  const id = typeof input === 'object' && input !== null ? (input as { id?: unknown }).id : undefined;
  const isOurs = typeof id === 'string' && BUILT_IN.includes(id);
  const message = `"${String(id)}" is the id of a built-in guide (${BUILT_IN.join(', ')}). Choose another.`;
  return [
    ...(isOurs ? [{ level: 'error', code: 'reserved', path: '/id', message } as const] : []),
    ...checkGuide(input),
  ];
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
