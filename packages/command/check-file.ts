import { readFile } from 'node:fs/promises';
import type { Finding } from '../kit/index.js';
import { placeOfFault } from './place-of-fault.js';
import { UsageError } from './usage.js';

export interface Checked {
  file: string;
  findings: Finding[];
}

/**
 * What is found in a file of JSON.
 *
 * @throws UsageError where it cannot be read.
 */
export async function checkFile(file: string, look: (input: unknown) => Finding[]): Promise<Checked> {
  return { file, findings: findingsIn(await textOf(file), look) };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (reason) {
    throw new UsageError(`${file} cannot be read (${(reason as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function findingsIn(written: string, look: (input: unknown) => Finding[]): Finding[] {
  const text = written.replace(/^\ufeff/, '');
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (reason) {
    const { line, column } = placeOfFault(text);
    const message = `This is not JSON: line ${line}, column ${column} (${(reason as Error).message}).`;
    return [{ level: 'error', code: 'invalid-json', path: '', message }];
  }
  return look(input);
}

/** What was found, for people or for programs, and the exit code that it means. */
export function told(checked: readonly Checked[], json: boolean, strict: boolean): { text: string; code: number } {
  const text = json ? `${JSON.stringify(checked, null, 2)}\n` : checked.map(sheetOf).join('\n');
  const isBad = checked.flatMap(({ findings }) => findings).some(({ level }) => strict || level === 'error');
  return { text, code: isBad ? 1 : 0 };
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
