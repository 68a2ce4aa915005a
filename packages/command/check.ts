import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkGuide, type Finding } from '../kit/index.js';
import { UsageError, type Streams } from './usage.js';

interface Checked {
  file: string;
  findings: Finding[];
}

/** `check`: reads guides and prints what to look at in each. */
export async function check(args: readonly string[], { out }: Streams): Promise<number> {
  const { files, json, strict } = settingsOf(args);
  const checked: Checked[] = [];
  for (const file of files) checked.push({ file, findings: findingsIn(await textOf(file)) });
  out(json ? `${JSON.stringify(checked, null, 2)}\n` : checked.map(sheetOf).join('\n'));
  const bad = checked.flatMap(({ findings }) => findings).some(({ level }) => strict || level === 'error');
  return bad ? 1 : 0;
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

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (reason) {
    throw new UsageError(`${file} cannot be read (${(reason as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function findingsIn(text: string): Finding[] {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (reason) {
    return [
      { level: 'error', code: 'invalid-json', path: '', message: `This is not JSON: ${(reason as Error).message}` },
    ];
  }
  return checkGuide(input);
}

function sheetOf({ file, findings }: Checked): string {
  const sorted = [...findings].sort((a, b) => a.level.localeCompare(b.level));
  const lines = sorted.flatMap(({ level, code, path, message }) => [
    `${level.padEnd(8)} ${code}  ${path || 'the whole file'}`,
    `         ${message}`,
  ]);
  return [`${file}: ${countOf(findings)}`, ...lines, ''].join('\n');
}

function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return 'nothing to look at';
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
